import { audit, type Auditable } from '../../kernel/audit';
import {
  collection,
  command,
  transaction,
  type Condition,
  type Page,
  type PageOf,
} from '../../kernel/database';
import { refuse } from '../../kernel/errors';
import type { SuperiorState } from '../../../types/shared/trainings';
import { setCredits } from '../learning/credits';
import { findMember } from '../membership/find';
import { learnerKindOf } from '../membership/learners';
import { guarded } from '../organization/keeping';
import { SuperiorTrainings, type SuperiorTrainingRecord } from './model';

/** Members recommended to a superior's class: recorded once, and what came of it comes back as hours. */

type Doing = Auditable & { orgPath: string };

const findSuperior = (id: string): Promise<SuperiorTrainingRecord | undefined> =>
  collection(SuperiorTrainings).findById(id);

/** The target `superiorTraining` of an access rule. */
export const loadSuperior = async (id: string) => guarded(await findSuperior(id));

/** What an organisation recommended, latest first. */
export const superiorsOf = (organizationId: string, page: PageOf): Promise<Page<SuperiorTrainingRecord>> =>
  collection(SuperiorTrainings).findPage({ organizationId }, ['at', 'desc'], page);

/** Records a recommendation; a repeat finds the first. */
export async function addSuperior(record: SuperiorTrainingRecord, call: Doing): Promise<void> {
  await transaction(async (within) => {
    if (await within.in(SuperiorTrainings).findById(record._id)) return;
    await within.in(SuperiorTrainings).add(record);
    const { _id: target, memberId, title, hours } = record;
    await audit(within, call, {
      action: 'training.recommend',
      target,
      orgPath: call.orgPath,
      after: { memberId, title, hours },
    });
  });
}

/**
 * Writes down what came of one, over what was read (`was`); said again, it stands. Its hours follow by the timer.
 * @throws TRAINING.CHANGED_SINCE
 */
export async function settleSuperior(
  id: string,
  { was, state, hours }: { was: SuperiorState; state: SuperiorState; hours: number },
  call: Doing,
): Promise<void> {
  const { now } = call;
  await transaction(async (within) => {
    const current = (await within.in(SuperiorTrainings).findById(id)) ?? refuse('ACCESS_DENIED');
    if (current.state === state && current.hours === hours) return;
    if (current.state !== was) refuse('TRAINING.CHANGED_SINCE', { by: current.turns.at(-1)?.by });
    const by = call.caller?.account.name ?? '';
    const turns = [...current.turns, { state, at: now, by, hours }];
    await within.in(SuperiorTrainings).update(id, { state, hours, turns, creditAt: now });
    await audit(within, call, {
      action: 'training.settleSuperior',
      target: id,
      orgPath: call.orgPath,
      before: { state: current.state, hours: current.hours },
      after: { state, hours },
    });
  });
}

/** Those whose hours do not follow yet. */
export const toCredit = (now: number): Condition<SuperiorTrainingRecord> => ({ creditAt: command.lte(now) });

/** Lets hours follow what was written down. */
export async function creditSuperiors(now: number, goesOn: () => boolean): Promise<void> {
  const found = await collection(SuperiorTrainings).find(toCredit(now), {
    orderBy: [['creditAt', 'asc']],
    limit: 50,
  });
  for (const { _id } of found) {
    if (!goesOn()) return;
    await credit(_id, now);
  }
}

async function credit(id: string, now: number): Promise<void> {
  const current = await findSuperior(id);
  if (!current) return;
  const { memberId, name, title, to, hours, state, turns } = current;
  const member = await findMember(memberId);
  const credits =
    state === 'attended' && hours > 0
      ? [
          {
            personId: memberId,
            name,
            kind: learnerKindOf(member),
            on: to,
            hours,
            title,
            topics: [],
            organizationId: member?.organizationId ?? '',
          },
        ]
      : [];
  await setCredits({ source: 'superior', sourceId: id }, credits, now);
  // Said otherwise meanwhile, it stays marked.
  const found = await findSuperior(id);
  if (found?.turns.length === turns.length)
    await collection(SuperiorTrainings).updateWhere(
      { _id: id, creditAt: current.creditAt },
      { creditAt: null },
    );
}
