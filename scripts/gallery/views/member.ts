import { openids } from '../../demo/accounts';
import type { ViewsOf } from '../view';

const { secretary } = openids;

export const member: ViewsOf<'member'> = (ids) => {
  const branch = { organizationId: ids.branchId };
  return {
    list: [{ state: 'content', as: secretary, query: branch, desk: true }],
    change: [
      { state: 'edit', as: secretary, query: { ...branch, memberId: ids.memberId, act: 'edit' } },
      {
        state: 'full',
        as: secretary,
        query: { ...branch, memberId: ids.probationerId, act: 'becomeFull' },
      },
      { state: 'transfer', as: secretary, query: { ...branch, memberId: ids.memberId, act: 'transfer' } },
      { state: 'group', as: secretary, query: { ...branch, memberId: ids.memberId, act: 'group' } },
      { state: 'leave', as: secretary, query: { ...branch, memberId: ids.memberId, act: 'leave' } },
    ],
    receive: [{ state: 'content', as: secretary, query: branch }],
    transfers: [{ state: 'empty', as: secretary, query: branch }],
    mine: [{ state: 'content', as: openids.member }],
  };
};
