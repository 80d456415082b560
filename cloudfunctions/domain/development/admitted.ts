import type { PostKind } from '../../../types/shared/developments';
import { askTogether, command, countWhere, expression, grouped } from '../../kernel/database';
import { sumOfCounts } from '../organization/by-branch';
import { Organizations, type OrganizationRecord } from '../organization/model';
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

const counts = grouped<Admitted>({
  people: expression.sum(1),
  management: ofKind('management'),
  technical: ofKind('technical'),
  research: ofKind('research'),
  worker: ofKind('worker'),
  other: ofKind('other'),
});

/** All of the district, by the branch that admitted them, wherever that lies now: the index knows the year. One request. */
export async function admittedIn({ _id }: Pick<OrganizationRecord, '_id'>, year: number) {
  const inYear = { admittedOn: command.gte(`${year}-01-01`).and(command.lte(`${year}-12-31`)) };
  const found = await askTogether(Organizations, _id, {
    admitted: counts(Developments, inYear, '$admittedBy'),
  });
  return found?.admitted ?? [];
}
