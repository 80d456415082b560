export default definePageConfig({
  navigationBarTitleText: '该开的会',
  enablePullDownRefresh: true,
});
