export default definePageConfig({
  navigationBarTitleText: '授予职务',
});
