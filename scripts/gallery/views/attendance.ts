import { openids } from '../../demo/accounts';
import type { ViewsOf } from '../view';

const { member, secretary } = openids;

export const attendance: ViewsOf<'attendance'> = (ids) => {
  const branch = { organizationId: ids.branchId };
  const activity = { activityId: ids.activityId };
  return {
    checkIn: [
      { state: 'content', as: member, query: activity },
      { state: 'check-out', as: secretary, query: { ...activity, purpose: 'checkOut' } },
    ],
    ask: [
      { state: 'leave', as: member, query: { activityId: ids.laterId, kind: 'leave' } },
      { state: 'make-up', as: member, query: { activityId: ids.closedId, kind: 'makeUp' } },
    ],
    requests: [{ state: 'content', as: secretary, query: branch }],
    mine: [{ state: 'content', as: member }],
    code: [{ state: 'content', as: secretary, query: activity, desk: 'narrow' }],
    paper: [{ state: 'content', as: secretary, query: activity }],
    roll: [
      { state: 'content', as: secretary, query: activity, desk: true },
      { state: 'closed', as: secretary, query: { activityId: ids.closedId } },
    ],
  };
};
