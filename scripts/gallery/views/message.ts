import { openids } from '../../demo/accounts';
import type { ViewsOf } from '../view';

const { member, secretary, district } = openids;

export const message: ViewsOf<'message'> = () => {
  const all = { organizationId: 'sj' };
  return {
    inbox: [{ state: 'content', as: member }],
    campaigns: [{ state: 'content', as: district, query: all }],
    settings: [{ state: 'content', as: secretary }],
  };
};
