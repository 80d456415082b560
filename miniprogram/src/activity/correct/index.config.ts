export default definePageConfig({ navigationBarTitleText: '更正应到名单' });
