export default definePageConfig({
  navigationBarTitleText: '推送情况',
  enablePullDownRefresh: true,
});
