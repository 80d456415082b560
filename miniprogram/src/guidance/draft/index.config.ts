export default definePageConfig({
  navigationBarTitleText: '指导清单草稿',
  enablePullDownRefresh: true,
});
