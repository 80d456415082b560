import { openids } from '../../demo/accounts';
import type { ViewsOf } from '../view';

const { member, secretary } = openids;

export const calendar: ViewsOf<'calendar'> = (ids) => {
  const branch = { organizationId: ids.branchId };
  return {
    year: [
      { state: 'content', as: secretary, query: branch, desk: true },
      { state: 'refused', as: member, query: branch },
    ],
  };
};
