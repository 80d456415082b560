import type { Waiting } from '../../../types/domain/todo';
import { collection, within } from '../../kernel/database';
import type { AccountRecord } from '../../kernel/model';
import { townIdOf } from '../../kernel/paths';
import { findOrganizations } from '../organization/find';
import type { Held } from '../organization/kept';
import type { OrganizationRecord } from '../organization/model';
import { personOf, waitingFor } from './handovers';
import { Handovers, type HandoverRecord } from './model';

/** More of them than wait at a time. */
const most = 300;

/**
 * For who leaves, for who follows, and for the office above that is to agree. Three requests at the most, none for who holds no
 * role: that is nearly everybody, and such a one is told by a notice that it is their turn.
 */
export async function handoversWaiting(held: Held, { memberId }: AccountRecord): Promise<Waiting[]> {
  const holdsAny = Object.values(held).some((all: unknown[]) => all.length > 0);
  const [own, asked] = await Promise.all([
    memberId && holdsAny ? waitingFor(memberId) : [],
    askedBelow(held.offices),
  ]);
  return [...own.filter((one) => isTurnOf(one, memberId)), ...asked].map(waitingOf);
}

/** Those that some offices are to agree to: a town to those in it, the district to those that lie in no town. */
async function askedBelow(offices: readonly OrganizationRecord[]): Promise<HandoverRecord[]> {
  if (offices.length === 0) return [];
  const below = offices.map(({ path }) => ({ state: 'asked' as const, orgPath: within(path) }));
  const asked = await collection(Handovers).find(below, { limit: most });
  const held = new Set(offices.map(({ _id }) => _id));
  const others = new Set(
    asked.flatMap(({ orgPath }) => townIdOf(orgPath) ?? []).filter((id) => !held.has(id)),
  );
  const towns = await findOrganizations([...others]);
  const isTowns = (path: string) => towns.some(({ _id, kind }) => kind === 'town' && _id === townIdOf(path));
  return asked.filter(({ orgPath }) => !isTowns(orgPath));
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
