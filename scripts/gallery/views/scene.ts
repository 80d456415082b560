import { openids } from '../../demo/accounts';
import type { ViewsOf } from '../view';

const { member, secretary } = openids;

export const scene: ViewsOf<'scene'> = (ids) => {
  const activity = { activityId: ids.activityId };
  return {
    arrive: [{ state: 'unknown', as: member, query: { scene: 'nothing' } }],
    code: [{ state: 'content', as: secretary, query: activity, varies: true }],
  };
};
