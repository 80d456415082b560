import type { LocalCloud } from '../../localcloud';
import { Caller } from '../caller';
import { loadDemo } from '../demo/load';
import type { DistrictSize } from '../demo/organizations';
import { Checks } from './checks';
import { checkInMembers } from './check-in';
import { closeAndLedger } from './close';
import { publishThemeDay } from './publish';
import { pushGuidance } from './push';
import { reportDistrict } from './report';
import { opening, type Play } from './play';

/** What the steps are called, in order. */
export const steps = ['载入演示区', '发布主题党日', '签到', '结束并入台账', '推送下月清单', '区级统计'];

/** Tells how far the run is: `part` (0 to 1) of step number `step`. */
type Within = (step: number) => (part: number) => void;

/**
 * Plays the main job on a local cloud that is empty, in a district of a size (all of it by default); what went otherwise
 * than the product says stands in the checks.
 */
export async function playMainJob(
  cloud: LocalCloud,
  { within = () => () => undefined, size }: { within?: Within; size?: DistrictSize } = {},
) {
  cloud.setNow(opening);
  const loaded = within(0);
  const district = await loadDemo(cloud, opening, {
    progress: (done, total) => loaded(done / total),
    ...(size && { size }),
  });
  const play: Play = { cloud, district, caller: new Caller(cloud), checks: new Checks() };
  within(1)(0);
  const activity = await publishThemeDay(play);
  const attendance = await checkInMembers(play, activity, within(2));
  within(3)(0);
  await closeAndLedger(play, activity, attendance);
  const push = await pushGuidance(play, within(4));
  within(5)(0);
  const report = await reportDistrict(play);
  return { district, checks: play.checks, activity, attendance, push, report };
}
