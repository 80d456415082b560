import { openids } from '../../demo/accounts';
import type { ViewsOf } from '../view';

const { member, secretary, district, visitor } = openids;

export const tabs: ViewsOf<'tabs'> = () => ({
  home: [
    { state: 'content', as: member },
    { state: 'secretary', as: secretary },
    { state: 'officer', as: district },
    { state: 'visitor', as: 'demo-newcomer' },
    // Has asked a branch to be bound.
    { state: 'pending', as: visitor },
  ],
  activities: [
    { state: 'content', as: member },
    { state: 'empty', as: district },
  ],
  learning: [{ state: 'content', as: member }],
  me: [
    { state: 'content', as: secretary },
    { state: 'visitor', as: visitor },
  ],
});
