export default definePageConfig({
  navigationBarTitleText: '绑定微信',
  enablePullDownRefresh: true,
});
