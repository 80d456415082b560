export default definePageConfig({
  navigationBarTitleText: '指导清单',
  enablePullDownRefresh: true,
  enableShareAppMessage: true,
});
