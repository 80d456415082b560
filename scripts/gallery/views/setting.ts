import { openids } from '../../demo/accounts';
import type { ViewsOf } from '../view';

const all = { organizationId: 'sj' };

export const setting: ViewsOf<'setting'> = () => ({
  district: [{ state: 'content', as: openids.admin, query: all }],
  change: [
    { state: 'content', as: openids.admin, query: { ...all, setting: 'leadingOffice' } },
    { state: 'number', as: openids.admin, query: { ...all, setting: 'complaintDays' } },
    { state: 'officer', as: openids.admin, query: { ...all, setting: 'complaintHandler' } },
  ],
});
