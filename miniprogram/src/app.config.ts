/** Colours named `@…` are WeChat's: they come from theme.json. The browser build is coloured by app.scss. */
const h5 = process.env.TARO_ENV === 'h5';
const themed = (variable: string, inBrowser: string) => (h5 ? inBrowser : variable);

export default defineAppConfig({
  pages: ['pages/home/index', 'pages/activities/index', 'pages/learning/index', 'pages/me/index'],
  subPackages: [
    {
      root: 'activity',
      pages: ['detail/index', 'publish/index', 'plans/index', 'change/index', 'correct/index'],
    },
    {
      root: 'attendance',
      pages: ['check-in/index', 'code/index', 'roster/index', 'ask/index', 'requests/index', 'mine/index'],
    },
    { root: 'minutes', pages: ['record/index', 'edit/index', 'history/index'] },
    { root: 'ledger', pages: ['year/index', 'export/index'] },
    { root: 'compliance', pages: ['branch/index', 'year/index', 'overview/index'] },
    {
      root: 'guidance',
      pages: ['detail/index', 'list/index', 'draft/index', 'edit/index', 'feedback/index', 'report/index'],
    },
    { root: 'message', pages: ['inbox/index', 'campaigns/index', 'settings/index'] },
    { root: 'report', pages: ['theme-days/index'] },
    { root: 'account', pages: ['bind/index', 'privacy/index', 'requests/index'] },
    {
      root: 'member',
      pages: ['list/index', 'change/index', 'receive/index', 'transfers/index', 'mine/index'],
    },
    {
      root: 'organization',
      pages: ['profile/index', 'committee/index', 'change/index', 'browse/index', 'import/index'],
    },
    { root: 'role', pages: ['list/index', 'grant/index'] },
    { root: 'guide', pages: ['read/index'] },
    { root: 'audit', pages: ['list/index'] },
    { root: 'scene', pages: ['arrive/index', 'code/index'] },
    { root: 'workbench', pages: ['index/index'] },
  ],
  preloadRule: { 'pages/home/index': { network: 'all', packages: ['activity', 'attendance'] } },
  window: {
    navigationStyle: 'default',
    navigationBarTitleText: '两新先锋',
    navigationBarBackgroundColor: themed('@navigation', ''),
    navigationBarTextStyle: themed('@navigationText', 'black'),
    backgroundColor: themed('@page', '#F7F4EF'),
    backgroundTextStyle: themed('@pull', 'dark'),
  },
  tabBar: {
    color: themed('@tabText', '#736A60'),
    selectedColor: themed('@tabSelected', '#C4161C'),
    backgroundColor: themed('@tabGround', '#FFFFFF'),
    borderStyle: h5 ? 'white' : ('@tabLine' as 'white'),
    list: [
      {
        pagePath: 'pages/home/index',
        text: '首页',
        iconPath: 'assets/tab/home.png',
        selectedIconPath: 'assets/tab/home-selected.png',
      },
      {
        pagePath: 'pages/activities/index',
        text: '活动',
        iconPath: 'assets/tab/activities.png',
        selectedIconPath: 'assets/tab/activities-selected.png',
      },
      {
        pagePath: 'pages/learning/index',
        text: '学习',
        iconPath: 'assets/tab/learning.png',
        selectedIconPath: 'assets/tab/learning-selected.png',
      },
      {
        pagePath: 'pages/me/index',
        text: '我的',
        iconPath: 'assets/tab/me.png',
        selectedIconPath: 'assets/tab/me-selected.png',
      },
    ],
  },
  darkmode: true,
  themeLocation: 'theme.json',
  // Whether someone is where an activity is held, only where its branch asks for that; compared and not kept.
  requiredPrivateInfos: ['getLocation', 'chooseLocation'],
  permission: { 'scope.userLocation': { desc: '仅在签到时核对您是否在活动现场，位置不会保存' } },
  lazyCodeLoading: 'requiredComponents',
  __usePrivacyCheck__: true,
});
