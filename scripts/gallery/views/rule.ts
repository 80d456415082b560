import { openids } from '../../demo/accounts';
import type { ViewsOf } from '../view';

const { admin, member, district } = openids;

export const rule: ViewsOf<'rule'> = () => {
  const over = { organizationId: 'sj' };
  return {
    list: [
      { state: 'content', as: member },
      { state: 'administrator', as: admin, query: { ...over, rule: 'committeeFromFull' } },
    ],
    workDays: [{ state: 'content', as: member }],
    amendments: [
      { state: 'content', as: district, query: over },
      { state: 'administrator', as: admin, query: over },
      { state: 'refused', as: member, query: over },
    ],
    change: [{ state: 'content', as: admin, query: { ...over, rule: 'committeeFromFull' } }],
    holidays: [{ state: 'content', as: admin, query: { ...over, year: '2027' } }],
  };
};
