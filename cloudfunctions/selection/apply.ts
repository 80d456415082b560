import { addYears } from '../../types/shared/calendar';
import { contentOf } from '../domain/declared/content';
import { nothing, wordsOf } from '../domain/declared/held';
import { idsOfBranch } from '../domain/organization/counting';
import { keptBy, successorOf } from '../domain/organization/keeping';
import type { OrganizationRecord } from '../domain/organization/model';
import { candidate, fieldsOf } from '../domain/selection/declare';
import { candidateIdOf, candidateKeyOf } from '../domain/selection/candidate';
import { findApplication, findRound, openApplicationsOf } from '../domain/selection/find';
import { addApplication, turnApplication } from '../domain/selection/keep';
import type { ApplicationRecord, RoundRecord } from '../domain/selection/model';
import { selectionOn } from '../domain/selection/all';
import { dayOf } from '../kernel/clock';
import { refuse } from '../kernel/errors';
import { actOf, digestOf } from '../kernel/ids';
import { personIdOf } from '../kernel/identity';
import { idsOf, liesWithin } from '../kernel/paths';
import type { SelectionCall, SelectionOutcome } from './context';

/** True while a round takes applications: until the end of the day by which they come in. */
const takesNew = ({ state, applyBy }: RoundRecord, now: number): boolean =>
  state === 'open' && dayOf(now) <= applyBy;

/**
 * Hands an application in, or again. Nobody hands one in for themself: another keeper does. What was sent back is handed in
 * again also after the day by which applications came in.
 */
export async function apply(call: SelectionCall<'apply'>): SelectionOutcome<'apply'> {
  const { input, target, caller, openid, now } = call;
  const [round, keeper, path] = await Promise.all([
    findRound(input.roundId),
    successorOf(target),
    target.keptAt(),
  ]);
  const declared = round && (await selectionOn(round.selection, now));
  if (!round || !declared) refuse('SELECTION.OFF');
  if (keeper.closedAt) refuse('ORGANIZATION.CLOSED');
  const officePath = await keptBy(round.officeId)();
  if (!declared.proposedBy.includes(keeper.kind) || officePath === '' || !liesWithin(path, officePath))
    refuse('SELECTION.NOT_HERE');
  const act = actOf(['apply', openid, keeper._id], input, input.applicationId);
  const before = input.applicationId === undefined ? undefined : await findApplication(input.applicationId);
  if (input.applicationId !== undefined && !isOf(before, round, keeper._id)) refuse('SELECTION.NOT_HERE');
  const known = before ?? (await findApplication(`a-${act}`));
  if (known && (known.madeBy === act || !before)) return { applicationId: known._id, version: known.version };
  if (!mayStill(round, before, now)) refuse('SELECTION.TOO_LATE');
  const fields = fieldsOf(declared);
  const held = await contentOf(
    { fields },
    { written: input.values, asked: Object.keys(fields), before: before ?? nothing },
    { openid, organizationId: keeper._id, path },
  );
  if (candidateIdOf(held) === personIdOf(caller.account)) refuse('SELECTION.OWN_CASE', { field: candidate });
  const name = declared.of === 'branch' ? keeper.name : wordsOf(fields, held, candidate);
  const audited = { ...call, orgPath: path };
  if (before) {
    const after = await turnApplication(
      before._id,
      async (current, currentRound) => {
        if (current.madeBy === act) return undefined;
        if (!mayStill(currentRound, current, now)) refuse('SELECTION.TOO_LATE');
        if (current.version !== input.version) refuse('SELECTION.CHANGED');
        await requireOnly({ ...current, ...held }, keeper);
        const steps = [...current.steps, { step: 'sentAgain' as const, at: now, by: keeper.name }];
        return {
          changes: { ...held, name, state: 'sent', steps, madeBy: act },
          said: {
            action: 'selection.apply',
            before: { applicationState: current.state },
            after: { title: current.roundTitle, applicationState: 'sent' },
          },
        };
      },
      audited,
    );
    return { applicationId: after._id, version: after.version };
  }
  const application: ApplicationRecord = {
    ...held,
    _id: `a-${act}`,
    roundId: round._id,
    selection: round.selection,
    roundTitle: round.title,
    organizationId: keeper._id,
    orgPath: path,
    organizationName: keeper.name,
    above: idsOf(path),
    name,
    state: 'sent',
    objections: [],
    steps: [{ step: 'sent', at: now, by: keeper.name }],
    version: 0,
    madeBy: act,
    createdAt: now,
    changedAt: now,
    goesOn: addYears(round.applyBy, declared.keptYears),
  };
  const kept = await addApplication(
    application,
    async (current) => {
      if (!mayStill(current, undefined, now)) refuse('SELECTION.TOO_LATE');
      await requireOnly(application, keeper);
    },
    audited,
  );
  return { applicationId: kept._id, version: kept.version };
}

/** Refuses a second application for the same as long as another one is open; what was taken back or declined is none. */
async function requireOnly(application: ApplicationRecord, keeper: OrganizationRecord): Promise<void> {
  const open = await openApplicationsOf(application.roundId, idsOfBranch(keeper));
  const key = candidateKeyOf(application);
  if (open.some((one) => one._id !== application._id && candidateKeyOf(one) === key))
    refuse('SELECTION.APPLIED', { field: candidate });
}

const isOf = (application: ApplicationRecord | undefined, round: RoundRecord, keeperId: string): boolean =>
  application?.roundId === round._id && application.organizationId === keeperId;

/** Whether an application may be handed in, or put right, as it and its round are. */
function mayStill(round: RoundRecord, before: ApplicationRecord | undefined, now: number): boolean {
  if (before?.state === 'returned') return round.state === 'open';
  return takesNew(round, now) && (before === undefined || before.state === 'sent');
}

export const mayChange = mayStill;

/** True for an application that its branch may take back. */
export const mayWithdraw = ({ state }: Pick<ApplicationRecord, 'state'>, round: RoundRecord): boolean =>
  round.state === 'open' && ['sent', 'returned', 'accepted'].includes(state);

/** Takes an application back, as long as it is not in publicity. */
export async function withdraw(call: SelectionCall<'withdraw'>): SelectionOutcome<'withdraw'> {
  const { input, target, openid, now } = call;
  const act = digestOf('withdraw', openid, target._id, String(input.version));
  const after = await turnApplication(
    target._id,
    (current, round) => {
      if (current.madeBy === act) return undefined;
      if (!mayWithdraw(current, round)) refuse('SELECTION.TOO_LATE');
      if (current.version !== input.version) refuse('SELECTION.CHANGED');
      const steps = [...current.steps, { step: 'withdrawn' as const, at: now, by: current.organizationName }];
      return {
        changes: { state: 'withdrawn', steps, madeBy: act },
        said: {
          action: 'selection.withdraw',
          before: { applicationState: current.state },
          after: { title: current.roundTitle, applicationState: 'withdrawn' },
        },
      };
    },
    { ...call, orgPath: await target.keptAt() },
  );
  return { state: after.state, version: after.version };
}
