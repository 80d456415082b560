import { openids } from '../../demo/accounts';
import type { ViewsOf } from '../view';

const { member, otherMember, secretary } = openids;

export const activity: ViewsOf<'activity'> = (ids) => {
  const branch = { organizationId: ids.branchId };
  const activity = { activityId: ids.activityId };
  return {
    detail: [
      { state: 'content', as: member, query: activity },
      { state: 'secretary', as: secretary, query: activity },
      { state: 'closed', as: member, query: { activityId: ids.closedId } },
      { state: 'meeting', as: secretary, query: { activityId: ids.laterId } },
      { state: 'refused', as: otherMember, query: activity },
    ],
    publish: [
      { state: 'content', as: secretary, query: branch },
      {
        state: 'nextMonth',
        as: secretary,
        query: { ...branch, kind: 'themeDay', month: ids.nextMonth },
      },
    ],
    plans: [{ state: 'content', as: secretary, query: branch }],
    change: [
      { state: 'postpone', as: secretary, query: { activityId: ids.laterId, act: 'postpone' } },
      { state: 'edit', as: secretary, query: { activityId: ids.laterId, act: 'edit' } },
      { state: 'cancel', as: secretary, query: { activityId: ids.laterId, act: 'cancel' } },
    ],
    invitation: [
      { state: 'content', as: secretary, query: { ...branch, activityId: ids.askedId } },
      { state: 'joined', as: secretary, query: { ...branch, activityId: ids.jointId } },
    ],
    correct: [{ state: 'content', as: secretary, query: activity }],
  };
};
