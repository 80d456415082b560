import { audit, type Auditable } from '../../kernel/audit';
import {
  collection,
  command,
  transaction,
  within,
  type Changes,
  type Page,
  type PageOf,
  type Transaction,
} from '../../kernel/database';
import { refuse } from '../../kernel/errors';
import { digestOf } from '../../kernel/ids';
import { notify, type Notice } from '../messaging/notify';
import { Organizations } from '../organization/model';
import { nextOf } from './course';
import { Elections, type ElectionRecord } from './model';

/** Where elections are kept, and the one way in which they change. */

export const findElection = (id: string): Promise<ElectionRecord | undefined> =>
  collection(Elections).findById(id);

/** All elections of a body, latest first; there is one in some years. */
export const electionsOf = (organizationId: string): Promise<ElectionRecord[]> =>
  collection(Elections).find(
    { organizationId },
    {
      orderBy: [
        ['startedAt', 'desc'],
        ['_id', 'desc'],
      ],
      limit: 50,
    },
  );

/** Elections at and below a path, latest first: those that go on, or those that are over. */
export const electionsWithin = (path: string, open: boolean, page: PageOf): Promise<Page<ElectionRecord>> =>
  collection(Elections).findPage(
    { orgPath: within(path), closedAt: open ? null : command.gt(0) },
    ['startedAt', 'desc'],
    page,
  );

/** Those that go on at and below a path; a body has one at most. */
export const openWithin = (path: string): Promise<ElectionRecord[]> =>
  collection(Elections).findAll({ closedAt: null, orgPath: within(path) });

/** Those of some bodies that go on. */
export const openOf = (organizationIds: readonly string[]): Promise<ElectionRecord[]> =>
  organizationIds.length > 0
    ? collection(Elections).find(
        { organizationId: command.in(organizationIds), closedAt: null },
        { limit: organizationIds.length * 2 },
      )
    : Promise.resolve([]);

/** The `_id` of a body's next election, when it has had so many. */
export const electionId = (organizationId: string, before: number): string =>
  digestOf('election', organizationId, String(before));

/** Begins an election; begun twice at once, it is begun once: answers the one that stands. */
export async function addElection(election: ElectionRecord, call: Auditable): Promise<ElectionRecord> {
  return transaction(async (inside) => {
    const first = await inside.in(Elections).findById(election._id);
    if (first) return first;
    await inside.in(Elections).add(election);
    await audit(inside, call, {
      action: 'election.start',
      target: election._id,
      orgPath: election.orgPath,
      after: { kind: election.kind },
    });
    return election;
  });
}

/** What an act makes of an election, and who is told. */
export interface Turn {
  changes: Changes<ElectionRecord>;
  notice?: Notice | undefined;
  audited: { action: string; before?: Record<string, unknown>; after?: Record<string, unknown> };
}

interface Act {
  electionId: string;
  /** The version that the caller saw. */
  version: number;
  /** Of the act; sent a second time, it finds itself. */
  actKey: string;
  /** It may be done of a body that was merged or closed meanwhile too. */
  evenClosed?: true;
}

/**
 * Changes an election as it stands at that moment, by who saw it so. Answers it as it is then: unchanged for a second sending.
 * @throws ELECTION.CHANGED for who saw an earlier one; ORGANIZATION.CLOSED where its body was merged or closed meanwhile
 */
export async function turn(
  { electionId: id, version, actKey, evenClosed }: Act,
  decide: (current: ElectionRecord, inside: Transaction) => Turn | Promise<Turn>,
  call: Auditable,
): Promise<ElectionRecord> {
  return transaction(async (inside) => {
    const current = await inside.in(Elections).findById(id);
    if (!current) refuse('ACCESS_DENIED');
    if (current.lastKey === actKey) return current;
    const body = await inside.in(Organizations).findById(current.organizationId);
    if (!body || (body.closedAt && !evenClosed)) refuse('ORGANIZATION.CLOSED');
    if (current.closedAt !== null) refuse('ELECTION.OVER');
    if (current.version !== version) refuse('ELECTION.CHANGED');
    const { changes, notice, audited } = await decide(current, inside);
    const all = { ...changes, version: version + 1, lastKey: actKey };
    await inside.in(Elections).update(id, all);
    if (notice) await notify(inside, notice);
    await audit(inside, call, { ...audited, target: id, orgPath: body.path });
    return { ...current, ...all } as ElectionRecord;
  });
}

/** What waits at the body above after a change. */
export function waitsOf(election: ElectionRecord): ElectionRecord['waits'] {
  const next = nextOf(election);
  if (next === 'approval' || next === 'review' || next === 'filing') return next;
  return next === undefined ? 'install' : null;
}
