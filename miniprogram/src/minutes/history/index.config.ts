export default definePageConfig({
  navigationBarTitleText: '更正以前的内容',
});
