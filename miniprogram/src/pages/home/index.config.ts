export default definePageConfig({
  navigationBarTitleText: '两新先锋',
  enablePullDownRefresh: true,
});
