import { developmentSteps } from '../../types/shared/developments';
import { followsFrom, type Judged } from '../domain/development/follows';
import type { DevelopmentRecord, Named } from '../domain/development/model';
import { isUpTo } from '../domain/development/plan';
import { findMember } from '../domain/membership/find';
import { named } from '../domain/membership/naming';
import { votersOn } from '../domain/membership/voters';
import type { OrganizationRecord } from '../domain/organization/model';
import { ruleBook } from '../domain/rules/amendments';
import { dayOf } from '../kernel/clock';
import { checkText } from '../kernel/content';
import { refuse } from '../kernel/errors';
import type { DevelopmentCall, DevelopmentOutcome } from './context';
import { requireHand } from './hands';
import { turnDevelopment } from '../domain/development/turning';
import { withoutStepsFrom } from './take-step';

/** What is changed of a record beside its steps. */

interface About {
  target: DevelopmentRecord;
  now: number;
}

async function judgedOf({ target, now }: About, branch: OrganizationRecord): Promise<Judged> {
  const [rules, member] = await Promise.all([
    ruleBook(now),
    target.memberId ? findMember(target.memberId) : undefined,
  ]);
  return { rules, today: dayOf(now), member, branch };
}

/** Begins anew from a step; what was recorded from there on is kept apart. */
export async function redo(call: DevelopmentCall<'redo'>): DevelopmentOutcome<'redo'> {
  const { input, target, caller, openid, now } = call;
  const branch = await requireHand(call, target);
  const { from, why, version } = input;
  await checkText(openid, why);
  const judged = await judgedOf(call, branch);
  const said = { why, by: caller.account.name, at: now };
  const next = await turnDevelopment(
    { id: target._id, version },
    (current) => {
      const last = current.redone.at(-1);
      const isThere = developmentSteps.some((step) => current.steps[step] && isUpTo(from, step));
      if (!isThere && last?.from === from && last.why === why) return undefined;
      if (!current.steps[from]) refuse('DEVELOPMENT.NOT_A_STEP');
      // Whoever is on the roster was taken in: only what comes after can be begun anew.
      const isFull = judged.member?.status === 'full';
      if (current.memberId && (isFull || isUpTo(from, 'oath'))) refuse('DEVELOPMENT.ON_ROSTER');
      const changed = { ...current, ...withoutStepsFrom(current, from, said) };
      const { steps, redone, elsewhereUntil = null } = changed;
      return {
        changes: {
          steps,
          redone,
          elsewhereUntil,
          pendingStep: null,
          pendingSince: null,
          sentBack: null,
          ...followsFrom(changed, judged),
        },
        action: 'development.redo',
        after: { step: from },
      };
    },
    call,
  );
  return { version: next };
}

/** Notes a review, or puts one right. */
export async function review(call: DevelopmentCall<'review'>): DevelopmentOutcome<'review'> {
  const { input, target, openid } = call;
  const branch = await requireHand(call, target);
  const { on, personIds, lies, insteadOf, version } = input;
  await checkText(openid, lies);
  const [judged, voters] = await Promise.all([judgedOf(call, branch), votersOn(branch, on)]);
  if (judged.today < on) refuse('DEVELOPMENT.FUTURE', { step: 'cultivation' });
  const who = [...new Set(personIds)].map((memberId): Named => ({
    memberId,
    name: voters.find(({ _id }) => _id === memberId)?.name ?? refuse('DEVELOPMENT.PEOPLE'),
  }));
  const next = await turnDevelopment(
    { id: target._id, version },
    (current) => {
      const begun = current.steps.activist?.on ?? current.steps.application?.on ?? '';
      if (on < begun) refuse('DEVELOPMENT.BEFORE_NEED', { step: 'cultivation', needs: ['activist'] });
      const held = current.reviews.find((one) => one.on === on);
      const isSo = held && isSame(held.who, who) && (held.lies ?? '') === (lies ?? '');
      const isGone =
        insteadOf === undefined || insteadOf === on || !current.reviews.some((one) => one.on === insteadOf);
      if (isSo && isGone) return undefined;
      const others = current.reviews.filter((one) => one.on !== on && one.on !== insteadOf);
      const reviews = [...others, { on, who, ...(lies !== undefined && { lies }) }];
      const { remindOn = null } = followsFrom({ ...current, reviews }, judged);
      return {
        changes: { reviews, remindOn },
        action: 'development.review',
        ...(insteadOf !== undefined && { before: { on: insteadOf } }),
        after: { on },
      };
    },
    call,
  );
  return { version: next };
}

const isSame = (some: readonly Named[], others: readonly Named[]): boolean =>
  some.length === others.length &&
  some.every((one) => others.some(({ memberId }) => memberId === one.memberId));

/** Puts right what is said of a person; what is said already stays. */
export async function edit(call: DevelopmentCall<'edit'>): DevelopmentOutcome<'edit'> {
  const { input, target, openid } = call;
  const branch = await requireHand(call, target);
  const { version, name, postKind, leavesOn } = input;
  await checkText(openid, name);
  const naming = name === undefined ? undefined : named(name);
  const judged = await judgedOf(call, branch);
  const next = await turnDevelopment(
    { id: target._id, version },
    (current) => {
      const changes = {
        // Of who is on the roster the name is the roster's.
        ...(naming && !current.memberId && naming.name !== current.name && naming),
        ...(postKind && postKind !== current.postKind && { postKind }),
        ...(leavesOn !== undefined && leavesOn !== (current.leavesOn ?? null) && { leavesOn }),
      };
      const fields = Object.keys(changes);
      if (fields.length === 0) return undefined;
      const { remindOn = null } = followsFrom({ ...current, ...changes }, judged);
      return {
        changes: { ...changes, remindOn },
        action: 'development.edit',
        after: { fields: fields.length },
      };
    },
    call,
  );
  return { version: next };
}

/** Lets a development rest, go on again, or end. */
export async function setState(call: DevelopmentCall<'setState'>): DevelopmentOutcome<'setState'> {
  const { input, target, now } = call;
  const branch = await requireHand(call, target);
  const { version, to, reason } = input;
  if (to === 'ended' && reason === undefined) refuse('DEVELOPMENT.REASON_FOR_END');
  const judged = await judgedOf(call, branch);
  const next = await turnDevelopment(
    { id: target._id, version },
    (current) => {
      if (current.state === to) return undefined;
      // A probationary member ends by the meeting's decision, or by leaving the roster.
      if (to === 'ended' && current.memberId) refuse('DEVELOPMENT.ON_ROSTER');
      const { remindOn = null } = followsFrom({ ...current, state: to }, judged);
      return {
        changes: {
          state: to,
          remindOn: to === 'open' ? remindOn : null,
          ...(to !== 'open' && { pendingStep: null, pendingSince: null }),
          ...(to === 'ended' && {
            endReason: reason ?? null,
            closedAt: now,
            movingToId: null,
            movingToName: null,
          }),
        },
        action: 'development.setState',
        before: { state: current.state },
        after: { state: to },
      };
    },
    call,
  );
  return { version: next, state: to };
}
