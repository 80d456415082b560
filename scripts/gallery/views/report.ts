import { openids } from '../../demo/accounts';
import type { ViewsOf } from '../view';

const { member, district } = openids;

export const report: ViewsOf<'report'> = () => {
  const all = { organizationId: 'sj' };
  return {
    themeDays: [
      { state: 'content', as: district, query: all, desk: true },
      { state: 'refused', as: member, query: all },
    ],
  };
};
