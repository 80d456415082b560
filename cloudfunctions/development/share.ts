import { keyFields } from '../../types/shared/subjects';
import { admittedIn, sumOf, type Admitted } from '../domain/development/admitted';
import { byBranch } from '../domain/organization/by-branch';
import { branchesIn } from '../domain/organization/counting';
import { keyFieldsOf } from '../domain/organization/key-fields';
import { settingsAt } from '../domain/setting/settings';
import { monthOf } from '../kernel/clock';
import type { DevelopmentCall, DevelopmentOutcome } from './context';

/** How many were admitted in a year below an organisation, of which work and in which key fields; of the district its share. */
export async function share({ input, target, now }: DevelopmentCall<'share'>): DevelopmentOutcome<'share'> {
  const { year } = input;
  const [{ branches, children }, found, settings] = await Promise.all([
    // A year under way is looked at as of this month.
    branchesIn(target, [monthOf(now), `${year}-12`].sort()[0] ?? '', now),
    admittedIn(target, year),
    settingsAt(now),
  ]);
  const admitted = byBranch(branches, found, sumOf);
  const sum = (own: readonly { id: string }[]): Admitted =>
    sumOf(own.flatMap(({ id }) => admitted.get(id) ?? []));
  const { people, ...kinds } = sum(branches);
  const { newMembersTarget, newMembersYear, newMembersOfDistrict } = settings;
  return {
    organization: { id: target._id, name: target.name, kind: target.kind },
    people,
    kinds,
    fields: keyFields.map((field) => ({
      field,
      people: sum(branches.filter((one) => keyFieldsOf(one).includes(field))).people,
    })),
    rows: children.map(({ id, name, kind, branches: own }) => ({ id, name, kind, people: sum(own).people })),
    ...(newMembersYear === year && {
      aim: { percent: newMembersTarget, ofDistrict: newMembersOfDistrict },
    }),
  };
}
