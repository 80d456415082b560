import { tickUntilIdle } from '../../../../scripts/timer';
import fc from 'fast-check';
import { monthAfter, monthOf } from '../../../../cloudfunctions/kernel/clock';
import type { GuidanceRecord } from '../../../../cloudfunctions/domain/guidance/model';
import { day, minute, startTestCloud, type TestCloud } from '../../../support/cloud';
import { district, north, south } from '../../../support/district';
import { Memory, type Held } from './memory';

/** Steps of a year, played through the real functions and remembered. */

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

export interface Step {
  kind: Kind;
  /** How many days pass before it, beside two hours, and which of what there is it is about. */
  days: number;
  a: number;
  b: number;
}

export const steps = fc.array(
  fc.record({
    kind: fc.constantFrom<Kind>(...kinds, 'cancel', 'correct'),
    days: fc.integer({ min: 0, max: 9 }),
    a: fc.nat(),
    b: fc.nat(),
  }),
  { minLength: 35, maxLength: 35 },
);

/** The OPENID of one who may do all of it. */
export const everything = 'EVERYTHING';

/** A world in which years are played, and what is remembered of it. */
export interface Year {
  world: TestCloud;
  memory: Memory;
}

/** The id of the district's guidance of a month. */
export const guidanceIdOf = (month: string): string => `${district._id}:${month}`;

/** The guidance of a month: one required item. */
const guidanceOf = (month: string): GuidanceRecord => ({
  _id: guidanceIdOf(month),
  issuerId: district._id,
  issuerName: district.name,
  orgPath: district.path,
  month,
  content: {
    theme: '学党章',
    requirement: '',
    items: [{ id: 'one', required: true, text: '集中学习', source: '要点' }],
    readings: [],
    dates: [],
    hints: '',
    attachments: [],
    feedbackBy: `${month}-28`,
  },
  version: 1,
  publishedAt: 0,
  history: [],
});

/** More months than any year that is played. */
function monthsPlayed(): string[] {
  const months = ['2026-11'];
  while (months.length < 13) months.push(monthAfter(months.at(-1) ?? ''));
  return months;
}

export async function start(): Promise<Year> {
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
  await world.cloud.importDocuments('guidances', monthsPlayed().map(guidanceOf));
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
  await tickUntilIdle(world.cloud);
  return { world, memory };
}

const hour = 60 * minute;

const pick = <T>(all: T[], index: number): T | undefined => all[index % Math.max(1, all.length)];

/** Does a step through the real functions; remembers it only if it was done. */
export async function play({ world, memory }: Year, step: Step, key: string): Promise<void> {
  const { cloud, caller } = world;
  cloud.advance(step.days * day + 2 * hour);
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
    if (!memberId) return;
    const byHand = { activityId: held.activityId, memberIds: [memberId] };
    if (await done('attendance.checkInByHand', byHand)) held.present.add(memberId);
  };

  /** Told back once a month: with all done, not all of it, or not at all. */
  const tellBack = async (month: string, how: number) => {
    const key = `${organizationId}:${month}`;
    if (how === 2 || memory.told.has(key)) return;
    const [isDone, guidanceId] = [how === 0, guidanceIdOf(month)];
    const item = { itemId: 'one', done: isDone, reason: isDone ? '' : '下周补上' };
    if (await done('feedback.give', { organizationId, guidanceId, version: 0, items: [item], summary: '' }))
      memory.told.set(key, isDone);
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
      if (!(await done('activity.close', { activityId, nobodyCame: true }))) return;
      memory.held.push(held);
      return tellBack(month, step.b % 3);
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
