import Taro from '@tarojs/taro';

const tabs = ['/pages/home/index', '/pages/activities/index', '/pages/me/index'];

/** The address of each page that others lead to. */
export const pages = {
  activity: (activityId: string) => `/activity/detail/index?activityId=${encodeURIComponent(activityId)}`,
  checkIn: (activityId: string) => `/activity/check-in/index?activityId=${encodeURIComponent(activityId)}`,
  code: (activityId: string) => `/activity/code/index?activityId=${encodeURIComponent(activityId)}`,
  roster: (activityId: string) => `/activity/roster/index?activityId=${encodeURIComponent(activityId)}`,
  publish: (organizationId: string) =>
    `/activity/publish/index?organizationId=${encodeURIComponent(organizationId)}`,
  ledger: (organizationId: string) =>
    `/activity/ledger/index?organizationId=${encodeURIComponent(organizationId)}`,
  guidance: (guidanceId: string) => `/guidance/detail/index?guidanceId=${encodeURIComponent(guidanceId)}`,
  guidances: () => '/guidance/list/index',
  editGuidance: (guidanceId: string) => `/guidance/edit/index?guidanceId=${encodeURIComponent(guidanceId)}`,
  newGuidance: (month: string) => `/guidance/edit/index?month=${month}`,
  inbox: () => '/message/inbox/index',
  themeDays: (organizationId: string, month = '') =>
    `/report/theme-days/index?organizationId=${encodeURIComponent(organizationId)}&month=${month}`,
  members: (organizationId: string) =>
    `/organization/members/index?organizationId=${encodeURIComponent(organizationId)}`,
  importRoster: (organizationId: string) =>
    `/organization/import/index?organizationId=${encodeURIComponent(organizationId)}`,
  workbench: () => '/workbench/index/index',
};

/** Opens a page of the app, also one that a notice names without its leading slash. */
export function open(address: string) {
  const url = address.startsWith('/') ? address : `/${address}`;
  const tab = tabs.find((one) => url === one || url.startsWith(`${one}?`));
  void (tab ? Taro.switchTab({ url: tab }) : Taro.navigateTo({ url }));
}

/** Takes the place of the current page, so that going back does not return to it. */
export function replace(url: string) {
  void Taro.redirectTo({ url });
}

/** Goes back; where there is nothing to go back to (a shared card was opened), to the first page. */
export function back() {
  if (Taro.getCurrentPages().length > 1) void Taro.navigateBack();
  else void Taro.switchTab({ url: '/pages/home/index' });
}
