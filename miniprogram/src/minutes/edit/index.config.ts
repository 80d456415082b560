export default definePageConfig({
  navigationBarTitleText: '写会议记录',
});
