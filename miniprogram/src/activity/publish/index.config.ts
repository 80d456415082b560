export default definePageConfig({
  navigationBarTitleText: '发布主题党日',
});
