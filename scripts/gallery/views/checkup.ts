import { openids } from '../../demo/accounts';
import type { ViewsOf } from '../view';

const { member, secretary, town } = openids;

export const checkup: ViewsOf<'checkup'> = (ids) => {
  const branch = { organizationId: ids.branchId };
  return {
    branch: [
      { state: 'content', as: secretary, query: branch, desk: true },
      { state: 'above', as: town, query: branch },
      { state: 'refused', as: member, query: branch },
    ],
  };
};
