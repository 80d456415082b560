import { openids } from '../../demo/accounts';
import type { ViewsOf } from '../view';

const { secretary } = openids;

export const role: ViewsOf<'role'> = (ids) => {
  const branch = { organizationId: ids.branchId };
  return {
    list: [{ state: 'content', as: secretary, query: branch }],
    grant: [{ state: 'content', as: secretary, query: branch }],
  };
};
