import { rolesAt } from '../kernel/identity';
import type { ComplaintLevel } from '../../types/shared/complaints';
import type { ComplaintCall, ComplaintOutcome } from './context';
import { namedHandler } from '../domain/complaint/handlers';
import { isNamed } from '../domain/complaint/rules';
import { complaintsFor } from '../domain/complaint/complaints';
import { summariesOf } from './view';

const size = 20;

/** What comes to the officers of a town or of the district; of what has to do with themselves they see nothing. */
export async function list(call: ComplaintCall<'list'>): ComplaintOutcome<'list'> {
  const { input, caller, target, now } = call;
  const { account, openid } = caller;
  const own = [account.organizationId, ...rolesAt(account, now).map(({ organizationId }) => organizationId)];
  const { items, next } = await complaintsFor(
    {
      statuses: input.open ? ['open'] : ['answered', 'closed'],
      levels: await levelsFor(call),
      path: target.path,
      // What is about the district is everybody's there; it is told apart by its level.
      not: { openid, organizationIds: own.filter((id) => target.kind !== 'district' || id !== target._id) },
    },
    { after: input.after, size },
  );
  return { complaints: await summariesOf(items, now), next };
}

async function levelsFor({ caller, target, now }: ComplaintCall<'list'>): Promise<ComplaintLevel[]> {
  if (target.kind !== 'district') return ['town'];
  return isNamed(caller.account, await namedHandler(now), now)
    ? ['town', 'district', 'named']
    : ['town', 'district'];
}
