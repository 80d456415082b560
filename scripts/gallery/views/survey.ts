import { openids } from '../../demo/accounts';
import type { ViewsOf } from '../view';

const { secretary } = openids;

export const survey: ViewsOf<'survey'> = (ids) => {
  const branch = { organizationId: ids.branchId };
  return {
    list: [{ state: 'content', as: secretary, query: branch }],
    write: [{ state: 'content', as: secretary, query: branch }],
  };
};
