import { openids } from '../../demo/accounts';
import type { ViewsOf } from '../view';

const { member, visitor } = openids;

export const guide: ViewsOf<'guide'> = () => ({
  read: [
    { state: 'content', as: member },
    { state: 'secretary', as: member, query: { reader: 'secretary' } },
    { state: 'officer', as: member, query: { reader: 'officer' } },
  ],
  usage: [{ state: 'content', as: visitor }],
});
