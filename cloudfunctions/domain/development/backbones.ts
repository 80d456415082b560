import { postKinds, type BackboneWay, type PostKind } from '../../../types/shared/developments';
import {
  askTogether,
  command,
  countWhere,
  expression,
  grouped,
  type Expression,
} from '../../kernel/database';
import { Members } from '../membership/model';
import { byBranch, sumOfCounts } from '../organization/by-branch';
import type { CountedBranch } from '../organization/counting';
import { Organizations, type OrganizationRecord } from '../organization/model';
import { Developments } from './model';

/** 双向培养 in numbers, both ways: as many requests however many people. */

/** How many are cultivated now, of which work, and how many got there in a year. */
export interface BackboneFigures {
  people: number;
  kinds: Record<PostKind, number>;
  reached: number;
}
export type BackboneWays = Record<BackboneWay, BackboneFigures>;

const noKinds = (): Record<PostKind, number> => ({
  management: 0,
  technical: 0,
  research: 0,
  worker: 0,
  other: 0,
});
const none = (): BackboneFigures => ({ people: 0, kinds: noKinds(), reached: 0 });

export const noBackbones = (): BackboneWays => ({ toMember: none(), toBackbone: none() });

const both = (one: BackboneFigures, other: BackboneFigures): BackboneFigures => ({
  people: one.people + other.people,
  kinds: sumOfCounts([one.kinds, other.kinds], noKinds()),
  reached: one.reached + other.reached,
});

export const sumOfBackbones = (all: readonly BackboneWays[]): BackboneWays =>
  all.reduce(
    (sum, one) => ({
      toMember: both(sum.toMember, one.toMember),
      toBackbone: both(sum.toBackbone, one.toBackbone),
    }),
    noBackbones(),
  );

/** A kind of work as a group counts it. */
type Counted = { people: number; reached: number } & Record<PostKind, number>;

/** How many of each work for whom something holds. */
const kindsWhere = (field: string, holds: Expression): Record<PostKind, Expression> => {
  const of = (kind: PostKind) => countWhere(expression.and([holds, expression.eq([field, kind])]));
  return {
    management: of('management'),
    technical: of('technical'),
    research: of('research'),
    worker: of('worker'),
    other: of('other'),
  };
};

const figuresOf = ({ people, reached, ...one }: Counted): BackboneFigures => ({
  people,
  reached,
  kinds: Object.fromEntries(postKinds.map((kind) => [kind, one[kind]])) as BackboneFigures['kinds'],
});

const onList = command.gt('');
const until = expression.ifNull(['$backbone.reachedOn', '']);

/** An empty group for what another request counts. */
const noneReached = expression.sum(0);

const onTheWay = grouped<Counted>({
  people: expression.sum(1),
  reached: noneReached,
  ...kindsWhere('$postKind', true),
});

const admitted = grouped<Counted>({
  people: noneReached,
  reached: expression.sum(1),
  ...kindsWhere('$postKind', false),
});

const members = (first: string, last: string) => {
  const isOn = expression.eq([until, '']);
  return grouped<Counted>({
    people: countWhere(isOn),
    reached: countWhere(expression.and([expression.gte([until, first]), expression.gte([last, until])])),
    ...kindsWhere('$backbone.as', isOn),
  });
};

/**
 * Of branches of a list in the district of an organisation: one request. Who got there on the way into the Party counts where they
 * were admitted, by the day of the branch meeting; all others belong to where they are.
 */
export async function backbonesByBranch({ _id }: Pick<OrganizationRecord, '_id'>, year: number) {
  const [first, last] = [`${year}-01-01`, `${year}-12-31`];
  const listed = { 'backbone.since': onList };
  const found = await askTogether(Organizations, _id, {
    onTheWay: onTheWay(
      Developments,
      { ...listed, state: command.in(['open', 'paused'] as const), stage: command.neq('probation') },
      '$organizationId',
    ),
    admitted: admitted(
      Developments,
      { ...listed, admittedOn: command.gte(first).and(command.lte(last)) },
      '$admittedBy',
    ),
    members: members(first, last)(Members, { ...listed, state: 'active' }, '$organizationId'),
  });
  const waysOf = (groups: Groups | undefined, way: BackboneWay) =>
    (groups ?? []).map(({ _id: id, ...one }) => ({ ...noBackbones(), _id: id, [way]: figuresOf(one) }));
  const ways = [
    waysOf(found?.onTheWay, 'toMember'),
    waysOf(found?.admitted, 'toMember'),
    waysOf(found?.members, 'toBackbone'),
  ];
  return (branches: readonly Pick<CountedBranch, 'id' | 'ids'>[]): Map<string, BackboneWays> => {
    const each = ways.map((groups) => byBranch(branches, groups, sumOfBackbones));
    return new Map(branches.map(({ id }) => [id, sumOfBackbones(each.flatMap((one) => one.get(id) ?? []))]));
  };
}

type Groups = (Counted & { _id: string })[];
