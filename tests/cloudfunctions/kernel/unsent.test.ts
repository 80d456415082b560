import type * as z from 'zod';
import { declaredCollections } from '../../../scripts/cloud';
import { contracts, type ActionName, type Input } from '../../../types';
import type { Action } from '../../../types/contract';
import { contentErrors } from '../../../types/domain/content';
import { day, minute, noon, startTestCloud, type TestCloud } from '../../support/cloud';
import { branch, district, north, people, sister } from '../../support/district';
import { placesOf } from '../../support/inputs';

/** What people write is checked before others read it; what cannot be checked waits, for its author only. */

/** Words that are not checked, and why. */
const unchecked: Record<string, string> = {
  'course.readQuestions': 'the name of a file, shown to nobody but who chose it',
  'guidance.file': 'the id of a file',
  'activity.file': 'the id of a file',
  'calendar.plan': 'the key of an entry, which is refused where there is none',
  'course.file': 'the id of a file',
  'course.list': 'looked for, not kept',
  'register.file': 'the id of a file',
  'register.list': 'looked for, not kept',
  'venue.file': 'the id of a file',
  'subject.list': 'looked for, not kept',
  'reconciliation.begin':
    'the name of a file and of its columns, shown to nobody but the office that chose it',
  'account.searchBranches': 'looked for, not kept',
  'activity.addGuest': 'looked for; the name that is kept is the roster’s',
  'roster.compare': 'the name of a file, shown to nobody but who chose it',
  'roster.preview': 'the name of a file and of its sheets, shown to nobody but who chose it',
};

const isWords = (leaf: z.ZodType): boolean => leaf.safeParse('一句话，不是代号').success;

it('every action that takes words checks them, or it is said why not', () => {
  const actions = Object.values(contracts).flatMap(({ context, actions: all }) =>
    Object.entries(all as Record<string, Action>).map(([name, action]) => ({
      name: `${context}.${name}`,
      ...action,
    })),
  );
  const taking = actions.filter(({ input }) => placesOf(input, isWords).length > 0);
  const silent = taking.filter(({ errors }) => !contentErrors.every((code) => errors.includes(code)));
  expect(silent.map(({ name }) => name).sort()).toEqual(Object.keys(unchecked).sort());
});

let world: TestCloud;
beforeAll(async () => {
  world = await startTestCloud();
  world.cloud.wechat.flagWords('违禁词');
  await world.cloud.importDocuments('organizations', [
    { ...sister, _id: 'empty', path: `${north.path}empty/`, name: '空支部' },
    { _id: 'group', kind: 'group', name: '小组', parentId: branch._id, path: `${branch.path}group/` },
  ]);
  await world.cloud.importDocuments(
    'subjects',
    ['s-known', 's-asked'].map((_id) => ({
      _id,
      kind: 'newEmployment',
      name: '站点',
      key: '站点',
      core: '站点',
      initials: 'zd',
      organizationId: north._id,
      orgPath: north.path,
      organizationName: north.name,
      listed: [],
      status: 'operating',
      coverage: 'none',
      version: 0,
      createdAt: noon,
      changedAt: noon,
      madeBy: 'known',
      ...(_id === 's-asked' && {
        instructorId: 'i-known',
        instructorName: '甲',
        instructedSince: '2026-01-01',
      }),
    })),
  );
  await world.cloud.importDocuments('formations', [
    {
      _id: 'f-known',
      organizationId: north._id,
      orgPath: north.path,
      organizationName: north.name,
      name: '联合党支部',
      parentId: north._id,
      parentName: north.name,
      subjects: [],
      subjectIds: [],
      state: 'open',
      closedAt: null,
      version: 0,
      createdAt: noon,
    },
  ]);
  await world.cloud.importDocuments('instructors', [
    {
      _id: 'i-known',
      organizationId: north._id,
      orgPath: north.path,
      organizationName: north.name,
      name: '甲',
      kind: 'partTime',
      from: '2026-01-01',
      endedAt: null,
      version: 0,
      createdAt: noon,
    },
  ]);
  await world.cloud.importDocuments(
    'registerSwitches',
    ['contribution', 'caseLibrary', 'selection:secretaryStudio', 'selection:exemplaryBranch'].map((_id) => ({
      _id,
      isOn: true,
      at: 0,
      changedBy: '',
    })),
  );
  await world.cloud.importDocuments('venueTemplates', [
    {
      _id: 'e-1',
      edition: 1,
      source: '文件',
      publishedOn: '2026-01-01',
      items: [{ key: 'e1i1', name: '场所', seen: '' }],
    },
  ]);
  await world.cloud.importDocuments('venues', [
    {
      _id: 'v-known',
      organizationId: branch._id,
      orgPath: branch.path,
      organizationName: branch.name,
      organizationKind: 'branch',
      above: [district._id, north._id, branch._id],
      kind: 'activityRoom',
      name: '活动室',
      initials: 'hds',
      address: '一楼',
      hours: [1, 5].map((weekday) => ({ weekday, from: '09:00', until: '17:00' })),
      closedDays: [],
      use: 'both',
      sharing: 'own',
      shared: [],
      facilities: '',
      contact: '',
      files: [],
      isGivenUp: false,
      check: {
        id: 'c-known',
        edition: 1,
        on: '2026-11-20',
        review: 'waiting',
        isCorrection: false,
        answers: { e1i1: 'has' },
      },
      version: 1,
      madeBy: 'known',
      changedAt: noon,
    },
  ]);
  await world.cloud.importDocuments('venueChecks', [
    {
      _id: 'c-known',
      venueId: 'v-known',
      organizationId: branch._id,
      orgPath: branch.path,
      organizationName: branch.name,
      on: '2026-11-20',
      edition: 1,
      answers: [{ key: 'e1i1', name: '场所', answer: 'has', note: '' }],
      files: [],
      isCorrection: false,
      review: 'waiting',
      reviewNote: '',
      version: 0,
      replacedAt: null,
      changedAt: noon,
    },
  ]);
  await world.cloud.importDocuments('venueDays', [
    {
      _id: 'v-known:2026-11-27',
      venueId: 'v-known',
      venueName: '活动室',
      organizationId: branch._id,
      day: '2026-11-27',
      bookings: [
        {
          id: 'v-known:2026-11-27:b',
          organizationId: sister._id,
          organizationName: sister.name,
          from: '10:00',
          until: '11:00',
          purpose: '党课',
        },
      ],
    },
  ]);
  await world.cloud.importDocuments('registerRecords', [
    {
      _id: 'r-offered',
      register: 'caseLibrary',
      organizationId: branch._id,
      orgPath: branch.path,
      organizationName: branch.name,
      above: [district._id, north._id, branch._id],
      state: 'offered',
      title: '案例',
      key: '案例',
      initials: 'al',
      on: '2026-11-01',
      values: { title: '案例' },
      people: [],
      organizations: [],
      subjects: [],
      files: [],
      raisedById: branch._id,
      raisedBy: branch.name,
      steps: [],
      version: 0,
      madeBy: 'known',
      createdAt: noon,
      changedAt: noon,
    },
  ]);
  await world.cloud.importDocuments('selectionRounds', [
    roundLike('round-open', { applyBy: '2026-12-20' }),
    roundLike('round-closing', {}),
    roundLike('round-ended', { applyBy: '2026-11-01' }),
    roundLike('round-public', {
      state: 'public',
      publicOn: '2026-11-20',
      proposed: ['application-public'],
    }),
    roundLike('round-toName', { state: 'public', publicOn: '2026-11-02', proposed: ['application-named'] }),
  ]);
  await world.cloud.importDocuments('selectionApplications', [
    applicationLike('application-sent', 'round-ended', 'sent'),
    applicationLike('application-accepted', 'round-ended', 'accepted'),
    applicationLike('application-opined', 'round-ended', 'accepted'),
    applicationLike('application-public', 'round-public', 'proposed'),
    applicationLike('application-named', 'round-toName', 'proposed'),
  ]);
  await world.cloud.importDocuments('honours', [
    {
      _id: 'honour-held',
      selection: 'secretaryStudio',
      term: '工作室',
      of: 'project',
      name: '工作室',
      organizationId: branch._id,
      orgPath: branch.path,
      organizationName: branch.name,
      above: [district._id, north._id, branch._id],
      officeId: north._id,
      officeName: north.name,
      document: '1号',
      namedOn: '2026-01-01',
      until: '2029-01-01',
      state: 'held',
      steps: [],
      version: 0,
    },
  ]);
  await world.caller.get(people.stranger, 'account.agreePrivacy', { version: 1 });
});
afterAll(() => world.cloud.close());
afterEach(() => world.cloud.wechat.clearFaults());

const over = { organizationId: branch._id };

const roundLike = (_id: string, more: object) => ({
  _id,
  selection: 'exemplaryBranch',
  title: '先进党组织',
  officeId: north._id,
  officePath: north.path,
  officeName: north.name,
  above: [district._id, north._id],
  document: '1号',
  applyBy: '2026-11-01',
  quota: 1,
  publicityDays: 5,
  says: '',
  reviewers: [{ id: `${sister._id}-a`, name: '党员a' }],
  state: 'open',
  proposed: [],
  version: 0,
  madeBy: _id,
  openedAt: noon,
  changedAt: noon,
  ...more,
});

const applicationLike = (_id: string, roundId: string, state: string) => ({
  _id,
  roundId,
  selection: 'exemplaryBranch',
  roundTitle: '先进党组织',
  organizationId: branch._id,
  orgPath: branch.path,
  organizationName: branch.name,
  above: [district._id, north._id, branch._id],
  name: branch.name,
  state,
  values: { did: '按时开会' },
  people: [],
  organizations: [],
  subjects: [],
  files: [],
  objections: [],
  steps: [],
  version: 0,
  madeBy: _id,
  createdAt: noon,
  changedAt: noon,
  goesOn: '2032-01-01',
});

const asks: { [Name in ActionName]?: (words: string) => [openid: string, input: Input<Name>] } = {
  'account.requestBinding': (name) => [people.stranger, { ...over, name }],
  'member.askCorrection': (what) => [people.member, { what, shouldBe: '改成这样' }],
  'member.edit': (name) => [people.secretary, { memberId: `${branch._id}-d`, name }],
  'member.receive': (name) => [
    people.secretary,
    {
      ...over,
      actKey: 'receive-one',
      name,
      status: 'full',
      phone: '13800000001',
      fromOutside: '外区',
      on: '2026-11-01',
    },
  ],
  'member.transferOut': (note) => [
    people.secretary,
    {
      memberId: `${branch._id}-d`,
      actKey: 'transfer-out-one',
      on: '2026-11-20',
      toOrganizationId: sister._id,
      note,
    },
  ],
  'member.leave': (reason) => [
    people.sisterSecretary,
    { memberId: `${sister._id}-d`, on: '2026-11-01', reason },
  ],
  'organization.create': (name) => [
    people.district,
    { organizationId: north._id, actKey: 'create-one', kind: 'branch', name },
  ],
  'organization.rename': (name) => [people.district, { organizationId: sister._id, name: `${name}支部` }],
  'organization.close': (reason) => [people.district, { organizationId: 'empty', reason }],
  'organization.createGroup': (name) => [people.secretary, { ...over, actKey: 'create-group', name }],
  'organization.renameGroup': (name) => [people.secretary, { groupId: 'group', name: `${name}小组` }],
  'organization.closeGroup': (reason) => [people.secretary, { groupId: 'group', reason }],
  'organization.setUnits': (unit) => [
    people.district,
    { ...over, jointBranch: true, units: [unit, '另一家单位'] },
  ],
  'cluster.keep': (name) => [
    people.district,
    { organizationId: district._id, clusterId: 'new', version: 0, name, source: '文1号' },
  ],
  'cluster.lay': (source) => [
    people.district,
    { organizationId: district._id, year: 2027, version: 0, source },
  ],
  'cluster.write': (title) => [
    people.town,
    {
      organizationId: north._id,
      clusterId: 'biomedicine',
      actKey: 'deed-one',
      version: 0,
      deed: { one: 'carriers', title, on: '2026-01-05' },
    },
  ],
  'coverage.lay': (name) => [
    people.district,
    {
      organizationId: district._id,
      year: 2027,
      version: 0,
      indicators: [
        {
          key: 'one',
          name,
          types: ['single'],
          target: 45,
          until: '2027-12-31',
          strength: 'strive',
          source: '文1号',
        },
      ],
    },
  ],
  'instructor.add': (name) => [
    people.town,
    { organizationId: north._id, actKey: 'instructor-one', kind: 'partTime', from: '2026-01-01', name },
  ],
  'instructor.change': (name) => [
    people.town,
    { instructorId: 'i-known', version: 0, kind: 'partTime', from: '2026-01-01', name },
  ],
  'instructor.visit': (note) => [
    people.town,
    { subjectId: 's-asked', actKey: 'visit-one', on: '2026-11-20', way: 'phone', note },
  ],
  'survey.begin': (name) => [
    people.town,
    { organizationId: north._id, actKey: 'survey-one', name, until: '2026-12-31' },
  ],
  'survey.beginFormation': (name) => [
    people.town,
    { subjectId: 's-asked', actKey: 'formation-one', name: `${name}联合党支部`, parentId: north._id },
  ],
  'survey.recordFormation': (number) => [
    people.town,
    { formationId: 'f-known', step: 'request', on: '2026-11-01', number },
  ],
  'survey.drop': (reason) => [people.town, { formationId: 'f-known', reason }],
  'subject.add': (name) => [
    people.town,
    { organizationId: north._id, actKey: 'subject-one', kind: 'newEmployment', name },
  ],
  'subject.change': (name) => [
    people.town,
    { subjectId: 's-known', version: 0, kind: 'newEmployment', name },
  ],
  'register.save': (title) => [
    people.secretary,
    {
      ...over,
      register: 'contribution',
      actKey: 'register-one',
      values: [
        { field: 'title', text: title },
        { field: 'medium', text: 'magazine' },
        { field: 'on', text: '2026-11-01' },
      ],
    },
  ],
  'register.move': (advice) => [
    people.town,
    {
      recordId: 'r-offered',
      version: 0,
      move: 'sendBack',
      values: [{ field: 'advice', text: advice }],
    },
  ],
  'selection.save': (title) => [
    people.town,
    {
      organizationId: north._id,
      actKey: 'round-one',
      selection: 'secretaryStudio',
      title,
      applyBy: '2026-12-20',
      quota: 1,
      publicityDays: 5,
    },
  ],
  'selection.close': (text) => [people.town, { roundId: 'round-closing', version: 0, text }],
  'selection.apply': (did) => [
    people.secretary,
    {
      ...over,
      roundId: 'round-open',
      actKey: 'application-one',
      values: [{ field: 'did', text: did }],
    },
  ],
  'selection.check': (text) => [
    people.town,
    { applicationId: 'application-sent', version: 0, found: { as: 'returned', text } },
  ],
  'selection.opine': (text) => [
    people.sisterSecretary,
    { applicationId: 'application-opined', stance: 'support', text },
  ],
  'selection.publish': (text) => [
    people.town,
    { roundId: 'round-ended', version: 0, proposed: ['application-accepted'], text },
  ],
  'selection.object': (text) => [
    people.town,
    { applicationId: 'application-public', version: 0, noted: { as: 'objection', text } },
  ],
  'selection.name': (document) => [people.town, { roundId: 'round-toName', version: 0, document }],
  'selection.look': (text) => [
    people.town,
    { honourId: 'honour-held', version: 0, found: { as: 'confirmed', text } },
  ],
  'venue.save': (name) => [
    people.secretary,
    { ...over, actKey: 'venue-one', kind: 'activityRoom', name, address: '一楼', hours: [] },
  ],
  'venue.setClosed': (why) => [
    people.secretary,
    {
      venueId: 'v-known',
      version: 1,
      closedDays: [{ from: '2026-12-01', until: '2026-12-01', why }],
    },
  ],
  'venue.book': (purpose) => [
    people.secretary,
    {
      ...over,
      venueId: 'v-known',
      actKey: 'booking-one',
      day: '2026-11-30',
      from: '10:00',
      until: '11:00',
      purpose,
    },
  ],
  'venue.release': (why) => [people.secretary, { bookingId: 'v-known:2026-11-27:b', why }],
  'venue.review': (note) => [
    people.town,
    { checkId: 'c-known', version: 0, verdict: 'correct', correctBy: '2026-12-10', note },
  ],
  'venue.check': (note) => [
    people.secretary,
    {
      venueId: 'v-known',
      actKey: 'check-one',
      edition: 1,
      answers: [{ key: 'e1i1', answer: 'has', note }],
      files: [],
    },
  ],
  // Last, since what is checked by is another then.
  'venue.publishTemplate': (source) => [
    people.district,
    { organizationId: district._id, edition: 1, source, items: [{ name: '场所' }] },
  ],
  'subject.setContact': (name) => [
    people.town,
    { subjectId: 's-asked', version: 0, contact: { name, purpose: 'survey' } },
  ],
  // Far from now: the others go on.
  'exit.setReadOnly': (reason) => [
    people.admin,
    { organizationId: district._id, on: true, from: noon + 365 * day, reason },
  ],
  'exit.announce': (contact) => [
    people.admin,
    {
      organizationId: district._id,
      actKey: 'announce-one',
      lastDay: '2027-12-31',
      keptBy: '区委组织部',
      contact,
    },
  ],
  'rule.propose': (reason) => [
    people.admin,
    {
      organizationId: district._id,
      actKey: 'propose-one',
      change: { of: 'rule', rule: 'branchFullMembers', value: 4, from: '2026-12-01' },
      document: '文1号',
      reason,
    },
  ],
  'course.create': (title) => [people.secretary, { ...over, actKey: 'course-one', title }],
  'complaint.send': (text) => [
    people.member,
    { actKey: 'complaint-one', kind: 'program', text, named: false },
  ],
  'handbook.ask': (text) => [people.member, { actKey: 'question-one', text }],
  'handbook.write': (answer) => [
    people.district,
    {
      organizationId: district._id,
      actKey: 'answer-one',
      version: 0,
      chapter: 'thisApp',
      question: '能问吗',
      answer,
      rules: [],
    },
  ],
  'setting.change': (value) => [
    people.admin,
    { organizationId: district._id, setting: 'organiser', value, document: '松委〔2026〕1号' },
  ],
  'training.save': (notes) => [
    people.secretary,
    {
      ...over,
      actKey: 'class-one',
      kind: 'members',
      title: '培训班',
      notes,
      hours: 2,
      enrolUntil: noon + day,
      sessions: [{ startsAt: noon + 2 * day, endsAt: noon + 2 * day + 60 * minute, place: '活动室' }],
    },
  ],
  'training.recommend': (title) => [
    people.secretary,
    {
      ...over,
      actKey: 'superior-one',
      memberId: `${branch._id}-b`,
      title,
      organiser: '市委党校',
      from: '2026-11-02',
      to: '2026-11-03',
      hours: 8,
    },
  ],
  'role.grant': (name) => [
    people.admin,
    { organizationId: district._id, officer: { name, phone: '13800000002' }, role: 'districtOfficer' },
  ],
};

const ask = async (name: ActionName, words: string) => {
  const [openid, input] = asks[name]?.(words) as [string, Input<typeof name>];
  return { openid, code: await world.caller.codeOf(openid, name, input) };
};
const unsent = async (openid: string) => (await world.caller.get(openid, 'message.unsent', {})).unsent;
const fail = () => world.cloud.wechat.injectFault('security.msgSecCheck', { errcode: -1, times: 10 });
/** Everything that is kept but what waits, and what counts. */
const kept = () =>
  JSON.stringify(
    declaredCollections()
      .map(({ name }) => name)
      .filter((name) => !['budgets', 'unsent'].includes(name))
      .map((name) => world.cloud.documents(name)),
  );

describe.each(Object.keys(asks) as ActionName[])('%s', (name) => {
  it('refuses what may not be published, and keeps nothing', async () => {
    const before = kept();
    expect((await ask(name, '违禁词')).code).toBe('CONTENT.REFUSED');
    expect(kept()).toBe(before);
    expect(world.cloud.documents('unsent')).toEqual([]);
  });

  it('keeps what cannot be checked for its author alone, who sends it again', async () => {
    const before = kept();
    fail();
    for (let time = 0; time < 2; time += 1)
      expect((await ask(name, '好的词')).code).toBe('CONTENT.UNAVAILABLE');
    expect(kept()).toBe(before);
    const { openid } = await ask(name, '好的词');
    const [waiting, ...others] = await unsent(openid);
    expect(others).toEqual([]);
    expect(waiting).toMatchObject({ action: name, at: noon });
    expect(waiting?.words.join()).toMatch(/好的词/);
    // Nobody else sees it, nor is it rid of by anybody else; it does not lie about in the open.
    for (const other of Object.values(people).filter((one) => one !== openid)) {
      expect(await unsent(other)).toEqual([]);
      const unsentId = waiting?.id ?? '';
      expect(await world.caller.get(other, 'message.dropUnsent', { unsentId })).toEqual({ dropped: false });
    }
    expect(JSON.stringify(world.cloud.documents('unsent'))).not.toMatch(/好的词|1380000000/);

    world.cloud.wechat.clearFaults();
    expect(await world.caller.codeOf(openid, name, waiting?.input as Input<typeof name>)).toBe('ok');
    await world.caller.get(openid, 'message.dropUnsent', { unsentId: waiting?.id ?? '' });
    expect(await unsent(openid)).toEqual([]);
    expect(kept()).not.toBe(before);
    // So many a day are kept of one person, and one asks here for many.
    const spent = world.cloud.documents('budgets') as { _id: string; spent: number }[];
    const anew = spent.map((one) => ({ ...one, spent: 0 }));
    await world.cloud.importDocuments('budgets', anew, { over: true });
  });
});

it('no timer checks or says what waits, and after a month it is gone', async () => {
  fail();
  await ask('member.askCorrection', '等着的词');
  world.cloud.wechat.clearFaults();
  const before = world.cloud.documents('corrections').length;
  world.cloud.advance(3 * 60 * minute);
  await world.cloud.runTimer('jobs');
  expect(world.cloud.documents('corrections')).toHaveLength(before);
  expect(await unsent(people.member)).toHaveLength(1);
  world.cloud.advance(31 * day);
  await world.cloud.runTimer('jobs');
  expect(await unsent(people.member)).toEqual([]);
});

it('no more than thirty a day are kept of one person', async () => {
  fail();
  world.cloud.wechat.injectFault('security.msgSecCheck', { errcode: -1, times: 100 });
  const input = (index: number) => ({ ...over, jointBranch: true, units: [`单位${index}`, '另一家单位'] });
  await Promise.all(
    Array.from({ length: 35 }, (_, index) =>
      world.caller.codeOf(people.admin, 'organization.setUnits', input(index)),
    ),
  );
  expect(world.cloud.documents('unsent')).toHaveLength(30);
});
