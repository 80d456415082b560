import type { PostKind } from '../../../types/shared/developments';
import { collection, command, countWhere, expression } from '../../kernel/database';
import { byBranch, sumOfCounts } from '../organization/by-branch';
import type { CountedBranch } from '../organization/counting';
import { Developments } from './model';

/** Who was admitted in a year (新发展党员), by the day of the branch meeting that the superior approved; numbers only. */

/** How many, and of which kinds of work. */
export type Admitted = { people: number } & Record<PostKind, number>;

export const nobody = (): Admitted => ({
  people: 0,
  management: 0,
  technical: 0,
  research: 0,
  worker: 0,
  other: 0,
});

export const sumOf = (all: readonly Admitted[]): Admitted => sumOfCounts(all, nobody());

const ofKind = (kind: PostKind) => countWhere(expression.eq(['$postKind', kind]));

/** Of branches of a list, by their ids, with what had been merged into each: as many requests however many people. */
export function admittedIn(
  branches: readonly Pick<CountedBranch, 'id' | 'ids'>[],
  year: number,
): Promise<Map<string, Admitted>> {
  return byBranch(
    branches,
    (ids) =>
      collection(Developments).group<Admitted>(
        {
          admittedOn: command.gte(`${year}-01-01`).and(command.lte(`${year}-12-31`)),
          admittedBy: command.in(ids),
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
    sumOf,
  );
}
