import { openids } from '../../demo/accounts';
import type { ViewsOf } from '../view';

const { member, secretary, district } = openids;

export const compliance: ViewsOf<'compliance'> = (ids) => {
  const branch = { organizationId: ids.branchId };
  const all = { organizationId: 'sj' };
  return {
    branch: [
      { state: 'content', as: secretary, query: branch, desk: true },
      { state: 'refused', as: member, query: branch },
    ],
    year: [{ state: 'content', as: secretary, query: branch, desk: true }],
    overview: [{ state: 'content', as: district, query: all, desk: true }],
  };
};
