export default definePageConfig({
  navigationBarTitleText: '历月指导清单',
  enablePullDownRefresh: true,
});
