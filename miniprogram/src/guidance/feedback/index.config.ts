export default definePageConfig({
  navigationBarTitleText: '反馈开展情况',
});
