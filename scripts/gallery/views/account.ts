import { openids } from '../../demo/accounts';
import type { ViewsOf } from '../view';

const { member, secretary, visitor } = openids;

export const account: ViewsOf<'account'> = (ids) => {
  const branch = { organizationId: ids.branchId };
  return {
    bind: [
      { state: 'content', as: visitor },
      { state: 'bound', as: member },
    ],
    privacy: [{ state: 'content', as: member }],
    requests: [{ state: 'content', as: secretary, query: branch }],
  };
};
