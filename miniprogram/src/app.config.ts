import * as contexts from './contexts';
import { folderOf } from './domain/context';

const { tabs, ...others } = contexts;
const packages = Object.values(others).sort((one, other) => one.name.localeCompare(other.name));
const pathsOf = ({ pages }: { pages: object }) => Object.keys(pages).map((page) => `${folderOf(page)}/index`);

/** Colours named `@…` are WeChat's: they come from theme.json. The browser build is coloured by app.scss. */
const h5 = process.env.TARO_ENV === 'h5';
const themed = (variable: string, inBrowser: string) => (h5 ? inBrowser : variable);

/** `LOCATION=off` builds for a district whose category WeChat does not open the interfaces of location to. */
const withLocation = process.env.LOCATION !== 'off';

export default defineAppConfig({
  pages: pathsOf(tabs).map((path) => `${tabs.name}/${path}`),
  subPackages: packages.map((context) => ({ root: context.name, pages: pathsOf(context) })),
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
  ...(withLocation && {
    // Whether someone is where an activity is held, only where its branch asks for that; compared and not kept.
    requiredPrivateInfos: ['getLocation', 'chooseLocation'],
    permission: { 'scope.userLocation': { desc: '仅在签到时核对您是否在活动现场，位置不会保存' } },
  }),
  sitemapLocation: 'sitemap.json',
  lazyCodeLoading: 'requiredComponents',
  __usePrivacyCheck__: true,
});
