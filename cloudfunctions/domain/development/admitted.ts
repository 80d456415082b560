import { postKinds, type PostKind } from '../../../types/shared/developments';
import { collection, command, expression } from '../../kernel/database';
import type { CountedBranch } from '../organization/counting';
import { Developments } from './model';

/** Who was admitted in a year (新发展党员), by the day of the branch meeting that the superior approved; numbers only. */

/** How many, and of which kinds of work. */
export type Admitted = { people: number } & Record<PostKind, number>;

/** Branches asked about at a time: an answer of groups holds no more than a thousand. */
const branchesAtOnce = 1000;

export const nobody = (): Admitted => ({
  people: 0,
  management: 0,
  technical: 0,
  research: 0,
  worker: 0,
  other: 0,
});

export const sumOf = (all: readonly Admitted[]): Admitted =>
  all.reduce((sum, one) => {
    const kinds = postKinds.map((kind) => [kind, sum[kind] + one[kind]] as const);
    return { ...sum, people: sum.people + one.people, ...Object.fromEntries(kinds) };
  }, nobody());

const ofKind = (kind: PostKind) =>
  expression.sum(expression.cond([expression.eq(['$postKind', kind]), 1, 0]));

/** Of branches of a list, by their ids, with what had been merged into each: as many requests however many people. */
export async function admittedIn(
  branches: readonly Pick<CountedBranch, 'id' | 'ids'>[],
  year: number,
): Promise<Map<string, Admitted>> {
  const owners = new Map(branches.flatMap(({ id, ids }) => ids.map((one) => [one, id] as const)));
  const wanted = [...owners.keys()];
  const pages = Array.from({ length: Math.ceil(wanted.length / branchesAtOnce) }, (_, index) =>
    wanted.slice(index * branchesAtOnce, (index + 1) * branchesAtOnce),
  );
  const found = await Promise.all(
    pages.map((some) =>
      collection(Developments).group<Admitted>(
        {
          admittedOn: command.gte(`${year}-01-01`).and(command.lte(`${year}-12-31`)),
          admittedBy: command.in(some),
        },
        '$admittedBy',
        {
          people: expression.sum(1),
          management: ofKind('management'),
          technical: ofKind('technical'),
          research: ofKind('research'),
          worker: ofKind('worker'),
          other: ofKind('other'),
        },
      ),
    ),
  );
  const sums = new Map<string, Admitted>();
  for (const { _id, ...one } of found.flat()) {
    const id = owners.get(_id) ?? _id;
    sums.set(id, sumOf([sums.get(id) ?? nobody(), one]));
  }
  return sums;
}
