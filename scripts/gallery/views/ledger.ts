import { openids } from '../../demo/accounts';
import type { ViewsOf } from '../view';

const { secretary } = openids;

export const ledger: ViewsOf<'ledger'> = (ids) => {
  const branch = { organizationId: ids.branchId };
  return {
    year: [{ state: 'content', as: secretary, query: branch, desk: true }],
    export: [{ state: 'content', as: secretary, query: branch }],
  };
};
