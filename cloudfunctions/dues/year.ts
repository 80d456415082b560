import { publishYear } from '../domain/dues/arrangements';
import { branchYear } from '../domain/dues/branch-year';
import { settingsOf } from '../domain/dues/books';
import { keepsDues } from '../domain/dues/keeper';
import { ruleBook } from '../domain/rules/amendments';
import { dayOf, monthsFrom } from '../kernel/clock';
import { refuse } from '../kernel/errors';
import type { DuesCall, DuesOutcome } from './context';
import { requireNoting, temporaryOf } from './keep';

/** A branch's year as its members are told of it: no names, and no sum that says what one of them earns. */
export async function year(call: DuesCall<'year'>): DuesOutcome<'year'> {
  const { input, target: branch, caller, now } = call;
  if (branch.kind !== 'branch') refuse('ORGANIZATION.NOT_A_BRANCH');
  const rules = await ruleBook(now);
  const today = dayOf(now);
  const { months, least, settings, recordedFen, handedUpFen } = await branchYear(branch, input.year, {
    now,
    rules,
    today,
  });
  const known = new Map(months.map((one) => [one.month, one]));
  const published = settings?.published.find((one) => one.year === input.year);
  return {
    ...temporaryOf(branch, rules, today),
    organizationId: branch._id,
    organizationName: branch.name,
    months: monthsFrom(`${input.year}-01`, `${input.year}-12`).map((month) => known.get(month) ?? { month }),
    ...(recordedFen !== undefined && { recordedFen, handedUpFen }),
    ...(published && { publishedAt: published.at }),
    mayPublish:
      !branch.closedAt &&
      !branch.temporary &&
      hasBegun(input.year, today) &&
      keepsDues(caller.account, branch._id, settings, now),
    publishedFrom: least,
    citation: rules.cite('duesPublished', today),
  };
}

/** Of a year to come there is nothing to tell. */
const hasBegun = (year: number, today: string): boolean => year <= Number(today.slice(0, 4));

/** Tells the members that the year can be looked at; once more on another day it is told anew. Rule `duesPublished`. */
export async function publish(call: DuesCall<'publish'>): DuesOutcome<'publish'> {
  const { input, target: branch, caller, now } = call;
  const { today } = await requireNoting(call);
  if (!hasBegun(input.year, today)) refuse('DUES.YEAR_TO_COME');
  const before = (await settingsOf(branch._id))?.published.find((one) => one.year === input.year);
  // Two taps are one.
  if (before && dayOf(before.at) === today) return { publishedAt: before.at };
  await publishYear(branch, input.year, caller.account.name, call);
  return { publishedAt: now };
}
