import { daysFrom } from '../../types/shared/calendar';
import { ruleBook, ruleBookWith } from '../domain/rules/amendments';
import { altersNumber, type RuleBook } from '../domain/rules/book';
import type { NumberId, PracticeId, RuleId } from '../domain/rules/registry';
import { isWorkDay } from '../domain/rules/work-days';
import type { OrganizationRecord } from '../domain/organization/model';
import { changeFrom, requireDistrict } from './change';
import type { RuleCall, RuleOutcome } from './context';
import { effectOf, recountable } from './effect';
import { branchesOf } from './store';
import { heldOn } from './view';

/** What a change would change, and for whom: recounted from the branches as they are. */
export async function preview({ input, target, now }: RuleCall<'preview'>): RuleOutcome<'preview'> {
  requireDistrict(target);
  const before = await ruleBook(now);
  const laid = changeFrom(input.change, before, now);
  const { change, from } = laid;
  const after = await ruleBookWith({
    ...laid,
    _id: 'preview',
    document: '',
    at: now,
    confirmed: { at: now },
    takenBack: null,
  });
  if (change.of === 'workDays') {
    return { from, secondPerson: false, days: daysThatDiffer(change.year, before, after) };
  }
  const id = change.rule as RuleId | PracticeId;
  const alters = altersNumber(laid);
  return {
    from,
    secondPerson: alters,
    before: heldOn(id, from, before),
    after: heldOn(id, from, after),
    days: [],
    ...(alters &&
      recountable.includes(id as NumberId) && {
        effect: await effectFor(target, [before, after], from),
      }),
  };
}

async function effectFor(district: OrganizationRecord, books: readonly [RuleBook, RuleBook], day: string) {
  const { branches, names } = await branchesOf(district);
  const { towns, ...effect } = effectOf(branches, books, day);
  return {
    ...effect,
    rows: [...towns]
      .filter(([, { changed }]) => changed > 0)
      .map(([id, counted]) => ({ id, name: names.get(id) ?? '', ...counted }))
      .sort((a, b) => (a.name < b.name ? -1 : 1)),
  };
}

/** The days of a year that become work days, or none; also those of the December before, into which a notice reaches. */
const daysThatDiffer = (year: number, before: RuleBook, after: RuleBook) =>
  daysFrom(`${year - 1}-12-01`, `${year}-12-31`)
    .filter((day) => isWorkDay(day, before.workYears) !== isWorkDay(day, after.workYears))
    .map((day) => ({ day, worked: isWorkDay(day, after.workYears) }));
