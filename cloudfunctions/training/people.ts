import { refuse } from '../kernel/errors';
import { dayOf } from '../kernel/clock';
import { idsOf } from '../kernel/paths';
import { ruleBook } from '../domain/rules/amendments';
import { enrolmentsIn, enrolmentsOf } from '../domain/enrolment/find';
import { callTheRolls } from '../domain/gathering/ledger';
import { findMembers, membersWithin } from '../domain/membership/find';
import { learnersWithin } from '../domain/membership/learners';
import type { MemberRecord } from '../domain/membership/model';
import { findOrganizations } from '../domain/organization/find';
import { enrol, withdraw } from '../domain/training/enrolling';
import { findClass, sessionsOf, standing } from '../domain/training/find';
import { invitePeople } from '../domain/training/inviting';
import type { TrainingClassRecord } from '../domain/training/model';
import { byPosts, notTrainedBy, notTrainedOf, postsWithin, reasonsFor } from '../domain/training/proposals';
import { mayEnrol } from '../domain/training/rules';
import { placeOf, placesOf, summaryOf, viewOf } from '../domain/training/view';
import { keeperIdOf, successorOf } from '../domain/organization/keeping';
import type { OrganizationRecord } from '../domain/organization/model';
import type { ProposalReason } from '../../types/shared/trainings';
import type { TrainingCall, TrainingOutcome } from './context';

/** Who is in a class, who ought to be, and what their keepers do for them. */

/** Who is in a class, branch by branch, who waits, and what came of it. */
export async function roster({ target, now }: TrainingCall<'roster'>): TrainingOutcome<'roster'> {
  const [all, sessions, organizationId] = await Promise.all([
    enrolmentsIn(target._id, ['enrolled', 'waiting', 'invited']),
    sessionsOf(target._id),
    keeperIdOf(target),
  ]);
  const [members, rolls] = await Promise.all([
    findMembers(all.map(({ memberId }) => memberId)),
    callTheRolls(standing(sessions)),
  ]);
  const branchOf = new Map(members.map(({ _id, organizationId }) => [_id, organizationId]));
  const branches = await findOrganizations([...new Set(branchOf.values())]);
  const nameOf = new Map(branches.map(({ _id, name }) => [_id, name]));
  const inIt = all.filter(({ state }) => state === 'enrolled');
  return {
    serverNow: now,
    organizationId,
    trainingClass: viewOf(target, sessions, now),
    branches: branches
      .map(({ _id: id, name }) => ({
        id,
        name,
        people: inIt
          .filter(({ memberId }) => branchOf.get(memberId) === id)
          .map(({ memberId, name: person, state, result }) => ({
            memberId,
            name: person,
            state,
            ...(result && { result }),
          })),
      }))
      .filter(({ people }) => people.length > 0)
      .sort((one, other) => (one.name < other.name ? -1 : 1)),
    waiting: all
      .filter(({ state }) => state === 'waiting')
      .map(({ memberId, name }) => ({
        memberId,
        name,
        branchName: nameOf.get(branchOf.get(memberId) ?? '') ?? '',
      })),
    sessions: rolls.map(({ activity, counts }) => ({
      id: activity._id,
      counts,
      begun: activity.startsAt <= now,
      closed: activity.closedAt !== null,
    })),
  };
}

/**
 * A class that an organisation has to do with: one that it holds, or took over from what was merged into it; and a branch with
 * those that are for its people. Above the branches one deals with one's own classes only.
 */
async function classNear(
  classId: string,
  target: OrganizationRecord,
): Promise<{ of: TrainingClassRecord; isHolder: boolean }> {
  const [found, { _id, path, kind }] = await Promise.all([findClass(classId), successorOf(target)]);
  const holder = found && (await findOrganizations([found.organizationId]))[0];
  const holderId = holder && (await successorOf(holder))._id;
  const isHolder = holderId === _id;
  const isForIts = kind === 'branch' && holderId !== undefined && idsOf(path).includes(holderId);
  if (!found || !(isHolder || isForIts) || (found.status === 'draft' && !isHolder))
    refuse('TRAINING.NOT_FOUND');
  return { of: found, isHolder };
}

/** A branch's own people beside one class. */
export async function people({ input, target, now }: TrainingCall<'people'>): TrainingOutcome<'people'> {
  if (target.kind !== 'branch') refuse('TRAINING.NOT_HERE');
  const { of, isHolder } = await classNear(input.classId, target);
  const reasons = reasonsFor[of.kind];
  const [members, rules] = await Promise.all([membersWithin(target.path), ruleBook(now)]);
  const ids = members.map(({ _id }) => _id);
  const today = dayOf(now);
  const [enrolments, { grants }, untrained] = await Promise.all([
    enrolmentsOf(of._id, ids),
    postsWithin(target.path, now),
    reasons.includes('notTrained') ? notTrainedOf(ids, Number(today.slice(0, 4)), rules) : new Set<string>(),
  ]);
  const newForMonths = rules.numberOn('newSecretaryMonths', today) ?? 0;
  const proposed = byPosts(reasons, { grants, branches: [target], today, newForMonths });
  const places = await placesOf(of._id, enrolments);
  return {
    trainingClass: summaryOf(of, now),
    mayEnrol: mayEnrol(of, isHolder ? 'organiser' : 'branch', now),
    people: members.map(({ _id: memberId, name }) => ({
      memberId,
      name,
      ...places.get(memberId),
      reasons: [
        ...proposed.filter((one) => one.memberId === memberId).map(({ reason }) => reason),
        ...(untrained.has(memberId) ? (['notTrained'] as const) : []),
      ],
    })),
  };
}

/** Who ought to come to a class held above the branches. */
export async function proposals({ target, now }: TrainingCall<'proposals'>): TrainingOutcome<'proposals'> {
  const today = dayOf(now);
  const rules = await ruleBook(now);
  const newForMonths = rules.numberOn('newSecretaryMonths', today) ?? 0;
  if (!target.aboveBranches) return { people: [], branches: [], newForMonths, ofBranch: true };
  const { proposed, branches } = await proposedFor(target, await target.keptAt(), {
    today,
    newForMonths,
    now,
  });
  const reasons = reasonsFor[target.kind];
  const [enrolments, figures] = await Promise.all([
    enrolmentsOf(
      target._id,
      proposed.map(({ memberId }) => memberId),
    ),
    reasons.includes('notTrained') ? notTrainedBy(branches, today) : [],
  ]);
  const states = new Map(enrolments.map(({ memberId, state }) => [memberId, state]));
  const names = new Map(
    (await findOrganizations(proposed.map((one) => one.organizationId))).map(({ _id, name }) => [_id, name]),
  );
  return {
    people: proposed.map(({ memberId, name, reason, organizationId, isOfficer }) => ({
      memberId,
      name,
      branchName: names.get(organizationId) ?? '',
      reason,
      ...(isOfficer && { byHand: true }),
      ...(states.has(memberId) && { state: states.get(memberId) }),
    })),
    branches: figures,
    newForMonths,
  };
}

async function proposedFor(
  { kind }: Pick<TrainingClassRecord, 'kind'>,
  path: string,
  { today, newForMonths, now }: { today: string; newForMonths: number; now: number },
) {
  const { grants, branches } = await postsWithin(path, now);
  const reasons: readonly ProposalReason[] = reasonsFor[kind];
  const named = byPosts(reasons, { grants, branches, today, newForMonths });
  // A post may name one who has left since.
  const learners = await learnersWithin(
    path,
    named.map(({ memberId }) => memberId),
    now,
  );
  const states = new Map(learners.map(({ _id, state }) => [_id, state]));
  return {
    proposed: named.flatMap((one) => {
      const state = states.get(one.memberId);
      return state ? [{ ...one, isOfficer: state === 'officer' }] : [];
    }),
    branches,
  };
}

/**
 * Invites some: a branch its own people, who holds a class above those whom it proposes. Whoever among them cannot be invited,
 * since they are on no roster or have left meanwhile, holds up none of the others.
 */
export async function invite(call: TrainingCall<'invite'>): TrainingOutcome<'invite'> {
  const { input, target, now } = call;
  const { of } = await classNear(input.classId, target);
  const wanted = [...new Set(input.memberIds)];
  const members = await findMembers(wanted);
  const today = dayOf(now);
  const newForMonths = (await ruleBook(now)).numberOn('newSecretaryMonths', today) ?? 0;
  const known =
    target.kind === 'branch'
      ? new Set(members.filter((one) => isOf(one, target)).map(({ _id }) => _id))
      : new Set(
          (await proposedFor(of, target.path, { today, newForMonths, now })).proposed.map(
            ({ memberId }) => memberId,
          ),
        );
  const theirs = members.filter(({ _id }) => known.has(_id));
  if (theirs.length === 0) refuse('TRAINING.NOT_FOR_THEM');
  const invitable = theirs.filter(({ state }) => state === 'active');
  const invited = await invitePeople(of, invitable, { ...call, orgPath: target.path });
  return { invited, leftOut: wanted.length - invitable.length };
}

const isOf = ({ state, orgPath }: MemberRecord, { _id }: OrganizationRecord): boolean =>
  state === 'active' && idsOf(orgPath).includes(_id);

/** Who does something for somebody: their branch, or who holds the class; refuses whom neither has. */
async function handFor({ input, target, now }: TrainingCall<'enrolFor'> | TrainingCall<'withdrawFor'>) {
  const { of, isHolder } = await classNear(input.classId, target);
  const [theirs, [enrolment]] = await Promise.all([
    learnersWithin(target.path, [input.memberId], now),
    enrolmentsOf(of._id, [input.memberId]),
  ]);
  if (theirs.length === 0 && !(isHolder && enrolment)) refuse('TRAINING.NOT_FOR_THEM');
  return { of, hand: isHolder ? ('organiser' as const) : ('branch' as const) };
}

/** Enrols somebody. */
export async function enrolFor(call: TrainingCall<'enrolFor'>): TrainingOutcome<'enrolFor'> {
  const { input, target, now } = call;
  const { of, hand } = await handFor(call);
  const { memberId } = input;
  return placeOf(await enrol(of, { memberId, hand, now, call: { ...call, orgPath: target.path } }));
}

/** Takes it back for them. */
export async function withdrawFor(call: TrainingCall<'withdrawFor'>): TrainingOutcome<'withdrawFor'> {
  const { input, target, now } = call;
  const { of, hand } = await handFor(call);
  await withdraw(of, { memberId: input.memberId, hand, now, call: { ...call, orgPath: target.path } });
  return { state: 'withdrawn' };
}
