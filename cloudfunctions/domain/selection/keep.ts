import { audit, type Auditable } from '../../kernel/audit';
import { transaction, type Changes, type Transaction } from '../../kernel/database';
import { digestOf } from '../../kernel/ids';
import { notify, type Notice } from '../messaging/notify';
import { candidateKeyOf } from './candidate';
import {
  Applications,
  Honours,
  Opinions,
  Rounds,
  type ApplicationRecord,
  type HonourRecord,
  type OpinionRecord,
  type RoundRecord,
} from './model';
import { holdsOf } from './opinions';

/** Every change of a round, an application, an opinion and an honour, each with its audit record, or none of it. */

type Audited = Auditable & { orgPath: string };

/** What the audit says of it. */
interface Said {
  action: string;
  before?: Record<string, unknown>;
  after?: Record<string, unknown>;
}

/** What becomes of something, what the audit says of it, and who is told; `undefined` where it is so already. */
interface Turn<Stored> {
  changes: Changes<Stored>;
  said: Said;
  notices?: Notice[];
}

/** Keeps a new round and tells its reviewers; answers the one that is there: this, or the same act's before. */
export function addRound(round: RoundRecord, notices: Notice[], call: Audited): Promise<RoundRecord> {
  return transaction(async (within) => {
    const found = await within.in(Rounds).findById(round._id);
    if (found) return found;
    await within.in(Rounds).add(round);
    for (const notice of notices) await notify(within, notice);
    const { title, document, applyBy, quota } = round;
    await audit(within, call, {
      action: 'selection.save',
      target: round._id,
      orgPath: call.orgPath,
      after: { title, document, applyBy, quota },
    });
    return round;
  });
}

/**
 * Keeps a new application; answers the one that is there. The round is written with it, so that of two that are handed in at once the
 * later finds the earlier one when it is checked.
 */
export function addApplication(
  application: ApplicationRecord,
  check: (round: RoundRecord) => Promise<void>,
  call: Audited,
): Promise<ApplicationRecord> {
  return transaction(async (within) => {
    const found = await within.in(Applications).findById(application._id);
    if (found) return found;
    const round = await within.in(Rounds).findById(application.roundId);
    if (!round) throw new Error('a round is gone that was there');
    await check(round);
    await within.in(Rounds).update(round._id, { changedAt: call.now });
    await within.in(Applications).add(application);
    await audit(within, call, {
      action: 'selection.apply',
      target: application._id,
      orgPath: call.orgPath,
      after: { title: application.roundTitle },
    });
    return application;
  });
}

/** What is turned in one write: the record it is about, and the round that it belongs to as it is in that moment. */
type Turning<Stored> = (
  current: Stored,
  round: RoundRecord,
) => Turn<Stored> | undefined | Promise<Turn<Stored> | undefined>;

async function turned<Stored extends { _id: string; version: number }>(
  within: Transaction,
  current: Stored,
  turn: Turn<Stored> | undefined,
  call: Audited,
): Promise<Stored> {
  if (!turn) return current;
  for (const notice of turn.notices ?? []) await notify(within, notice);
  await audit(within, call, { target: current._id, orgPath: call.orgPath, ...turn.said });
  return { ...current, ...(turn.changes as Partial<Stored>), version: current.version + 1 };
}

/**
 * Changes an application by what it and its round are at that moment. The round is written with it, so that a publicity that
 * begins in the same moment meets it.
 */
export function turnApplication(
  id: string,
  turnOf: Turning<ApplicationRecord>,
  call: Audited,
): Promise<ApplicationRecord> {
  return transaction(async (within) => {
    const current = await within.in(Applications).findById(id);
    const round = current && (await within.in(Rounds).findById(current.roundId));
    if (!current || !round) throw new Error('an application is gone that was there');
    const turn = await turnOf(current, round);
    if (!turn) return current;
    const after = await turned(within, current, turn, call);
    await within.in(Applications).update(id, {
      ...turn.changes,
      version: after.version,
      changedAt: call.now,
    });
    await within.in(Rounds).update(round._id, { changedAt: call.now });
    return after;
  });
}

/** Changes a round by what it is at that moment. */
export function turnRound(
  id: string,
  turnOf: (current: RoundRecord) => Turn<RoundRecord> | undefined,
  call: Audited,
): Promise<RoundRecord> {
  return transaction(async (within) => {
    const current = await within.in(Rounds).findById(id);
    if (!current) throw new Error('a round is gone that was there');
    const turn = turnOf(current);
    if (!turn) return current;
    const after = await turned(within, current, turn, call);
    await within.in(Rounds).update(id, { ...turn.changes, version: after.version, changedAt: call.now });
    return after;
  });
}

/** What a round and its applications become together, and the honours that come of it. */
interface Decision {
  round: Turn<RoundRecord>;
  /** What changes of each application. */
  application: (one: ApplicationRecord) => Changes<ApplicationRecord>;
  honours: HonourRecord[];
}

/** Changes a round with some of its applications, by what they are at that moment: all of it or nothing. */
export function decideRound(
  id: string,
  applicationIds: (round: RoundRecord) => readonly string[],
  decisionOf: (round: RoundRecord, applications: ApplicationRecord[]) => Decision | undefined,
  call: Audited,
): Promise<RoundRecord> {
  return transaction(async (within) => {
    const current = await within.in(Rounds).findById(id);
    if (!current) throw new Error('a round is gone that was there');
    const found: ApplicationRecord[] = [];
    for (const one of applicationIds(current)) {
      const application = await within.in(Applications).findById(one);
      if (application?.roundId === id) found.push(application);
    }
    const decision = decisionOf(current, found);
    if (!decision) return current;
    const after = await turned(within, current, decision.round, call);
    await within
      .in(Rounds)
      .update(id, { ...decision.round.changes, version: after.version, changedAt: call.now });
    for (const one of found) {
      const changes = decision.application(one);
      await within
        .in(Applications)
        .update(one._id, { ...changes, version: one.version + 1, changedAt: call.now });
    }
    for (const honour of decision.honours) await within.in(Honours).add(honour);
    return after;
  });
}

/**
 * Keeps what a reviewer says of an application, in place of what they said before, as long as its round takes opinions. `check` is given
 * what they said of it as it reads now.
 */
export function putOpinion(
  said: Omit<OpinionRecord, 'candidate'>,
  check: (application: ApplicationRecord, round: RoundRecord, before: OpinionRecord | undefined) => void,
  call: Audited,
): Promise<void> {
  return transaction(async (within) => {
    const application = await within.in(Applications).findById(said.applicationId);
    const round = application && (await within.in(Rounds).findById(application.roundId));
    if (!application || !round) throw new Error('an application is gone that was there');
    const found = await within.in(Opinions).findById(said._id);
    const before = found && holdsOf(application)(found) ? found : undefined;
    if (before && before.stance === said.stance && before.text === said.text) return;
    check(application, round, before);
    await within.in(Opinions).replace(found, { ...said, candidate: candidateKeyOf(application) });
    await within.in(Rounds).update(round._id, { changedAt: call.now });
    // What somebody said stands with the office and nowhere else; the audit says that they did.
    await audit(within, call, {
      action: 'selection.opine',
      target: application._id,
      orgPath: call.orgPath,
      after: { title: application.roundTitle },
    });
  });
}

/** The id of what a person says of an application. */
export const opinionId = (applicationId: string, reviewerId: string): string =>
  `o-${digestOf('opinion', applicationId, reviewerId)}`;

/** Changes an honour by what it is at that moment. */
export function turnHonour(
  id: string,
  turnOf: (current: HonourRecord) => Turn<HonourRecord> | undefined,
  call: Audited,
): Promise<HonourRecord> {
  return transaction(async (within) => {
    const current = await within.in(Honours).findById(id);
    if (!current) throw new Error('an honour is gone that was there');
    const turn = turnOf(current);
    if (!turn) return current;
    const after = await turned(within, current, turn, call);
    await within.in(Honours).update(id, { ...turn.changes, version: after.version });
    return after;
  });
}
