export default definePageConfig({
  navigationBarTitleText: '组织变更',
});
