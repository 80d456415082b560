import { openids } from '../../demo/accounts';
import type { ViewsOf } from '../view';

const { member } = openids;

export const burden: ViewsOf<'burden'> = () => ({
  asked: [
    { state: 'content', as: member },
    { state: 'branch', as: member, query: { reader: 'branchKeeper' } },
  ],
});
