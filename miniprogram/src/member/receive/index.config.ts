export default definePageConfig({
  navigationBarTitleText: '接收区外转入',
});
