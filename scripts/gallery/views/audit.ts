import { openids } from '../../demo/accounts';
import type { ViewsOf } from '../view';

const { admin } = openids;

export const audit: ViewsOf<'audit'> = () => {
  const all = { organizationId: 'sj' };
  return {
    list: [{ state: 'content', as: admin, query: all, desk: true, varies: true }],
  };
};
