import Taro from '@tarojs/taro';
import type { ActivityKind, RequestKind } from './contract';

const tabs = ['/pages/home/index', '/pages/activities/index', '/pages/learning/index', '/pages/me/index'];

/** A page about an organisation. */
const over = (page: string, organizationId: string) =>
  `/${page}/index?organizationId=${encodeURIComponent(organizationId)}`;

/** The address of each page that others lead to. */
export const pages = {
  activity: (activityId: string) => `/activity/detail/index?activityId=${encodeURIComponent(activityId)}`,
  checkIn: (activityId: string) => `/attendance/check-in/index?activityId=${encodeURIComponent(activityId)}`,
  checkOut: (activityId: string) =>
    `/attendance/check-in/index?activityId=${encodeURIComponent(activityId)}&purpose=checkOut`,
  askFor: (activityId: string, kind: RequestKind) =>
    `/attendance/ask/index?activityId=${encodeURIComponent(activityId)}&kind=${kind}`,
  myAttendance: () => '/attendance/mine/index',
  attendanceRequests: (organizationId: string) => over('attendance/requests', organizationId),
  code: (activityId: string) => `/attendance/code/index?activityId=${encodeURIComponent(activityId)}`,
  roster: (activityId: string) => `/attendance/roster/index?activityId=${encodeURIComponent(activityId)}`,
  publish: (organizationId: string) =>
    `/activity/publish/index?organizationId=${encodeURIComponent(organizationId)}`,
  publishFrom: (organizationId: string, activityId: string, asCopy: boolean) =>
    `${over('activity/publish', organizationId)}&from=${encodeURIComponent(activityId)}${asCopy ? '&copy=1' : ''}`,
  changeActivity: (activityId: string, act: 'postpone' | 'cancel' | 'edit') =>
    `/activity/change/index?activityId=${encodeURIComponent(activityId)}&act=${act}`,
  correctRoster: (activityId: string) =>
    `/activity/correct/index?activityId=${encodeURIComponent(activityId)}`,
  plans: (organizationId: string) => over('activity/plans', organizationId),
  minutes: (activityId: string) => `/minutes/record/index?activityId=${encodeURIComponent(activityId)}`,
  writeMinutes: (activityId: string, kind: ActivityKind) =>
    `/minutes/edit/index?activityId=${encodeURIComponent(activityId)}&kind=${kind}`,
  minutesHistory: (activityId: string, kind: ActivityKind) =>
    `/minutes/history/index?activityId=${encodeURIComponent(activityId)}&kind=${kind}`,
  branchDuties: (organizationId: string) => over('compliance/branch', organizationId),
  complianceYear: (organizationId: string) => over('compliance/year', organizationId),
  complianceOverview: (organizationId: string, month = '') =>
    `${over('compliance/overview', organizationId)}&month=${month}`,
  ledger: (organizationId: string) => over('ledger/year', organizationId),
  feedback: (organizationId: string, guidanceId: string) =>
    `${over('guidance/feedback', organizationId)}&guidanceId=${encodeURIComponent(guidanceId)}`,
  guidanceReport: (organizationId: string, guidanceId: string) =>
    `${over('guidance/report', organizationId)}&guidanceId=${encodeURIComponent(guidanceId)}`,
  campaigns: (organizationId: string) => over('message/campaigns', organizationId),
  messageSettings: () => '/message/settings/index',
  exportLedger: (organizationId: string, year: number) =>
    `${over('ledger/export', organizationId)}&year=${year}`,
  guidance: (guidanceId: string) => `/guidance/detail/index?guidanceId=${encodeURIComponent(guidanceId)}`,
  guidances: () => '/guidance/list/index',
  guidanceDraft: (guidanceId: string) => `/guidance/draft/index?guidanceId=${encodeURIComponent(guidanceId)}`,
  editGuidance: (organizationId: string, month: string) =>
    `${over('guidance/edit', organizationId)}&month=${month}`,
  inbox: () => '/message/inbox/index',
  themeDays: (organizationId: string, month = '') =>
    `/report/theme-days/index?organizationId=${encodeURIComponent(organizationId)}&month=${month}`,
  importRoster: (organizationId: string) => over('organization/import', organizationId),
  profile: (organizationId: string) => over('organization/profile', organizationId),
  browse: (organizationId: string) => over('organization/browse', organizationId),
  changeOrganization: (organizationId: string, act: string) =>
    `${over('organization/change', organizationId)}&act=${act}`,
  committee: (organizationId: string) => over('organization/committee', organizationId),
  bind: () => '/account/bind/index',
  activityCode: (activityId: string) => `/scene/code/index?activityId=${encodeURIComponent(activityId)}`,
  branchCode: (organizationId: string) => over('scene/code', organizationId),
  privacy: () => '/account/privacy/index',
  requests: (organizationId: string) => over('account/requests', organizationId),
  members: (organizationId: string) => over('member/list', organizationId),
  changeMember: (organizationId: string, memberId: string, act: string) =>
    `${over('member/change', organizationId)}&memberId=${encodeURIComponent(memberId)}&act=${act}`,
  receive: (organizationId: string) => over('member/receive', organizationId),
  transfers: (organizationId: string) => over('member/transfers', organizationId),
  mine: () => '/member/mine/index',
  roles: (organizationId: string) => over('role/list', organizationId),
  grant: (organizationId: string) => over('role/grant', organizationId),
  audit: (organizationId: string) => over('audit/list', organizationId),
  guide: () => '/guide/read/index',
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

/** Starts again at a page: nothing seen before stays behind it. */
export function restart(url: string) {
  void Taro.reLaunch({ url });
}

/** Whether the page seen is the first one open and no tab: someone arrived here from outside the app. */
export function arrivedFromOutside(): boolean {
  const [first, second] = Taro.getCurrentPages();
  const path = `/${(first?.route ?? '').replace(/^\//, '').replace(/\?.*$/, '')}`;
  return second === undefined && !tabs.includes(path);
}

/** Goes back; where there is nothing to go back to (a shared card was opened), to the first page. */
export function back() {
  if (Taro.getCurrentPages().length > 1) void Taro.navigateBack();
  else void Taro.switchTab({ url: '/pages/home/index' });
}
