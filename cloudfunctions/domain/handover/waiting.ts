import type { Waiting } from '../../../types/domain/todo';
import { collection, within } from '../../kernel/database';
import type { AccountRecord } from '../../kernel/model';
import { liesWithin } from '../../kernel/paths';
import { attendedAt } from '../membership/attended';
import type { Held } from '../organization/kept';
import type { OrganizationRecord } from '../organization/model';
import { agreesTo, personOf, waitingFor } from './handovers';
import { Handovers, type HandoverRecord } from './model';

/** More of them than wait at a time. */
const most = 300;

/**
 * For who leaves, for who follows, and for the town that is to agree, or the district where nobody of the town can. Three requests
 * at the most, none for who holds no role: that is nearly everybody, and such a one is told by a notice that it is their turn.
 */
export async function handoversWaiting(held: Held, account: AccountRecord, now: number): Promise<Waiting[]> {
  const { memberId } = account;
  const holdsAny = Object.values(held).some((all: unknown[]) => all.length > 0);
  const [own, asked] = await Promise.all([
    memberId && holdsAny ? waitingFor(memberId) : [],
    askedBelow(held.offices, account, now),
  ]);
  return [...own.filter((one) => isTurnOf(one, memberId)), ...asked].map(waitingOf);
}

/** Those that offices are to agree to; nobody agrees to a post of their own. */
async function askedBelow(
  offices: readonly OrganizationRecord[],
  account: AccountRecord,
  now: number,
): Promise<HandoverRecord[]> {
  if (offices.length === 0) return [];
  const below = offices.map(({ path }) => ({ state: 'asked' as const, orgPath: within(path) }));
  const asked = await collection(Handovers).find(below, { limit: most });
  const towns = offices.filter(({ kind }) => kind === 'town');
  const isOfTown = ({ orgPath }: HandoverRecord) => towns.some(({ path }) => liesWithin(orgPath, path));
  const ofOthers = asked.filter((one) => !isOfTown(one)).map(({ orgPath }) => orgPath);
  const isAttended = await attendedAt(ofOthers, now);
  return asked.filter(
    (one) => agreesTo(one)(account) && (isOfTown(one) || !isAttended(one.orgPath, agreesTo(one))),
  );
}

/** Whether it is somebody's turn: who leaves gives it away first, then who follows takes it over. */
const isTurnOf = (handover: HandoverRecord, memberId: string | undefined): boolean =>
  memberId === personOf(handover, handover.state === 'approved' ? 'from' : 'to')?.id;

const waitingOf = ({ _id, organizationId, organizationName, steps }: HandoverRecord): Waiting => ({
  kind: 'handover',
  organizationId,
  count: 1,
  since: steps.at(-1)?.at,
  about: { id: _id, title: organizationName },
});
