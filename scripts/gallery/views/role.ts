import { openids } from '../../demo/accounts';
import type { ViewsOf } from '../view';

const { admin, secretary, town } = openids;

export const role: ViewsOf<'role'> = (ids) => {
  const branch = { organizationId: ids.branchId };
  return {
    list: [{ state: 'content', as: secretary, query: branch }],
    grant: [{ state: 'content', as: secretary, query: branch }],
    code: [{ state: 'content', as: admin }],
    findings: [
      { state: 'content', as: admin, query: { organizationId: 'sj' } },
      { state: 'empty', as: town, query: { organizationId: ids.townId } },
    ],
  };
};
