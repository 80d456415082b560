export default definePageConfig({
  navigationBarTitleText: '党员变动',
});
