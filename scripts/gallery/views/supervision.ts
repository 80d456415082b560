import { openids } from '../../demo/accounts';
import type { ViewsOf } from '../view';

const { secretary, town, member } = openids;

export const supervision: ViewsOf<'supervision'> = ({ branchId, townId, letterId, overBranchId }) => ({
  list: [
    { state: 'content', as: town, query: { organizationId: townId } },
    { state: 'empty', as: secretary, query: { organizationId: branchId } },
    { state: 'refused', as: member, query: { organizationId: branchId } },
  ],
  letter: [{ state: 'content', as: town, query: { letterId } }],
  send: [
    { state: 'content', as: town, query: { organizationId: overBranchId } },
    { state: 'nothing', as: town, query: { organizationId: branchId } },
  ],
});
