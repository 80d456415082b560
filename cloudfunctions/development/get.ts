import { branchKeepers } from '../../types/shared/roles';
import { roadFrom } from '../domain/development/approver';
import { fullFrom, limitOn } from '../domain/development/facts';
import { ownPapersOf } from '../domain/development/own-papers';
import { seenOf } from '../domain/development/records';
import { learnerIdOf, trainedHere } from '../domain/development/training';
import { ruleBook } from '../domain/rules/amendments';
import { dayOf } from '../kernel/clock';
import { refuse } from '../kernel/errors';
import { holds } from '../kernel/identity';
import type { DevelopmentCall, DevelopmentOutcome } from './context';
import { requireHand } from './hands';
import { redoneOf, summaryOf, wasOf } from './view';
import { votersFor } from './voters';

/** One person: the twenty-five steps, what is next and why on that day. */
export async function get(call: DevelopmentCall<'get'>): DevelopmentOutcome<'get'> {
  const { target: record, now } = call;
  const branch = await requireHand(call, record);
  const [rules, today] = [await ruleBook(now), dayOf(now)];
  const [[seen], road] = await Promise.all([
    seenOf([record], rules, today),
    roadFrom(branch.path, rules, today),
  ]);
  if (!seen) return refuse('ACCESS_DENIED');
  const { facts, member, standings } = seen;
  const { ageBasis, leavesOn, receivedOn, extendedBy, endReason, endNote, sentBack, movingToName } = record;
  const over = fullFrom(facts, rules);
  const [trained, keeps] = await Promise.all([trainedHere(record, facts), keepsHours(call)]);
  return {
    ...summaryOf(seen),
    organizationId: branch._id,
    organizationName: branch.name,
    today,
    version: record.version,
    steps: standings.map((one) => ({ ...one, was: wasOf(record, one.step) })),
    reviews: [...record.reviews].sort((a, b) => (a.on < b.on ? 1 : -1)),
    isOnRoster: !!record.memberId,
    isFullOnRoster: member?.status === 'full',
    ownPapers: ownPapersOf(record),
    redone: redoneOf(record),
    road: {
      ...(road.approver && { approver: road.approver.name }),
      deliberating: road.deliberating.map(({ name }) => name),
      citation: rules.cite('committeeApproves', today),
    },
    candidateAgreement: {
      mustAgree: limitOn(rules, 'candidateAgreement', today) === 1,
      citation: rules.cite('candidateAgreement', today),
    },
    ...(ageBasis && { ageBasis }),
    ...(leavesOn && { leavesOn }),
    ...(receivedOn && { receivedOn }),
    ...(extendedBy && { extendedBy }),
    ...(endReason && { endReason }),
    ...(endNote && { endNote }),
    ...(over !== undefined && { fullFrom: over }),
    ...(sentBack && { sentBack }),
    ...(movingToName && { movingTo: movingToName }),
    ...(keeps && { learnerId: learnerIdOf(record) }),
    ...(trained && {
      trained: {
        ...trained,
        credits: trained.credits.map(({ _id: id, on, title, hours }) => ({ id, on, title, hours })),
      },
    }),
  };
}

/** True for who keeps the branch's accounts of hours: the officer for organisation alone does not. */
const keepsHours = async ({ caller, target, now }: DevelopmentCall<'get'>): Promise<boolean> =>
  holds(caller.account, branchKeepers, await target.keptAt(), now);

/** The full members of the branch on a day. */
export async function voters(call: DevelopmentCall<'voters'>): DevelopmentOutcome<'voters'> {
  const branch = await requireHand(call, call.target);
  const members = await votersFor(call.target, branch, call.input.on);
  return { members: members.map(({ _id: memberId, name }) => ({ memberId, name })) };
}
