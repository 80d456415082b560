import { openids } from '../../demo/accounts';
import type { ViewsOf } from '../view';

const { secretary, town, member } = openids;

export const supervision: ViewsOf<'supervision'> = ({ branchId, letterId }) => ({
  list: [
    { state: 'content', as: secretary, query: { organizationId: branchId } },
    { state: 'refused', as: member, query: { organizationId: branchId } },
  ],
  letter: [
    { state: 'content', as: secretary, query: { letterId } },
    { state: 'office', as: town, query: { letterId } },
  ],
  send: [{ state: 'content', as: town, query: { organizationId: branchId } }],
});
