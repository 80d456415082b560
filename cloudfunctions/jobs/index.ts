import { callerOpenid } from '../shared/database';
import { archiveActivities } from './archive-activities';
import { checkAllBranches } from './check-branches';
import { followOrganizations } from './follow-organizations';
import { forgetMessages } from './forget-messages';
import { publishGuidances } from './publish-guidances';
import { push } from './push';
import { remindOfFeedbacks } from './remind-feedback';
import { resealPhones } from './reseal-phones';
import { tendRosters } from './roster-imports';
import { settleActivities } from './settle-activities';

/** What a tick does, in this order; one that fails keeps none of the others from running. */
const steps: (() => Promise<void>)[] = [
  () => settleActivities(Date.now()),
  () => archiveActivities(Date.now()),
  () => checkAllBranches(Date.now()),
  () => followOrganizations(Date.now()),
  () => resealPhones(),
  () => publishGuidances(Date.now()),
  () => remindOfFeedbacks(Date.now()),
  () => push(() => Date.now()),
  () => tendRosters(Date.now()),
  () => forgetMessages(Date.now()),
];

/** The platform's timer, every minute. A client cannot call it: its calls always carry an identity. */
export async function main(): Promise<{ ok: boolean }> {
  if (callerOpenid()) return { ok: false };
  let ok = true;
  for (const step of steps) {
    try {
      await step();
    } catch (error) {
      ok = false;
      console.error(error);
    }
  }
  return { ok };
}
