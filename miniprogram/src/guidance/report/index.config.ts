export default definePageConfig({
  navigationBarTitleText: '清单开展情况',
  enablePullDownRefresh: true,
});
