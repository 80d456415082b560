export default definePageConfig({
  navigationBarTitleText: '支部委员会',
});
