import type { SceneCall, SceneOutcome } from './context';
import { pictureOf } from './picture';

/** The picture that leads to an activity's page. */
export async function ofActivity(call: SceneCall<'ofActivity'>): SceneOutcome<'ofActivity'> {
  const { _id, title, keptAt } = call.target;
  const address = `/activity/detail/index?activityId=${encodeURIComponent(_id)}`;
  return { title, ...(await pictureOf(address, await keptAt(), call)) };
}
