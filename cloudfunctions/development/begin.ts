import type { DevelopmentStep } from '../../types/shared/developments';
import type { StepsTaken } from '../domain/development/facts';
import { followsFrom } from '../domain/development/follows';
import type { DevelopmentRecord } from '../domain/development/model';
import { developmentsOfMembers, factsOf } from '../domain/development/records';
import { findMember } from '../domain/membership/find';
import type { MemberRecord } from '../domain/membership/model';
import { named } from '../domain/membership/naming';
import { ruleBook } from '../domain/rules/amendments';
import { dayOf } from '../kernel/clock';
import { checkText } from '../kernel/content';
import { refuse } from '../kernel/errors';
import { digestOf } from '../kernel/ids';
import type { DevelopmentCall, DevelopmentOutcome } from './context';
import { requireHand } from './hands';
import { addDevelopment } from '../domain/development/turning';
import { requireSound } from './take-step';

/** Begins the record of somebody on the way; the client's key makes a resend the same person. */
export async function begin(call: DevelopmentCall<'begin'>): DevelopmentOutcome<'begin'> {
  const { input, target, caller, openid, now } = call;
  const branch = await requireHand(call, target);
  if (branch.kind !== 'branch' || branch.closedAt) refuse('DEVELOPMENT.NOT_A_BRANCH');
  await checkText(openid, input.name);
  const found = input.memberId === undefined ? undefined : await probationary(input.memberId, branch._id);
  const { member, open } = found ?? {};
  // The same again: the record is there already.
  if (open)
    return open.steps.application?.on === input.appliedOn
      ? { developmentId: open._id }
      : refuse('DEVELOPMENT.NOT_PROBATIONARY');
  const developmentId = found ? `dv-${found.key}` : `dv-${digestOf(branch._id, input.actKey)}`;
  const [rules, today] = [await ruleBook(now), dayOf(now)];
  const judged = { rules, today, member, branch };
  const base: DevelopmentRecord = {
    _id: developmentId,
    ...(member ? { name: member.name, nameKey: member.nameKey } : named(input.name)),
    organizationId: branch._id,
    orgPath: branch.path,
    organizationName: branch.name,
    postKind: input.postKind,
    ageBasis: input.ageBasis,
    state: 'open',
    stage: 'applicant',
    ...startOf(input),
    ...(member && { memberId: member._id }),
    reviews: [],
    corrections: [],
    redone: [],
    closedAt: null,
    version: 1,
    begunAt: now,
    begunBy: caller.account.name,
  };
  requireSound(factsOf(base, judged), undefined, judged);
  await addDevelopment({ ...base, ...followsFrom(base, judged) }, call);
  return { developmentId };
}

/** Where the record begins: with the application, or half way, with the days that the rules count from. */
function startOf({ appliedOn, activistOn, candidateOn, memberId }: DevelopmentCall<'begin'>['input']): {
  steps: StepsTaken;
  elsewhereUntil?: DevelopmentStep;
} {
  const done = (on: string) => ({ on, outcome: 'done' as const });
  const steps: StepsTaken = {
    application: done(appliedOn),
    ...(activistOn !== undefined && { activist: done(activistOn) }),
    ...(candidateOn !== undefined && activistOn !== undefined && { candidate: done(candidateOn) }),
  };
  if (memberId !== undefined) return { steps, elsewhereUntil: 'oath' };
  if (steps.candidate) return { steps, elsewhereUntil: 'candidate' };
  return steps.activist ? { steps, elsewhereUntil: 'activist' } : { steps };
}

/**
 * A probationary member of the branch, with the development that is kept of them, if there is one; `key` is the same for
 * two who begin at once.
 */
async function probationary(
  memberId: string,
  branchId: string,
): Promise<{ member: MemberRecord; open: DevelopmentRecord | undefined; key: string }> {
  const [member, kept] = await Promise.all([findMember(memberId), developmentsOfMembers([memberId])]);
  if (member?.organizationId !== branchId || member.state !== 'active' || member.status !== 'probationary')
    return refuse('DEVELOPMENT.NOT_PROBATIONARY');
  const closed = kept.filter(({ closedAt }) => closedAt !== null).map(({ _id }) => _id);
  return {
    member,
    open: kept.find(({ closedAt }) => closedAt === null),
    key: digestOf('member', memberId, ...closed.sort()),
  };
}
