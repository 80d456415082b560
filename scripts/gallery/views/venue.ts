import { openids } from '../../demo/accounts';
import type { ViewsOf } from '../view';

const { secretary } = openids;

export const venue: ViewsOf<'venue'> = (ids) => {
  const branch = { organizationId: ids.branchId };
  return {
    kept: [{ state: 'content', as: secretary, query: branch }],
  };
};
