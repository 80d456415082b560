import type { MemberRecord } from '../../../cloudfunctions/domain/membership/model';
import { dayOf } from '../../../cloudfunctions/kernel/clock';
import { addDays, addMonths } from '../../../types/shared/calendar';
import { environment } from '../../../scripts/cloud';
import { tickUntilIdle } from '../../../scripts/timer';
import { day, minute, noon, startTestCloud, type TestCloud } from '../../support/cloud';
import { branch, district, people, sister } from '../../support/district';
import { content } from '../guidance/support';
import { previewOf } from '../roster/support';
import { gate } from '../../support/gate';

/**
 * The timer asks once what is due. For every step: what people do makes it due, nothing else has to be remembered; and
 * whatever kills, doubles or skips ticks, each thing is done, and once.
 */

const hour = 60 * minute;
const key = (fill: string) => Buffer.alloc(32, fill).toString('base64');
const former = { PHONE_KEYS: `former:${key('1')}`, PHONE_INDEX_KEY: key('i') };
const keys = { PHONE_KEYS: `next:${key('2')},former:${key('1')}`, PHONE_INDEX_KEY: key('i') };

let world: TestCloud;
let work: (typeof import('../../../cloudfunctions/jobs/work'))['work'];
let agendaAt: (typeof import('../../../cloudfunctions/kernel/agenda'))['agendaAt'];
beforeAll(async () => {
  world = await startTestCloud(keys);
  Object.assign(process.env, world.cloud.sdkEnvironment(), keys);
  ({ work } = await import('../../../cloudfunctions/jobs/work'));
  ({ agendaAt } = await import('../../../cloudfunctions/kernel/agenda'));
  await quiet();
});
afterEach(() => world.cloud.database.clearFaults());
afterAll(async () => {
  Object.assign(process.env, environment);
  await world.cloud.close();
});

const tick = () => world.cloud.runTimer('jobs');

const quiet = () => tickUntilIdle(world.cloud);

/** The steps and rounds that are due now. */
async function due(): Promise<string[]> {
  const { steps, rounds } = await agendaAt(work, world.cloud.now());
  return [...steps, ...rounds].map(({ name }) => name);
}

const stored = <T = { _id: string }>(collection: string) => world.cloud.documents(collection) as T[];

async function publishActivity(startsIn = 10 * minute): Promise<string> {
  const startsAt = world.cloud.now() + startsIn;
  const { activityId } = await world.caller.get(people.secretary, 'activity.publish', {
    organizationId: branch._id,
    actKey: `timer-${startsAt}`,
    kinds: ['themeDay'],
    title: '主题党日',
    place: '活动室',
    startsAt,
    endsAt: startsAt + hour,
    itemIds: [],
  });
  return activityId;
}

async function closeActivity(): Promise<string> {
  const { caller, cloud } = world;
  const activityId = await publishActivity();
  const { codes } = await caller.get(people.secretary, 'attendance.showCode', { activityId });
  const code = codes[0]?.text.split('/').at(-1) ?? '';
  await caller.get(people.member, 'attendance.checkIn', { activityId, code });
  cloud.advance(20 * minute);
  await caller.get(people.secretary, 'activity.close', { activityId });
  return activityId;
}

/** A class of one session, which is held, or called off. */
async function trainIn(ending: 'closed' | 'cancelled'): Promise<void> {
  const { caller, cloud } = world;
  const startsAt = cloud.now() + hour;
  const saved = await caller.get(people.secretary, 'training.save', {
    organizationId: branch._id,
    actKey: `timer-class-${ending}`,
    kind: 'members',
    title: '党员培训班',
    hours: 2,
    enrolUntil: startsAt,
    sessions: [{ startsAt, endsAt: startsAt + hour, place: '活动室' }],
  });
  await caller.get(people.secretary, 'training.publish', saved);
  const { classId } = saved;
  if (ending === 'cancelled') {
    await caller.get(people.secretary, 'training.cancel', { classId, reason: '讲师有事' });
    return;
  }
  cloud.setNow(startsAt + minute);
  const { trainingClass } = await caller.get(people.secretary, 'training.detail', { classId });
  await caller.get(people.secretary, 'activity.close', { activityId: trainingClass.sessions[0]?.id ?? '' });
}

let texts = 0;

/** The guidance of another month, reviewed and published now, or set for an hour later, which has come then. */
async function publishGuidance(when: 'now' | 'set'): Promise<string> {
  const { caller, cloud } = world;
  const draft = await caller.get(people.district, 'guidance.saveDraft', {
    organizationId: district._id,
    month: new Date(Date.UTC(2027, (texts += 1))).toISOString().slice(0, 7),
    content: { ...content, feedbackBy: '2027-12-28' },
    basedOn: 0,
  });
  await caller.get(people.district, 'guidance.submit', draft);
  await caller.get(people.admin, 'guidance.review', { ...draft, approved: true, note: '' });
  const at = when === 'set' ? cloud.now() + hour : undefined;
  await caller.get(people.district, 'guidance.publish', { ...draft, ...(at && { at }) });
  if (at) cloud.setNow(at);
  return draft.guidanceId;
}

/** How often a guidance was told of. */
const told = (guidanceId: string): number =>
  stored<{ of: string; link: string }>('notices').filter(
    ({ of, link }) => of === 'guidancePublished' && link.includes(encodeURIComponent(guidanceId)),
  ).length;

/** What makes each step due; after the last of them nothing may be changed any more. */
const acts: [steps: string[], act: () => Promise<unknown>][] = [
  [
    ['let-rolls-stand'],
    async () => {
      await publishActivity();
      world.cloud.advance(10 * minute);
    },
  ],
  [['settle-activities', 'sum-up-learners', 'check-closed'], closeActivity],
  [['take-up-sessions'], () => trainIn('closed')],
  [['tend-classes'], () => trainIn('cancelled')],
  [
    ['credit-superior-trainings'],
    async () => {
      const { trainingId } = await world.caller.get(people.secretary, 'training.recommend', {
        organizationId: branch._id,
        actKey: 'timer-superior',
        memberId: `${branch._id}-b`,
        title: '市级培训班',
        organiser: '市委党校',
        from: '2026-11-02',
        to: '2026-11-03',
        hours: 8,
      });
      const came = { trainingId, was: 'recommended', state: 'attended' } as const;
      await world.caller.get(people.secretary, 'training.settleSuperior', came);
    },
  ],
  [
    ['propagate'],
    async () => {
      const renamed = { organizationId: sister._id, name: '换了名的支部' };
      await world.caller.get(people.admin, 'organization.rename', renamed);
      // Once more, after calls that had read the old name.
      world.cloud.advance(3 * minute);
    },
  ],
  [
    ['reseal-phones'],
    async () => {
      Object.assign(process.env, former);
      const { sealPhone } = await import('../../../cloudfunctions/kernel/phone');
      const phone = sealPhone('13800000001');
      Object.assign(process.env, keys);
      const [member] = stored<MemberRecord>('members');
      await world.cloud.importDocuments('members', [{ ...member, phone }], { over: true });
    },
  ],
  [
    ['reseal-bases'],
    async () => {
      Object.assign(process.env, former);
      const { seal } = await import('../../../cloudfunctions/kernel/phone');
      const assessment = { _id: 'sealed-before', memberId: 'x', organizationId: branch._id, year: 2026 };
      const sealed = seal('{}');
      Object.assign(process.env, keys);
      await world.cloud.importDocuments('duesAssessments', [{ ...assessment, sealed, leftOn: null }]);
    },
  ],
  [
    ['sum-up-dues'],
    async () => {
      await world.caller.get(people.secretary, 'dues.handUp', {
        organizationId: branch._id,
        actKey: 'timer-dues',
        from: '2026-10',
        until: '2026-10',
        on: '2026-11-02',
        fen: 100,
        slip: 'T-1',
      });
    },
  ],
  [
    ['remind-of-registers'],
    async () => {
      await world.caller.get(people.admin, 'register.switch', {
        organizationId: district._id,
        register: 'issueList',
        isOn: true,
      });
      await world.caller.get(people.secretary, 'register.save', {
        organizationId: branch._id,
        register: 'issueList',
        actKey: 'timer-register',
        values: [
          { field: 'what', text: 'issue' },
          { field: 'title', text: '活动室漏水' },
          { field: 'measure', text: '请物业修' },
          { field: 'dueOn', text: dayOf(world.cloud.now() + day) },
        ],
      });
    },
  ],
  [
    ['clear-venues'],
    async () => {
      const { venueId } = await world.caller.get(people.secretary, 'venue.save', {
        organizationId: branch._id,
        actKey: 'timer-venue',
        kind: 'activityRoom',
        name: '活动室',
        address: '一楼',
        hours: [],
      });
      // The call that closed it was killed before it came to what was booked.
      const venues = stored<{ _id: string }>('venues').filter(({ _id }) => _id === venueId);
      await world.cloud.importDocuments(
        'venues',
        venues.map((one) => ({ ...one, clearing: 2 })),
        { over: true },
      );
    },
  ],
  [
    ['recount-coverage'],
    () =>
      world.caller.get(people.town, 'subject.add', {
        organizationId: 'north',
        actKey: 'timer-subject',
        kind: 'newEmployment',
        name: '站点',
      }),
  ],
  [
    ['follow-instructors', 'tell-of-subjects'],
    async () => {
      const { instructorId } = await world.caller.get(people.town, 'instructor.add', {
        organizationId: 'north',
        actKey: 'timer-instructor',
        name: '某某',
        kind: 'partTime',
        from: '2026-01-01',
        until: dayOf(world.cloud.now()),
      });
      const { id: subjectId, version } = await world.caller.get(people.town, 'subject.add', {
        organizationId: 'north',
        actKey: 'timer-instructed',
        kind: 'newEmployment',
        name: '站点二',
      });
      await world.caller.get(people.town, 'instructor.assign', { instructorId, subjectIds: [subjectId] });
      await world.caller.get(people.town, 'subject.change', {
        subjectId,
        version: version + 1,
        kind: 'newEmployment',
        name: '站点二',
        status: 'closed',
      });
      world.cloud.advance(day);
    },
  ],
  [
    ['fill-surveys'],
    async () => {
      const subjectId = 's-of-survey';
      await world.cloud.importDocuments('surveys', [
        {
          _id: 'q-unfilled',
          organizationId: 'north',
          orgPath: '/d/north/',
          organizationName: 'north',
          name: '排摸',
          until: '2027-12-31',
          filter: { carriers: [], listed: [] },
          keeperId: subjectId,
          fillFrom: '',
          endedAt: null,
          createdAt: 0,
        },
      ]);
    },
  ],
  [
    ['recount-indicators'],
    () =>
      world.caller.get(people.district, 'coverage.copy', {
        organizationId: district._id,
        from: 2020,
        year: 2027,
      }),
  ],
  [
    ['reseal-contacts'],
    async () => {
      Object.assign(process.env, former);
      const { seal } = await import('../../../cloudfunctions/kernel/phone');
      const contact = { name: '某某', purpose: 'survey', sealed: seal('57801234'), tail: '1234' };
      Object.assign(process.env, keys);
      await world.cloud.importDocuments('subjects', [
        { _id: 's-sealed', contact, contactAt: world.cloud.now() },
      ]);
    },
  ],
  [
    ['remind-of-requests'],
    () =>
      world.cloud.importDocuments('serviceRequests', [
        { _id: 'r-due', remindOn: dayOf(world.cloud.now()), organizationId: 'north', orgPath: '/d/north/' },
      ]),
  ],
  [
    ['reseal-request-contacts'],
    async () => {
      Object.assign(process.env, former);
      const { seal } = await import('../../../cloudfunctions/kernel/phone');
      const contact = { name: '某某', sealed: seal('57801234'), tail: '1234' };
      Object.assign(process.env, keys);
      await world.cloud.importDocuments('serviceRequests', [{ _id: 'r-sealed', contact }]);
    },
  ],
  [['publish-guidances'], () => publishGuidance('set')],
  [['push'], () => publishGuidance('now')],
  [
    ['tend-imports'],
    async () => {
      const { importId } = await previewOf(world, people.secretary, branch._id, [
        ['姓名', '人员类别'],
        ['王甲', '预备党员'],
      ]);
      world.cloud.database.injectFault({ functionName: 'files', collection: 'members', kill: 'before' });
      await world.caller.ask(people.secretary, 'roster.commit', { importId }).catch(() => undefined);
      world.cloud.database.clearFaults();
      world.cloud.advance(2 * minute);
    },
  ],
  [
    ['remove-files', 'remind-of-developments'],
    async () => {
      // Two weeks before the last day of a talk it is told of: that is tomorrow.
      await world.caller.get(people.secretary, 'development.begin', {
        organizationId: branch._id,
        actKey: 'timer-person',
        name: '申小明',
        postKind: 'worker',
        ageBasis: 'application',
        appliedOn: addMonths(addDays(dayOf(world.cloud.now()), 15), -1),
      });
      const of = { organizationId: branch._id, actKey: 'timer-file', ending: 'xlsx' } as const;
      await world.caller.get(people.secretary, 'roster.prepareUpload', of);
      world.cloud.advance(2 * day);
    },
  ],
];

it('knows what makes each step due', () => {
  const known = [...acts.flatMap(([steps]) => steps), 'write-exit'];
  expect(known.sort()).toEqual(work.steps.map(({ name }) => name).sort());
});

it.each(acts)('%j are due as soon as people have done what they wait for', async (steps, act) => {
  await act();
  expect(await due()).toEqual(expect.arrayContaining(steps));
  // In the end they wait for nothing any more.
  await quiet();
  expect(await due()).toEqual([]);
});

describe('an idle tick makes one request', () => {
  const requests = async () => (await tick()).requests.map(({ action, target }) => `${action} ${target}`);
  const one = ['database.aggregateDocuments jobRounds'];

  it('by day', async () => {
    expect(await requests()).toEqual(one);
  });

  it('at night, while messages wait for the morning, which go out then', async () => {
    const waiting = () =>
      stored<{ stage: string }>('campaigns').filter(({ stage }) => stage === 'expanding').length;
    world.cloud.setNow(noon + 10 * day + 8 * hour);
    await quiet();
    await publishGuidance('now');
    await quiet();
    expect(await requests()).toEqual(one);
    expect(waiting()).toBe(1);
    world.cloud.setNow(noon + 10 * day + 18 * hour);
    await quiet();
    expect(waiting()).toBe(0);
  });
});

it('rounds come by the clock: every hour, with the day, with the night', async () => {
  const at = async (now: number) => {
    world.cloud.setNow(now);
    const found = await due();
    await quiet();
    return found;
  };
  const twoPm = noon + 20 * day;
  await at(twoPm);
  expect(await at(twoPm + hour - minute)).toEqual([]);
  expect(await at(twoPm + hour)).toEqual(['branch-checks', 'remind-of-feedback']);
  await at(twoPm + 9.5 * hour);
  expect(await at(twoPm + 10 * hour)).toEqual(['branch-standings', 'term-reminders', 'remind-of-feedback']);
  await at(twoPm + 12.5 * hour);
  expect(await at(twoPm + 13 * hour)).toEqual(['night']);
});

describe('whatever becomes of ticks', () => {
  it('a killed one is followed by the next', async () => {
    const guidanceId = await publishGuidance('set');
    world.cloud.database.injectFault({
      functionName: 'jobs',
      collection: 'notices',
      kill: 'before',
      times: 1,
    });
    await expect(tick()).rejects.toThrow();
    expect(told(guidanceId)).toBe(0);
    // What the dead one has locked is free after a minute.
    world.cloud.advance(minute);
    await quiet();
    expect(told(guidanceId)).toBe(1);
  });

  it('one killed in a round keeps the round for a minute and a half, and then it goes on', async () => {
    world.cloud.advance(2 * hour);
    world.cloud.database.injectFault({
      functionName: 'jobs',
      collection: 'branchMonths',
      kill: 'before',
      times: 1,
    });
    await expect(tick()).rejects.toThrow();
    world.cloud.advance(minute);
    await tick();
    expect(await due()).toContain('branch-checks');
    world.cloud.advance(minute);
    await tick();
    expect(await due()).toEqual([]);
  });

  it('two at once do everything once', async () => {
    const guidanceId = await publishGuidance('set');
    const both = (await Promise.all([tick(), tick()])).flatMap(({ requests }) => requests);
    await quiet();
    expect(told(guidanceId)).toBe(1);
    expect(both.filter(({ lookedUp }) => lookedUp.includes('branchMonths'))).toHaveLength(1);
  });

  it('skipped for a day, the next ones do what was left', async () => {
    const guidanceId = await publishGuidance('set');
    world.cloud.advance(day);
    await quiet();
    expect(told(guidanceId)).toBe(1);
  });

  it('what was written beside a closing is in the ledger in the end, also when ticks fall out', async () => {
    const activityId = await closeActivity();
    await tick();
    const [one] = stored<{ activityId: string }>('attendances').filter(
      (each) => each.activityId === activityId,
    );
    const late = { ...one, _id: `${activityId}:north-b1-c`, memberId: 'north-b1-c' };
    await world.cloud.importDocuments('attendances', [late]);
    const present = () =>
      stored<{ activityId: string; counts: { present: number } }>('ledgerLines').find(
        (line) => line.activityId === activityId,
      )?.counts.present;
    expect(present()).toBe(1);
    world.cloud.advance(hour);
    await tick();
    expect(present()).toBe(2);
  });

  it('what comes up while one is at work is for the next', async () => {
    const { cloud } = world;
    await publishActivity();
    cloud.advance(10 * minute);
    const { hold, reached, release } = gate();
    cloud.database.injectFault({ functionName: 'jobs', collection: 'activities', times: 1, hold });
    const first = tick();
    await reached;
    const later = await publishActivity(0);
    release();
    await first;
    cloud.advance(minute);
    await quiet();
    expect(
      stored<{ _id: string; rollStandsAt?: number }>('activities').find(({ _id }) => _id === later),
    ).toHaveProperty('rollStandsAt', expect.any(Number));
  });

  it('where what is due cannot be asked for at once, every step looks for itself', async () => {
    const guidanceId = await publishGuidance('set');
    world.cloud.database.injectFault({ functionName: 'jobs', action: 'aggregateDocuments', code: 'SYS_ERR' });
    expect((await tick()).result).toEqual({ ok: false });
    expect(told(guidanceId)).toBe(1);
  });
});

it('while nothing may be changed an idle tick makes one request as well, and an exit goes on', async () => {
  const { caller, cloud } = world;
  const over = { organizationId: district._id };
  await quiet();
  await caller.get(people.admin, 'exit.setReadOnly', { ...over, on: true, reason: '区里换用别的系统' });
  cloud.advance(day);
  expect((await tick()).requests).toHaveLength(1);
  const { exitId } = await caller.get(people.admin, 'exit.ask', { ...over, actKey: 'timer-exit' });
  await caller.get(people.district, 'exit.agree', { ...over, exitId });
  expect(await due()).toEqual(['write-exit']);
});

it('after many branches and people were brought in, the first ticks stay small, and all are looked at', async () => {
  const branches = Array.from({ length: 620 }, (_, index) => ({
    ...branch,
    _id: `many-${index}`,
    name: `支部${index}`,
    path: `${branch.path.split('/').slice(0, -2).join('/')}/many-${index}/`,
  }));
  await world.cloud.renew();
  world.cloud.setNow(noon);
  await world.cloud.importDocuments('organizations', branches);
  await world.cloud.importDocuments(
    'members',
    branches.flatMap(({ _id, path: orgPath }) =>
      ['a', 'b'].map((one) => ({
        _id: `${_id}-${one}`,
        name: '党员',
        status: 'full',
        state: 'active',
        organizationId: _id,
        orgPath,
      })),
    ),
  );
  const made = (await quiet()).map(({ length }) => length);
  expect(Math.max(...made)).toBeLessThanOrEqual(50);
  expect(stored('branchChecks')).toHaveLength(branches.length);
  expect(stored<{ done: boolean }>('jobRounds').every(({ done }) => done)).toBe(true);
});
