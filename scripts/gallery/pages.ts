import { openids } from '../demo/accounts';
import type { Ids } from './world';

/** One way to look at a page: who opens it, and with what. */
export interface View {
  /** Tells the views of a page apart; `content` is the usual one. */
  state: string;
  as: string;
  query?: Record<string, string>;
  /** Also seen on a desk screen. */
  desk?: boolean;
}

const { member, secretary, town, district, admin, visitor } = openids;

/** Every page of the app, by its path, with its views. A page that is missing here fails the tests. */
export const pagesOf = (ids: Ids): Record<string, View[]> => {
  const branch = { organizationId: ids.branchId };
  const above = { organizationId: ids.townId };
  const all = { organizationId: 'sj' };
  const activity = { activityId: ids.activityId };
  return {
    'pages/home/index': [
      { state: 'content', as: member },
      { state: 'secretary', as: secretary },
      { state: 'officer', as: district },
      { state: 'visitor', as: visitor },
    ],
    'pages/activities/index': [
      { state: 'content', as: member },
      { state: 'empty', as: district },
    ],
    'pages/learning/index': [{ state: 'content', as: member }],
    'pages/me/index': [
      { state: 'content', as: secretary },
      { state: 'visitor', as: visitor },
    ],
    'activity/detail/index': [
      { state: 'content', as: member, query: activity },
      { state: 'secretary', as: secretary, query: activity },
      { state: 'closed', as: member, query: { activityId: ids.closedId } },
      { state: 'meeting', as: secretary, query: { activityId: ids.laterId } },
      { state: 'refused', as: openids.otherMember, query: activity },
    ],
    'attendance/check-in/index': [
      { state: 'content', as: member, query: activity },
      { state: 'check-out', as: secretary, query: { ...activity, purpose: 'checkOut' } },
    ],
    'attendance/ask/index': [
      { state: 'leave', as: member, query: { activityId: ids.laterId, kind: 'leave' } },
      { state: 'make-up', as: member, query: { activityId: ids.closedId, kind: 'makeUp' } },
    ],
    'attendance/requests/index': [{ state: 'content', as: secretary, query: branch }],
    'attendance/mine/index': [{ state: 'content', as: member }],
    'attendance/code/index': [{ state: 'content', as: secretary, query: activity, desk: true }],
    'attendance/roll/index': [
      { state: 'content', as: secretary, query: activity, desk: true },
      { state: 'closed', as: secretary, query: { activityId: ids.closedId } },
    ],
    'activity/publish/index': [{ state: 'content', as: secretary, query: branch }],
    'activity/plans/index': [{ state: 'content', as: secretary, query: branch }],
    'activity/change/index': [
      { state: 'postpone', as: secretary, query: { activityId: ids.laterId, act: 'postpone' } },
      { state: 'edit', as: secretary, query: { activityId: ids.laterId, act: 'edit' } },
      { state: 'cancel', as: secretary, query: { activityId: ids.laterId, act: 'cancel' } },
    ],
    'activity/correct/index': [{ state: 'content', as: secretary, query: activity }],
    'ledger/year/index': [{ state: 'content', as: secretary, query: branch, desk: true }],
    'ledger/export/index': [{ state: 'content', as: secretary, query: branch }],
    'minutes/record/index': [
      { state: 'content', as: secretary, query: { activityId: ids.minutedId }, desk: true },
      { state: 'unwritten', as: secretary, query: { activityId: ids.closedId } },
      { state: 'refused', as: openids.otherMember, query: { activityId: ids.minutedId } },
    ],
    'minutes/edit/index': [
      { state: 'content', as: secretary, query: { activityId: ids.minutedId, kind: 'themeDay' } },
      { state: 'new', as: secretary, query: { activityId: ids.closedId, kind: 'themeDay' } },
    ],
    'minutes/history/index': [
      { state: 'content', as: secretary, query: { activityId: ids.minutedId, kind: 'themeDay' } },
    ],
    'compliance/branch/index': [
      { state: 'content', as: secretary, query: branch },
      { state: 'refused', as: member, query: branch },
    ],
    'compliance/year/index': [{ state: 'content', as: secretary, query: branch, desk: true }],
    'compliance/overview/index': [{ state: 'content', as: district, query: all, desk: true }],
    'guidance/detail/index': [
      { state: 'content', as: member, query: { guidanceId: ids.guidanceId } },
      { state: 'secretary', as: secretary, query: { guidanceId: ids.guidanceId } },
      { state: 'officer', as: district, query: { guidanceId: ids.guidanceId } },
    ],
    'guidance/feedback/index': [
      { state: 'content', as: secretary, query: { ...branch, guidanceId: ids.guidanceId } },
    ],
    'guidance/report/index': [
      { state: 'content', as: district, query: { ...all, guidanceId: ids.guidanceId }, desk: true },
      { state: 'town', as: town, query: { ...above, guidanceId: ids.guidanceId } },
    ],
    'guidance/list/index': [{ state: 'content', as: district }],
    'guidance/draft/index': [
      { state: 'content', as: district, query: { guidanceId: ids.draftGuidanceId } },
      { state: 'refused', as: member, query: { guidanceId: ids.draftGuidanceId } },
    ],
    'guidance/edit/index': [
      { state: 'content', as: district, query: { ...all, month: ids.nextMonth } },
      { state: 'version', as: district, query: { ...all, month: ids.month } },
    ],
    'message/inbox/index': [{ state: 'content', as: member }],
    'message/campaigns/index': [{ state: 'content', as: district, query: all }],
    'message/settings/index': [{ state: 'content', as: secretary }],
    'report/theme-days/index': [
      { state: 'content', as: district, query: all, desk: true },
      { state: 'refused', as: member, query: all },
    ],
    'account/bind/index': [
      { state: 'content', as: visitor },
      { state: 'bound', as: member },
    ],
    'account/privacy/index': [{ state: 'content', as: member }],
    'account/requests/index': [{ state: 'content', as: secretary, query: branch }],
    'member/list/index': [{ state: 'content', as: secretary, query: branch, desk: true }],
    'member/change/index': [
      { state: 'transfer', as: secretary, query: { ...branch, memberId: ids.memberId, act: 'transfer' } },
      { state: 'leave', as: secretary, query: { ...branch, memberId: ids.memberId, act: 'leave' } },
    ],
    'member/receive/index': [{ state: 'content', as: secretary, query: branch }],
    'member/transfers/index': [{ state: 'empty', as: secretary, query: branch }],
    'member/mine/index': [{ state: 'content', as: member }],
    'organization/profile/index': [{ state: 'content', as: secretary, query: branch }],
    'organization/committee/index': [{ state: 'content', as: secretary, query: branch }],
    'organization/change/index': [{ state: 'content', as: town, query: { ...branch, act: 'rename' } }],
    'organization/browse/index': [{ state: 'content', as: town, query: above, desk: true }],
    'organization/import/index': [{ state: 'content', as: secretary, query: branch }],
    'role/list/index': [{ state: 'content', as: secretary, query: branch }],
    'role/grant/index': [{ state: 'content', as: secretary, query: branch }],
    'guide/read/index': [
      { state: 'content', as: member },
      { state: 'secretary', as: member, query: { reader: 'secretary' } },
      { state: 'officer', as: member, query: { reader: 'officer' } },
    ],
    'audit/list/index': [{ state: 'content', as: admin, query: all }],
    'scene/arrive/index': [{ state: 'unknown', as: member, query: { scene: 'nothing' } }],
    'scene/code/index': [{ state: 'content', as: secretary, query: activity }],
    'workbench/index/index': [
      { state: 'content', as: secretary, desk: true },
      { state: 'district', as: district },
      { state: 'empty', as: member },
    ],
  };
};

/** The address of a view, after the `#` of the browser build. */
export const addressOf = (path: string, { query = {} }: View): string =>
  `/${path}?${new URLSearchParams(query).toString()}`;
