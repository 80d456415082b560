import { openids } from '../../demo/accounts';
import type { ViewsOf } from '../view';

const { otherMember, secretary } = openids;

export const minutes: ViewsOf<'minutes'> = (ids) => ({
  record: [
    { state: 'content', as: secretary, query: { activityId: ids.minutedId }, desk: 'narrow' },
    { state: 'unwritten', as: secretary, query: { activityId: ids.closedId } },
    { state: 'refused', as: otherMember, query: { activityId: ids.minutedId } },
  ],
  edit: [
    { state: 'content', as: secretary, query: { activityId: ids.minutedId, kind: 'themeDay' } },
    { state: 'new', as: secretary, query: { activityId: ids.closedId, kind: 'themeDay' } },
  ],
  history: [{ state: 'content', as: secretary, query: { activityId: ids.minutedId, kind: 'themeDay' } }],
});
