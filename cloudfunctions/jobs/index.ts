import { callerOpenid } from '../shared/database';
import { followOrganizations } from './follow-organizations';
import { push } from './push';
import { tendRosters } from './roster-imports';
import { settleActivities } from './settle-activities';

/** The platform's timer, every minute. A client cannot call it: its calls always carry an identity. */
export async function main(): Promise<{ ok: boolean }> {
  if (callerOpenid()) return { ok: false };
  await settleActivities(Date.now());
  await followOrganizations(Date.now());
  await push(() => Date.now());
  await tendRosters(Date.now());
  return { ok: true };
}
