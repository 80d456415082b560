export default definePageConfig({ navigationBarTitleText: '草稿与往次活动', enablePullDownRefresh: true });
