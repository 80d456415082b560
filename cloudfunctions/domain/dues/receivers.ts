import { expression, under } from '../../kernel/database';
import { idsOf, liesWithin } from '../../kernel/paths';
import { idsOfBranch, placeIn, type MonthSeen, type Placed } from '../organization/counting';
import { findOrganization } from '../organization/find';
import type { OrganizationRecord } from '../organization/model';
import { ruleBook } from '../rules/amendments';
import { DuesHandUps, type DuesHandUpRecord } from './model';
import { countedIn, isMoneyOf, monthsOfYear, placedInYear } from './roll-up';

/**
 * Who receives what a branch handed up: whoever is above the place at which it counts, so that what an overview calls waiting can be
 * confirmed by those who are shown it, and by nobody else. It follows the branch until its last month is settled.
 */

/** What was handed up of months of a year and counts below an organisation, each with the branch whose it is: one request. */
export async function handUpsBelow(organization: OrganizationRecord, year: number, now: number) {
  const seen = { year, now, rules: await ruleBook(now) };
  const all = await placedInYear(organization, seen, {
    handUps: under(
      DuesHandUps,
      ['organizationId', 'from', 'until', 'on', 'fen', 'slip', 'at', 'withdrawnAt', 'received'],
      {
        by: 'organizationId',
        where: expression.and([
          expression.gte(['$$one.until', `${year}`]),
          expression.lt(['$$one.until', `${year + 1}`]),
        ]),
      },
    ),
  });
  return monthsOfYear(year).flatMap((month) =>
    countedIn(organization, all, month, seen).flatMap(({ branch, ids }) =>
      branch.beside.handUps
        .filter(({ until, organizationId }) => until === month && ids.includes(organizationId))
        .map((handUp) => ({ ...handUp, branch })),
    ),
  );
}

/** Whether an organisation is above the place at which something handed up counts. */
export async function isReceivedBelow(
  organization: OrganizationRecord,
  { organizationId, until: month }: DuesHandUpRecord,
  now: number,
): Promise<boolean> {
  const seen = { month, now, rules: await ruleBook(now) };
  let branch = await findOrganization(organizationId);
  while (branch?.mergedInto && !isMoneyOf(branch, organizationId, month))
    branch = await findOrganization(branch.mergedInto);
  return branch !== undefined && liesWithin(placeIn(branch, seen), placeIn(organization, seen));
}

type Handed = Pick<DuesHandUpRecord, 'organizationId' | 'until'>;

/**
 * Of what was handed up, the nearest of some organisations that may take it on, as `superiorOf` finds it: the path to where it counts
 * leads over it. `all` are those and the branches. Pure.
 */
export function takenOnBy(
  all: readonly Placed[],
  seen: Omit<MonthSeen, 'month'>,
): (handUp: Handed) => string | undefined {
  const above = new Set(
    all.filter(({ kind, closedAt }) => kind !== 'branch' && !closedAt).map(({ _id }) => _id),
  );
  const byId = new Map<string, Placed[]>();
  for (const branch of all)
    for (const id of branch.kind === 'branch' ? idsOfBranch(branch) : [])
      byId.set(id, [...(byId.get(id) ?? []), branch]);
  return ({ organizationId, until: month }) => {
    const branch = byId.get(organizationId)?.find((one) => isMoneyOf(one, organizationId, month));
    return branch && idsOf(placeIn(branch, { ...seen, month })).findLast((id) => above.has(id));
  };
}
