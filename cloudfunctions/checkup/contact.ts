import { seenOn } from '../../types/shared/checkups';
import { checkupsNow } from '../domain/checkup/items';
import { grantsOver } from '../domain/membership/roles';
import { dayOf } from '../kernel/clock';
import { refuse } from '../kernel/errors';
import type { CheckupCall, CheckupOutcome } from './context';
import { tellOnce } from './store';

/**
 * Says to the keepers of a branch that those above would help with what is open there. Again on the same day it tells nobody twice,
 * whoever asks; where nothing is open nobody is disturbed.
 */
export async function contact(call: CheckupCall<'contact'>): CheckupOutcome<'contact'> {
  const { target: branch, now } = call;
  if (branch.kind !== 'branch') refuse('CHECKUP.NOT_A_BRANCH');
  if (branch.closedAt) refuse('ORGANIZATION.CLOSED');
  const [checkups, grants, orgPath] = await Promise.all([
    checkupsNow([branch], now),
    grantsOver(branch._id),
    branch.keptAt(),
  ]);
  const open = seenOn(checkups.get(branch._id) ?? [], dayOf(now)).filter(
    ({ light }) => light === 'red' || light === 'amber',
  );
  if (open.length === 0) refuse('CHECKUP.NOTHING_OPEN');
  const toldAt = await tellOnce(branch, { open: open.length, orgPath }, call);
  const secretaries = grants.filter(
    ({ role, until }) => role === 'secretary' && (until === undefined || now < until),
  );
  return { toldAt, secretaries: [...new Set(secretaries.map(({ memberName }) => memberName))].sort() };
}
