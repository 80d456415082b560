export default definePageConfig({
  navigationBarTitleText: '编写指导清单',
});
