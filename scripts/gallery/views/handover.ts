import { openids } from '../../demo/accounts';
import type { ViewsOf } from '../view';

const { secretary, town, member } = openids;

export const handover: ViewsOf<'handover'> = ({ branchId, overBranchId }) => ({
  work: [
    { state: 'content', as: secretary, query: { organizationId: branchId } },
    { state: 'asked', as: town, query: { organizationId: overBranchId } },
    { state: 'refused', as: member, query: { organizationId: branchId } },
  ],
  begin: [{ state: 'content', as: secretary, query: { organizationId: branchId } }],
});
