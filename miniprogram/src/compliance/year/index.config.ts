export default definePageConfig({
  navigationBarTitleText: '全年一览',
  enablePullDownRefresh: true,
});
