import fc from 'fast-check';
import { rolledUp } from '../../../cloudfunctions/domain/dues/roll-up';
import { monthOf } from '../../../cloudfunctions/kernel/clock';
import type { OrganizationRecord } from '../../../cloudfunctions/domain/organization/model';
import { ruleBookOf } from '../../../cloudfunctions/domain/rules/book';

/**
 * A made-up year of a district: members pay, payments are put right, members are transferred, branches move, merge and
 * close. Whatever happens, each fen that stands counts once at every level, and no other does.
 */

const year = 2026;
const rules = ruleBookOf([]);
const dayMs = 86_400_000;
const begin = Date.UTC(year, 0, 1);

interface Payment {
  organizationId: string;
  month: string;
  fen: number;
  stands: boolean;
}

const act = fc.record({
  what: fc.constantFrom(
    'pay',
    'pay',
    'pay',
    'correct',
    'transfer',
    'move',
    'moveCommittee',
    'merge',
    'close',
  ),
  days: fc.integer({ min: 0, max: 25 }),
  one: fc.nat(60),
  other: fc.nat(60),
  fen: fc.integer({ min: 1, max: 100_000 }),
});

const organization = (
  _id: string,
  kind: OrganizationRecord['kind'],
  parent?: OrganizationRecord,
): OrganizationRecord => ({
  _id,
  kind,
  name: _id,
  parentId: parent?._id ?? null,
  path: `${parent?.path ?? '/'}${_id}/`,
});

function district() {
  const top = organization('d', 'district');
  const towns = [0, 1].map((n) => organization(`t${n}`, 'town', top));
  const committees = [0, 1].map((n) => organization(`c${n}`, 'committee', towns[n]));
  const branches = [0, 1, 2, 3, 4].map((n) =>
    organization(`b${n}`, 'branch', [...towns, ...committees][n % 4]),
  );
  return { top, towns, committees, branches, all: [top, ...towns, ...committees, ...branches] };
}

/** Puts an organisation elsewhere, with all below it. */
function place(one: OrganizationRecord, path: string, now: number, all: OrganizationRecord[]): void {
  const left = one.path;
  for (const below of all.filter((other) => other.path.startsWith(left))) {
    below.stood = [...(below.stood ?? []), { path: below.path, until: now }];
    below.placedAt = now;
    below.path = path + below.path.slice(left.length);
  }
}

/** Closes a branch into another, which keeps its books and those of what it had taken in. */
function closeInto(from: OrganizationRecord, into: OrganizationRecord, now: number): void {
  from.closedAt = now;
  from.mergedInto = into._id;
  const taken = [...(from.absorbed ?? []).map(({ id }) => id), from._id];
  into.absorbed = [...(into.absorbed ?? []), ...taken.map((id) => ({ id, at: now }))];
}

const pick = <One>(from: One[], at: number): One | undefined => from[at % Math.max(1, from.length)];

function play(acts: { what: string; days: number; one: number; other: number; fen: number }[]) {
  const tree = district();
  const members = Array.from({ length: 8 }, (_, index) => tree.branches[index % 5]?._id ?? '');
  const payments: Payment[] = [];
  const open = () => tree.branches.filter(({ closedAt }) => !closedAt);
  let now = begin;
  for (const { what, days, one, other, fen } of acts) {
    now += days * dayMs;
    const branch = pick(open(), one);
    if (!branch || monthOf(now) > `${year}-12`) continue;
    const above = pick([...tree.towns, ...tree.committees], other);
    if (what === 'pay')
      payments.push({ organizationId: members[one % 8] ?? '', month: monthOf(now), fen, stands: true });
    const payment = pick(payments, other);
    if (what === 'correct' && payment) payment.stands = false;
    if (what === 'transfer') members[other % 8] = branch._id;
    if (what === 'move' && above) place(branch, `${above.path}${branch._id}/`, now, tree.all);
    const committee = pick(tree.committees, one);
    const town = pick(tree.towns, other);
    if (what === 'moveCommittee' && committee && town)
      place(committee, `${town.path}${committee._id}/`, now, tree.all);
    const into = pick(
      open().filter((each) => each !== branch),
      other,
    );
    if (what === 'merge' && into) {
      closeInto(branch, into, now);
      members.forEach((of, index) => {
        if (of === branch._id) members[index] = into._id;
      });
    }
    if (what === 'close' && !members.includes(branch._id)) branch.closedAt = now;
  }
  return { ...tree, payments };
}

const byMonth = (payments: Payment[]) => {
  const sums = new Map<string, number[]>();
  for (const { organizationId, month, fen, stands } of payments) {
    if (!stands) continue;
    const own = sums.get(organizationId) ?? Array.from({ length: 12 }, () => 0);
    own[Number(month.slice(5)) - 1] = (own[Number(month.slice(5)) - 1] ?? 0) + fen;
    sums.set(organizationId, own);
  }
  return sums;
};

it('fen add up from members to the district, whatever happens in a year', () => {
  fc.assert(
    fc.property(
      fc.array(act, { minLength: 5, maxLength: 60 }),
      fc.integer({ min: 0, max: 400 }),
      (acts, later) => {
        const { top, towns, committees, all, payments } = play(acts);
        const seen = { year, now: begin + (300 + later) * dayMs, rules };
        const of = { recorded: byMonth(payments) };
        const sumAt = (one: OrganizationRecord) => rolledUp(one, all, of, seen);
        const given = payments.filter(({ stands }) => stands).reduce((sum, { fen }) => sum + fen, 0);
        expect(sumAt(top).total.sums.recorded).toBe(given);
        for (const one of [top, ...towns, ...committees]) {
          const { rows, total } = sumAt(one);
          expect(rows.reduce((sum, row) => sum + row.sums.recorded, 0)).toBe(total.sums.recorded);
        }
        // What a town is shown of itself is what the district is shown of it.
        for (const row of sumAt(top).rows) {
          const town = towns.find(({ _id }) => _id === row.id);
          if (town) expect(sumAt(town).total.sums.recorded).toBe(row.sums.recorded);
        }
      },
    ),
    { numRuns: 300 },
  );
});
