import { isDeepStrictEqual } from 'node:util';
import type { Named } from '../domain/development/model';
import { backbonesByBranch, sumOfBackbones } from '../domain/development/backbones';
import { everIn, findDevelopment } from '../domain/development/records';
import { turnDevelopment } from '../domain/development/turning';
import { membersOfBranches, setMemberBackbone } from '../domain/membership/backbone';
import { branchesIn, idsOfBranch } from '../domain/organization/counting';
import type { OrganizationRecord } from '../domain/organization/model';
import { dayOf, monthOf } from '../kernel/clock';
import { refuse } from '../kernel/errors';
import type { DevelopmentCall, DevelopmentOutcome } from './context';
import { requireHand } from './hands';

/** 双向培养: people who are good at their work on their way into the Party, and members who are brought on in theirs. */

async function branchOf(call: DevelopmentCall<'backbones' | 'setBackbone'>): Promise<OrganizationRecord> {
  const branch = await requireHand(call, call.target);
  return branch.kind === 'branch' ? branch : refuse('DEVELOPMENT.NOT_A_BRANCH');
}

/** A branch's list, those who are cultivated now leading, by the day since which they are; with whom else it may name. */
export async function backbones(call: DevelopmentCall<'backbones'>): DevelopmentOutcome<'backbones'> {
  const branch = await branchOf(call);
  const ids = idsOfBranch(branch);
  const [records, roster] = await Promise.all([everIn(ids), membersOfBranches(ids)]);
  const kept = records.filter(({ state }) => state !== 'ended');
  const onTheWay = kept.flatMap(({ _id: id, name, postKind, stage, backbone, admittedOn }) =>
    backbone
      ? [
          {
            way: 'toMember' as const,
            id,
            name,
            postKind,
            stage,
            ...backbone,
            // That they have become a member follows from their record.
            ...(stage === 'probation' && admittedOn && { reachedOn: admittedOn }),
          },
        ]
      : [],
  );
  const members = roster.flatMap(({ _id: id, name, backbone }) => {
    if (!backbone) return [];
    const { as: postKind, ...said } = backbone;
    return [{ way: 'toBackbone' as const, id, name, postKind, ...said }];
  });
  const keyOf = ({ since, reachedOn, id }: { since: string; reachedOn?: string; id: string }) =>
    `${reachedOn ? 1 : 0}:${since}:${id}`;
  return {
    organizationName: branch.name,
    people: [...onTheWay, ...members].sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1)),
    onTheWay: kept
      .filter(({ closedAt, stage, backbone }) => closedAt === null && stage !== 'probation' && !backbone)
      .map(({ _id: id, name, postKind }) => ({ id, name, postKind }))
      .sort((a, b) => (`${a.name}:${a.id}` < `${b.name}:${b.id}` ? -1 : 1)),
    members: roster
      .map(({ _id: memberId, name }) => ({ memberId, name }))
      .sort((a, b) => (`${a.name}:${a.memberId}` < `${b.name}:${b.memberId}` ? -1 : 1)),
  };
}

type Said = DevelopmentCall<'setBackbone'>['input'];

/** What both ways say of a person. */
interface Backbone {
  since: string;
  by?: Named;
  reachedOn?: string;
}

/**
 * What stands after a change; nothing where somebody is not cultivated any more.
 * @throws DEVELOPMENT.NOT_ON_LIST where somebody has become what nobody said they were to become
 */
function changed(
  current: Backbone | undefined,
  { change, on }: Pick<Said, 'change' | 'on'>,
  { by, today }: { by: Named | null | undefined; today: string },
): Backbone | undefined {
  if (change === 'stopped') return undefined;
  const since = change === 'goesOn' ? (on ?? current?.since ?? today) : current?.since;
  if (since === undefined) return refuse('DEVELOPMENT.NOT_ON_LIST');
  const reachedOn = change === 'reached' ? (on ?? current?.reachedOn ?? today) : undefined;
  if (reachedOn !== undefined && reachedOn < since) refuse('DEVELOPMENT.BEFORE_SINCE');
  const named = by === undefined ? current?.by : by;
  return { since, ...(named && { by: named }), ...(reachedOn !== undefined && { reachedOn }) };
}

/** Puts somebody on the list, or takes them off; the same again changes nothing. */
export async function setBackbone(call: DevelopmentCall<'setBackbone'>): DevelopmentOutcome<'setBackbone'> {
  const { input, now } = call;
  const branch = await branchOf(call);
  const { person, change, on, byMemberId } = input;
  const today = dayOf(now);
  if (on !== undefined && today < on) refuse('DEVELOPMENT.FUTURE');
  const branchIds = idsOfBranch(branch);
  const by = typeof byMemberId === 'string' ? await memberOf(byMemberId, branchIds) : byMemberId;
  const said = { by, today };
  const act = { action: 'development.setBackbone', after: { backbone: person.way, becomes: change } };
  if (person.way === 'toBackbone') {
    const stands = await setMemberBackbone(
      { memberId: person.memberId, branchIds },
      (current) => {
        const next = changed(current, { change, on }, said);
        return next && { as: person.postKind, ...next };
      },
      { ...call, ...act },
    );
    return answerOf(stands);
  }
  const record = await findDevelopment(person.developmentId);
  // That somebody becomes a member is never written here: it follows from their steps.
  if (!record || !branchIds.includes(record.organizationId) || change === 'reached')
    return refuse('DEVELOPMENT.NOT_ON_LIST');
  let stands: Backbone | undefined;
  await turnDevelopment(
    { id: record._id, evenOver: true },
    (current) => {
      if (!branchIds.includes(current.organizationId) || current.state === 'ended')
        refuse('DEVELOPMENT.NOT_ON_LIST');
      const before = current.backbone ?? undefined;
      stands = changed(before, { change, on }, said);
      if (isDeepStrictEqual(stands, before)) return undefined;
      if (!before && (current.closedAt !== null || current.stage === 'probation'))
        refuse('DEVELOPMENT.NOT_ON_LIST');
      return { changes: { backbone: stands ?? null }, ...act };
    },
    call,
  );
  return answerOf(stands);
}

const answerOf = (stands: Backbone | undefined) => ({
  ...(stands && { since: stands.since }),
  ...(stands?.reachedOn !== undefined && { reachedOn: stands.reachedOn }),
});

async function memberOf(memberId: string, branchIds: readonly string[]): Promise<Named> {
  const member = (await membersOfBranches(branchIds)).find(({ _id }) => _id === memberId);
  return member ? { memberId, name: member.name } : refuse('DEVELOPMENT.NO_MEMBER');
}

/** How many below an organisation, both ways; numbers only. */
export async function backboneFigures(
  call: DevelopmentCall<'backboneFigures'>,
): DevelopmentOutcome<'backboneFigures'> {
  const { target, now } = call;
  const year = Number(dayOf(now).slice(0, 4));
  const [{ branches, children }, waysOf] = await Promise.all([
    branchesIn(target, monthOf(now), now),
    backbonesByBranch(target, year),
  ]);
  const found = waysOf(branches);
  const sum = (own: readonly { id: string }[]) =>
    sumOfBackbones(own.flatMap(({ id }) => found.get(id) ?? []));
  return {
    organization: { id: target._id, name: target.name, kind: target.kind },
    year,
    ways: sum(branches),
    rows: children.map(({ id, name, kind, branches: own }) => {
      const { toMember, toBackbone } = sum(own);
      return {
        id,
        name,
        kind,
        toMember: toMember.people,
        toBackbone: toBackbone.people,
        reached: toMember.reached + toBackbone.reached,
      };
    }),
  };
}
