import fc from 'fast-check';
import { instantOf, monthAfter, monthOf } from '../../../cloudfunctions/kernel/clock';
import { day, minute, startTestCloud, type TestCloud } from '../../support/cloud';
import { district, north, south } from '../../support/district';

/**
 * Random years of a district: branches are founded, moved, merged and closed, people come and go, theme days are held,
 * called off and corrected. Whatever happened, and whenever one looks, every page says what a recount of the events says,
 * and rows add up. The recount knows nothing of records: it remembers where each organisation stood when.
 */

const kinds = [
  'hold',
  'hold',
  'move',
  'moveCommittee',
  'merge',
  'close',
  'create',
  'receive',
  'leave',
] as const;
type Kind = (typeof kinds)[number] | 'cancel' | 'correct';

interface Step {
  kind: Kind;
  /** How many days pass before it, and which of what there is it is about. */
  days: number;
  a: number;
  b: number;
}

const steps = fc.array(
  fc.record({
    kind: fc.constantFrom<Kind>(...kinds, 'cancel', 'correct'),
    days: fc.integer({ min: 0, max: 9 }),
    a: fc.nat(),
    b: fc.nat(),
  }),
  { minLength: 35, maxLength: 35 },
);

interface Told {
  id: string;
  kind: 'town' | 'committee' | 'branch';
  created: number;
  closed?: number;
  into?: string;
  parents: { since: number; id: string }[];
  people: string[];
}

interface Held {
  activityId: string;
  branch: string;
  month: string;
  expected: string[];
  present: Set<string>;
}

/** The district as it is remembered. */
class Memory {
  readonly all = new Map<string, Told>();
  readonly held: Held[] = [];

  add(id: string, kind: Told['kind'], parent: string, created: number, people: string[] = []): void {
    this.all.set(id, { id, kind, created, parents: [{ since: created, id: parent }], people });
  }

  /** What an organisation lay in at an instant, itself first. */
  lineAt(id: string, at: number): string[] {
    const found = this.all.get(id);
    if (!found) return [id];
    const parent = found.parents.findLast(({ since }) => since < at) ?? found.parents[0];
    return [id, ...this.lineAt(parent?.id ?? '', at)];
  }

  open(kind: Told['kind']): Told[] {
    return [...this.all.values()].filter((one) => one.kind === kind && one.closed === undefined);
  }

  /** Branches, held, expected and present of a month below an organisation, by the child that they lay in. */
  recount(above: string, month: string, now: number): Record<string, number[]> {
    const end = instantOf(`${monthAfter(month)}-01`, '00:00');
    const settled = end + 4 * day;
    const at = Math.min(settled, now + 1);
    const rows: Record<string, number[]> = {};
    for (const one of this.all.values()) {
      const gone = one.closed !== undefined && one.closed < Math.min(end, now + 1);
      if (one.kind !== 'branch' || gone || one.created >= end) continue;
      const line = this.lineAt(one.id, at);
      const place = line.indexOf(above);
      if (place < 1) continue;
      const own = this.held.filter(
        (held) => held.month === month && this.countsFor(held.branch, end) === one.id,
      );
      const row = (rows[line[place - 1] ?? ''] ??= [0, 0, 0, 0]);
      row[0] = (row[0] ?? 0) + 1;
      row[1] = (row[1] ?? 0) + Number(own.length > 0);
      row[2] = (row[2] ?? 0) + own.reduce((sum, held) => sum + held.expected.length, 0);
      row[3] = (row[3] ?? 0) + own.reduce((sum, held) => sum + held.present.size, 0);
    }
    return rows;
  }

  /** Whose figures a branch's are: those of what it was merged into before the month ended. */
  private countsFor(id: string, end: number): string {
    const { closed, into } = this.all.get(id) ?? {};
    return closed !== undefined && closed < end && into ? this.countsFor(into, end) : id;
  }
}

const everything = 'EVERYTHING';

async function start(): Promise<{ world: TestCloud; memory: Memory }> {
  const world = await startTestCloud();
  const park = {
    _id: 'park',
    kind: 'committee',
    name: '园区党委',
    parentId: north._id,
    path: `${north.path}park/`,
  };
  const inPark = ['p1', 'p2'].map((id) => ({
    _id: id,
    kind: 'branch',
    name: `园区${id}`,
    parentId: 'park',
    path: `${park.path}${id}/`,
  }));
  await world.cloud.importDocuments('organizations', [park, ...inPark]);
  await world.cloud.importDocuments('accounts', [
    {
      _id: everything,
      name: everything,
      organizationId: district._id,
      organizationName: district.name,
      orgPath: district.path,
      grants: (['secretary', 'districtOfficer', 'districtAdmin'] as const).map((role) => ({
        role,
        organizationId: district._id,
        organizationName: district.name,
        organizationKind: 'district',
        orgPath: district.path,
      })),
    },
  ]);
  const memory = new Memory();
  for (const town of [north, south]) memory.add(town._id, 'town', district._id, 0);
  memory.add('park', 'committee', north._id, 0);
  const peopleOf = (id: string) => ['a', 'b', 'c', 'd'].map((letter) => `${id}-${letter}`);
  memory.add('north-b1', 'branch', north._id, 0, peopleOf('north-b1'));
  memory.add('north-b2', 'branch', north._id, 0, peopleOf('north-b2'));
  memory.add('south-b1', 'branch', south._id, 0, peopleOf('south-b1'));
  for (const { _id } of inPark) memory.add(_id, 'branch', 'park', 0);
  return { world, memory };
}

const pick = <T>(all: T[], index: number): T | undefined => all[index % Math.max(1, all.length)];

/** Does a step through the real functions; remembers it only if it was done. */
async function play(
  { world, memory }: Awaited<ReturnType<typeof start>>,
  step: Step,
  key: string,
): Promise<void> {
  const { cloud, caller } = world;
  cloud.advance(step.days * day + minute);
  const now = cloud.now();
  const branch = pick(memory.open('branch'), step.a);
  if (!branch) return;
  const organizationId = branch.id;
  const done = async (name: Parameters<typeof caller.codeOf>[1], input: unknown) =>
    (await caller.codeOf(everything, name, input as never)) === 'ok';
  const publish = async () => {
    const { reply } = await caller.ask(everything, 'activity.publish', {
      organizationId,
      actKey: key,
      kinds: ['themeDay'],
      title: '主题党日',
      place: '活动室',
      startsAt: now + minute,
      endsAt: now + 30 * minute,
      itemIds: [],
    });
    return reply.ok ? reply.data.activityId : undefined;
  };
  const moveTo = async (id: string, toParentId: string) => {
    if (await done('organization.move', { organizationId: id, toParentId }))
      memory.all.get(id)?.parents.push({ since: now, id: toParentId });
  };
  const present = async (held: Held, memberId: string | undefined) => {
    const byHand = { activityId: held.activityId, memberId, reason: '在场' };
    if (memberId && (await done('attendance.checkInByHand', byHand))) held.present.add(memberId);
  };

  switch (step.kind) {
    case 'hold':
    case 'cancel': {
      const activityId = await publish();
      if (!activityId) return;
      if (step.kind === 'cancel') {
        await done('activity.cancel', { activityId, reason: '改期' });
        return;
      }
      const month = monthOf(now + minute);
      const held = {
        activityId,
        branch: organizationId,
        month,
        expected: [...branch.people],
        present: new Set<string>(),
      };
      cloud.advance(2 * minute);
      await present(held, pick(branch.people, step.b));
      if (await done('activity.close', { activityId, nobodyCame: true })) memory.held.push(held);
      return;
    }
    case 'correct': {
      const held = pick(memory.held, step.a);
      if (held) await present(held, pick(held.expected, step.b));
      return;
    }
    case 'move':
      return moveTo(organizationId, pick(['north', 'south', 'park'], step.b) ?? 'north');
    case 'moveCommittee':
      return moveTo('park', pick(['north', 'south'], step.b) ?? 'north');
    case 'merge': {
      const into = pick(memory.open('branch'), step.b);
      if (!into || into === branch || memory.open('branch').length < 3) return;
      if (!(await done('organization.merge', { organizationId, intoId: into.id }))) return;
      into.people.push(...branch.people.splice(0));
      Object.assign(branch, { closed: now, into: into.id });
      return;
    }
    case 'close':
      if (await done('organization.close', { organizationId, reason: '撤销' })) branch.closed = now;
      return;
    case 'create': {
      const below = pick(['north', 'south', 'park'], step.b) ?? 'north';
      const { reply } = await caller.ask(everything, 'organization.create', {
        organizationId: below,
        actKey: key,
        kind: 'branch',
        name: `新建支部${key}`,
        jointBranch: false,
      });
      if (reply.ok) memory.add(reply.data.organizationId, 'branch', below, now);
      return;
    }
    case 'receive': {
      const { reply } = await caller.ask(everything, 'member.receive', {
        organizationId,
        actKey: key,
        name: '新党员',
        status: 'full',
        on: '2026-11-01',
        fromOutside: '外区某支部',
      });
      if (reply.ok) branch.people.push(reply.data.memberId);
      return;
    }
    case 'leave': {
      const memberId = pick(branch.people, step.b);
      if (memberId && (await done('member.leave', { memberId, on: '2026-11-02', reason: '离职' })))
        branch.people.splice(branch.people.indexOf(memberId), 1);
      return;
    }
  }
}

/** The lines of a town's ledger: each counts where its branch stood when the month was settled. */
async function compareLedger(
  { world, memory }: Awaited<ReturnType<typeof start>>,
  town: string,
): Promise<void> {
  const now = world.cloud.now();
  for (const year of new Set(memory.held.map(({ month }) => Number(month.slice(0, 4))))) {
    const { lines } = await world.caller.get(everything, 'ledger.year', { organizationId: town, year });
    const there = memory.held.filter(({ branch, month }) => {
      const settled = instantOf(`${monthAfter(month)}-05`, '00:00');
      return (
        month.startsWith(String(year)) && memory.lineAt(branch, Math.min(settled, now + 1)).includes(town)
      );
    });
    expect(lines.map(({ activityId }) => activityId).sort()).toEqual(
      there.map(({ activityId }) => activityId).sort(),
    );
  }
}

/** Every page of every month so far against the recount. */
async function compare({ world, memory }: Awaited<ReturnType<typeof start>>): Promise<void> {
  const now = world.cloud.now();
  for (const town of [north._id, south._id]) await compareLedger({ world, memory }, town);
  for (let month = '2026-11'; month <= monthOf(now); month = monthAfter(month)) {
    const all: Record<string, number[]> = {};
    for (const organizationId of [district._id, north._id, south._id, 'park']) {
      const { rows, total } = await world.caller.get(everything, 'report.themeDays', {
        organizationId,
        month,
      });
      const figures = ({ branches, held, expected, present }: typeof total) => [
        branches,
        held,
        expected,
        present,
      ];
      const told = Object.fromEntries(rows.map((row) => [row.id, figures(row)]));
      expect([month, organizationId, told]).toEqual([
        month,
        organizationId,
        memory.recount(organizationId, month, now),
      ]);
      all[organizationId] = figures(total);
    }
    const towns = [north._id, south._id].map((id) => all[id] ?? []);
    expect(all[district._id]).toEqual(
      [0, 1, 2, 3].map((at) => towns.reduce((sum, of) => sum + (of[at] ?? 0), 0)),
    );
  }
}

it('whatever happens in a year, figures from roll-ups equal a recount, whenever one looks', async () => {
  let played = 0;
  await fc.assert(
    fc.asyncProperty(steps, async (year) => {
      const one = await start();
      try {
        for (const [index, step] of year.entries()) {
          await play(one, step, `property-${(played += 1)}`);
          if (index === 12) await compare(one);
        }
        await compare(one);
      } finally {
        await one.world.cloud.close();
      }
    }),
    { numRuns: 2, endOnFailure: true },
  );
}, 60_000);
