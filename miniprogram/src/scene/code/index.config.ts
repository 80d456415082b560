export default definePageConfig({
  navigationBarTitleText: '小程序码',
});
