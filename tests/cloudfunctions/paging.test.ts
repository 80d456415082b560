import { seal } from '../../cloudfunctions/kernel/phone';
import { environment } from '../../scripts/cloud';
import { contracts, type ActionName, type Input } from '../../types';
import type { Action } from '../../types/contract';
import { minute, noon, startTestCloud, type TestCloud } from '../support/cloud';
import { branch, district, north, people } from '../support/district';

/** Lists are read to their end, however many of them share an instant, and however many somebody adds. */

Object.assign(process.env, environment);

let world: TestCloud;
beforeAll(async () => {
  world = await startTestCloud();
  await world.cloud.importDocuments('accounts', [instructing]);
  await world.cloud.importDocuments('instructors', [
    instructor('known-instructor'),
    instructor('own-instructor', { personId: 'o-instructor' }),
  ]);
  await world.cloud.importDocuments('subjects', subjectsOf('visited', {}).slice(0, 1));
  await world.cloud.importDocuments('settings', [
    {
      _id: 'district',
      values: { serviceRequests: { value: 'on', before: 'off', at: 0, changedBy: '', document: '' } },
    },
  ]);
  await world.cloud.importDocuments('policyMeetings', ['answered', 'asked'].map(policyMeeting));
  await world.cloud.importDocuments('registerSwitches', [
    { _id: 'contribution', isOn: true, at: 0, changedBy: '' },
    { _id: 'selection:exemplaryBranch', isOn: true, at: 0, changedBy: '' },
  ]);
  await world.cloud.importDocuments('minutes', [
    {
      _id: 'published-0:themeDay',
      ...ofBranch,
      activityId: 'published-0',
      kind: 'themeDay',
      chair: { memberId: 'x', name: 'x' },
      recorder: { memberId: 'y', name: 'y' },
      signatures: {},
      confirmedAt: noon,
    },
  ]);
});
afterAll(() => world.cloud.close());

const many = <T>(count: number, make: (index: number) => T): T[] =>
  Array.from({ length: count }, (_, index) => make(index));

const over = { organizationId: branch._id };
const ofBranch = { ...over, orgPath: branch.path };

const activity = (index: number, status: string, audience: string[]) => ({
  _id: `${status}-${index}`,
  ...ofBranch,
  status,
  audience,
  kinds: ['themeDay'],
  title: '主题党日',
  organizationName: branch.name,
  place: '活动室',
  startsAt: noon + 60 * minute,
  endsAt: noon + 120 * minute,
});

const transfer = (index: number, status: string, sides: object) => ({
  _id: `${status}-${index}`,
  kind: 'within',
  status,
  memberName: '党员',
  fromName: '一',
  toName: '二',
  on: '2026-11-01',
  note: '',
  at: noon,
  ...sides,
});

const questions = (name: string, openid: string) =>
  many(50, (index) => ({
    _id: `${name}-${index}`,
    organizationId: district._id,
    openid,
    text: '问题',
    status: 'open',
    askedAt: noon,
    doneAt: null,
  }));

const serviceRequests = (name: string, more: object) =>
  many(50, (index) => ({
    _id: `${name}-${index}`,
    act: `${name}-${index}`,
    source: 'enterprise',
    enterprise: '某某',
    category: 'talent',
    text: '诉求',
    organizationId: 'nobody',
    orgPath: `${district.path}nobody/`,
    organizationName: '',
    offices: [],
    status: 'submitted',
    isOpen: true,
    raisedAt: noon,
    reopened: 0,
    doneAt: null,
    steps: [],
    version: 0,
    ...more,
  }));

const policyMeeting = (_id: string) => ({
  _id,
  organizationId: north._id,
  orgPath: north.path,
  organizationName: north.name,
  title: '专场',
  startsAt: noon + 5 * 24 * 60 * minute,
  place: '站点',
  about: '',
  capacity: 20,
  seats: [],
  status: 'open',
  version: 0,
  createdAt: noon,
  madeBy: _id,
});

const policyQuestions = (name: string, more: object) =>
  many(50, (index) => ({ _id: `${name}-${index}`, text: '问题', at: noon, ...more }));

const complaints = (name: string, openid: string) =>
  many(50, (index) => ({
    _id: `${name}-${index}`,
    ...ofBranch,
    organizationName: branch.name,
    openid,
    act: `${name}-${index}`,
    kind: 'branch',
    text: '意见',
    level: 'town',
    status: 'open',
    askedAt: noon,
    month: '2026-11',
    askedOn: '2026-11-23',
    workDays: 15,
    reopened: false,
    doneAt: null,
    steps: [],
  }));

const listCounts = Object.fromEntries(
  ['lines', 'same', 'repeated', 'onlyThere', 'fills', 'different', 'unsure', 'onlyHere', 'elsewhere'].map(
    (name) => [name, 0],
  ),
);

/** As many of one day as there can be. */
const venues = (name: string, more: object) =>
  many(50, (index) => ({
    _id: `${name}-${index}`,
    organizationId: branch._id,
    orgPath: branch.path,
    organizationName: branch.name,
    organizationKind: 'branch',
    above: [district._id, north._id, branch._id],
    kind: 'otherVenue',
    name: '活动室',
    initials: 'hds',
    address: '一楼',
    hours: [],
    closedDays: [],
    use: 'both',
    shared: [],
    facilities: '',
    contact: '',
    files: [],
    isGivenUp: false,
    version: 1,
    madeBy: `${name}-${index}`,
    changedAt: noon,
    ...more,
  }));

const registerRecords = many(50, (index) => ({
  _id: `noted-${index}`,
  register: 'contribution',
  organizationId: branch._id,
  orgPath: branch.path,
  organizationName: branch.name,
  above: [district._id, north._id, branch._id],
  state: 'sent',
  title: '投稿',
  key: '投稿',
  initials: 'tg',
  on: '2026-11-01',
  values: {},
  people: [],
  organizations: [],
  subjects: [],
  files: [],
  raisedById: branch._id,
  raisedBy: branch.name,
  steps: [],
  version: 0,
  madeBy: `noted-${index}`,
  createdAt: noon,
  changedAt: noon,
}));

const roundsListed = many(50, (index) => ({
  _id: `round-${index}`,
  selection: 'exemplaryBranch',
  title: '先进党组织',
  officeId: north._id,
  officePath: north.path,
  officeName: north.name,
  above: [district._id, north._id],
  document: '',
  applyBy: '2026-11-01',
  quota: 1,
  publicityDays: 5,
  says: '',
  reviewers: [],
  state: 'closed',
  proposed: [],
  version: 0,
  madeBy: `round-${index}`,
  openedAt: noon,
  changedAt: noon,
}));

const ofBranchAbove = {
  organizationId: branch._id,
  orgPath: branch.path,
  organizationName: branch.name,
  above: [district._id, north._id, branch._id],
};

const applicationsListed = many(50, (index) => ({
  ...ofBranchAbove,
  _id: `application-${index}`,
  roundId: 'round-1',
  selection: 'exemplaryBranch',
  roundTitle: '先进党组织',
  name: branch.name,
  state: 'declined',
  values: {},
  people: [],
  organizations: [],
  subjects: [],
  files: [],
  objections: [],
  steps: [],
  version: 0,
  madeBy: `application-${index}`,
  createdAt: noon,
  changedAt: noon,
  goesOn: '2032-01-01',
}));

const honoursListed = many(50, (index) => ({
  ...ofBranchAbove,
  _id: `honour-${index}`,
  selection: 'exemplaryBranch',
  term: '先进党组织',
  of: 'branch',
  name: branch.name,
  officeId: north._id,
  officeName: north.name,
  document: '1号',
  namedOn: '2026-01-01',
  state: 'held',
  steps: [],
  version: 0,
}));

const subjectsOf = (name: string, more: object) =>
  many(50, (index) => ({
    _id: `${name}-${index}`,
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
    ...more,
  }));
const instructing = {
  _id: 'INSTRUCTOR',
  name: '甲',
  personId: 'o-instructor',
  organizationId: north._id,
  organizationName: north.name,
  orgPath: north.path,
  grants: [
    {
      role: 'instructor',
      organizationId: north._id,
      organizationName: north.name,
      organizationKind: 'town',
      orgPath: north.path,
    },
  ],
};
const instructor = (_id: string, more: object = {}) => ({
  _id,
  organizationId: north._id,
  orgPath: north.path,
  organizationName: north.name,
  name: '甲',
  initials: 'j',
  kind: 'partTime',
  from: '2026-01-01',
  endedAt: null,
  version: 0,
  createdAt: noon,
  ...more,
});
const letters = many(50, (index) => ({
  _id: `letter-${index}`,
  ...ofBranch,
  act: `letter-${index}`,
  organizationName: branch.name,
  officeId: north._id,
  officeName: north.name,
  number: `${index}号`,
  item: { matter: 'election', code: 'term' },
  citation: {},
  text: '',
  status: 'closed',
  sentAt: noon,
  dueOn: '2026-12-01',
  doneAt: noon,
  steps: [],
}));

const trainingClass = (_id: string, organizationId: string) => ({
  _id,
  actKey: _id,
  organizationId,
  organizationName: branch.name,
  aboveBranches: false,
  kind: 'members',
  title: '培训班',
  object: '',
  range: '',
  form: 'lecture',
  organiser: '',
  contact: '',
  place: '活动室',
  notes: '',
  topics: [],
  hours: 2,
  shares: [],
  asks: 'all',
  enrolUntil: noon,
  plan: [],
  startsAt: noon,
  endsAt: noon + 60 * minute,
  status: 'settled',
  taken: 0,
  waiting: 0,
  takenOf: {},
  enrolmentVersion: 0,
  tendAt: null,
  version: 1,
  savedBy: 'x',
});

/** A list: what to fill it with, who reads it, and what of an answer its entries are known by. */
interface List {
  collection: string;
  documents: object[];
  reader: string;
  input: object;
  idsIn: (answer: never) => string[];
}

const courses = (organizationId: string) =>
  many(45, (index) => ({
    _id: `${organizationId}-course-${index}`,
    organizationId,
    organizationName: 'x',
    orgPath: district.path,
    title: '课',
    about: '',
    topics: [],
    units: [],
    state: 'published',
    revision: 1,
    writtenAt: noon,
    publishedAt: noon,
  }));

const ids = (all: { id: string }[]) => all.map(({ id }) => id);

const lists: Partial<Record<ActionName, List>> = {
  'audit.list': {
    collection: 'audits',
    documents: many(120, (index) => ({
      _id: `audit-${index}`,
      at: noon,
      actor: { openid: 'x', name: 'x' },
      action: 'role.grant',
      target: `t${index}`,
      orgPath: branch.path,
      requestId: 'r',
    })),
    reader: people.admin,
    input: over,
    idsIn: ({ records }: { records: { id: string }[] }) => ids(records),
  },
  'audit.refusals': {
    collection: 'refusals',
    documents: many(120, (index) => ({
      _id: `refusal-${index}`,
      day: '2026-11-23',
      openid: `o${index}`,
      name: 'x',
      organizationName: 'x',
      orgPath: branch.path,
      count: 1,
      lastAt: noon,
    })),
    reader: people.admin,
    input: over,
    idsIn: ({ refusals }: { refusals: { id: string }[] }) => ids(refusals),
  },
  'complaint.mine': {
    collection: 'complaints',
    documents: complaints('mine', people.stranger),
    reader: people.stranger,
    input: {},
    idsIn: ({ complaints: all }: { complaints: { id: string }[] }) => ids(all),
  },
  'serviceRequest.mine': {
    collection: 'serviceRequests',
    documents: serviceRequests('mine', { openid: people.stranger }),
    reader: people.stranger,
    input: {},
    idsIn: ({ requests }: { requests: { id: string }[] }) => ids(requests),
  },
  'serviceRequest.ofBranch': {
    collection: 'serviceRequests',
    documents: serviceRequests('branch', { branchId: branch._id }),
    reader: people.secretary,
    input: over,
    idsIn: ({ requests }: { requests: { id: string }[] }) => ids(requests),
  },
  'serviceRequest.list': {
    collection: 'serviceRequests',
    documents: serviceRequests('office', { organizationId: north._id, orgPath: north.path }),
    reader: people.town,
    input: { organizationId: north._id, list: 'open' },
    idsIn: ({ requests }: { requests: { id: string }[] }) => ids(requests),
  },
  'policyMeeting.list': {
    collection: 'policyMeetings',
    documents: many(50, (index) => policyMeeting(`list-${index}`)),
    reader: people.stranger,
    input: {},
    idsIn: ({ meetings }: { meetings: { id: string }[] }) =>
      ids(meetings).filter((id) => id.startsWith('list-')),
  },
  'policyMeeting.answers': {
    collection: 'policyQuestions',
    documents: policyQuestions('answered', {
      shown: { question: '问', answer: '答' },
      answeredAt: noon,
      meetingId: 'answered',
    }),
    reader: people.stranger,
    input: { meetingId: 'answered' },
    idsIn: ({ answers }: { answers: { id: string }[] }) => ids(answers),
  },
  'policyMeeting.questions': {
    collection: 'policyQuestions',
    documents: policyQuestions('asked', { answeredAt: null, meetingId: 'asked' }),
    reader: people.town,
    input: { meetingId: 'asked' },
    idsIn: ({ questions: all }: { questions: { id: string }[] }) => ids(all),
  },
  'democraticReview.list': {
    collection: 'democraticReviews',
    documents: many(50, (index) => ({
      _id: `${branch._id}:${2000 + index}`,
      organizationId: branch._id,
      year: 2000 + index,
      version: 1,
      talkedIds: [],
      sheets: null,
      grades: null,
      items: [],
      changes: [],
      lastKey: `key-${index}`,
    })),
    reader: people.secretary,
    input: over,
    idsIn: ({ years }: { years: { id: string }[] }) => ids(years),
  },
  'election.list': {
    collection: 'elections',
    documents: many(50, (index) => ({
      _id: `election-${index}`,
      ...ofBranch,
      organizationName: branch.name,
      body: 'branch',
      kind: 'renewal',
      place: 'ordinary',
      sitting: [],
      state: 'cancelled',
      waits: null,
      since: noon,
      version: 1,
      steps: {},
      changes: [],
      startedAt: noon,
      startedBy: 'x',
      closedAt: noon,
      startKey: `key-${index}`,
      lastKey: `key-${index}`,
    })),
    reader: people.town,
    input: { organizationId: north._id, open: false },
    idsIn: ({ elections }: { elections: { id: string }[] }) => ids(elections),
  },
  'complaint.list': {
    collection: 'complaints',
    documents: complaints('list', 'somebody'),
    reader: people.town,
    input: { organizationId: north._id, open: true },
    idsIn: ({ complaints: all }: { complaints: { id: string }[] }) => ids(all),
  },
  'supervision.list': {
    collection: 'supervisionLetters',
    documents: letters,
    reader: people.town,
    input: { organizationId: north._id },
    idsIn: ({ letters: all }: { letters: { id: string }[] }) => ids(all),
  },
  'handbook.mine': {
    collection: 'handbookQuestions',
    documents: questions('mine', people.member),
    reader: people.member,
    input: {},
    idsIn: ({ questions: all }: { questions: { id: string }[] }) => ids(all),
  },
  'handbook.asked': {
    collection: 'handbookQuestions',
    documents: questions('asked', 'somebody'),
    reader: people.district,
    input: { organizationId: district._id, open: true },
    idsIn: ({ questions: all }: { questions: { id: string }[] }) => ids(all),
  },
  'development.former': {
    collection: 'developments',
    documents: many(101, (index) => ({
      _id: `former-${index}`,
      ...ofBranch,
      name: `某${index}`,
      state: 'archived',
      closedAt: noon,
    })),
    reader: people.secretary,
    input: over,
    idsIn: ({ people: all }: { people: { id: string }[] }) => ids(all),
  },
  'account.requests': {
    collection: 'bindingRequests',
    documents: many(101, (index) => ({
      _id: `request-${index}`,
      ...ofBranch,
      openid: `o${index}`,
      name: `申请${index}`,
      status: 'open',
      askedAt: noon,
      decidedAt: null,
    })),
    reader: people.secretary,
    input: over,
    idsIn: ({ requests }: { requests: { id: string }[] }) => ids(requests),
  },
  'activity.list': {
    collection: 'activities',
    documents: many(120, (index) => activity(index, 'published', [branch._id])),
    reader: people.member,
    input: {},
    idsIn: ({ activities }: { activities: { id: string }[] }) => ids(activities),
  },
  'activity.drafts': {
    collection: 'activities',
    documents: many(120, (index) => activity(index, 'draft', [])),
    reader: people.secretary,
    input: over,
    idsIn: ({ drafts }: { drafts: { id: string }[] }) => ids(drafts),
  },
  'attendance.requests': {
    collection: 'attendanceRequests',
    documents: many(130, (index) => ({
      _id: `asked-${index}`,
      ...ofBranch,
      activityId: 'published-0',
      memberId: `asked-${index}`,
      name: '党员',
      kind: 'leave',
      reason: '出差',
      status: 'open',
      askedAt: noon,
      turns: [],
    })),
    reader: people.secretary,
    input: over,
    idsIn: ({ requests }: { requests: { memberId: string }[] }) => requests.map(({ memberId }) => memberId),
  },
  'course.list': {
    collection: 'courses',
    documents: courses(district._id),
    reader: people.member,
    input: {},
    idsIn: ({ courses: all }: { courses: { id: string }[] }) => ids(all),
  },
  'course.written': {
    collection: 'courses',
    documents: courses('south-b1'),
    reader: people.district,
    input: { organizationId: 'south-b1' },
    idsIn: ({ courses: all }: { courses: { id: string }[] }) => ids(all),
  },
  'guidance.list': {
    collection: 'guidances',
    documents: many(130, (index) => ({
      _id: `guidance-${index}`,
      issuerId: district._id,
      issuerName: district.name,
      orgPath: district.path,
      month: '2026-11',
      content: { theme: '主题', readings: [] },
      version: 1,
      publishedAt: noon,
    })),
    reader: people.member,
    input: {},
    idsIn: ({ guidances }: { guidances: { id: string }[] }) => ids(guidances),
  },
  'ledger.year': {
    collection: 'ledgerLines',
    documents: many(410, (index) => ({
      _id: `line-${index}`,
      ...ofBranch,
      activityId: `line-${index}`,
      kind: 'themeDay',
      title: '主题党日',
      month: '2026-11',
      startsAt: noon,
      endsAt: noon,
      closedAt: noon,
      place: '活动室',
      agenda: [],
      absentees: [],
      late: [],
      counts: Object.fromEntries(
        ['expected', 'present', 'absent', 'onLeave', 'late', 'caughtUp', 'toConfirm', 'observers', 'guests']
          .concat('expectedVoters', 'presentVoters')
          .map((name) => [name, 0]),
      ),
    })),
    reader: people.secretary,
    input: { ...over, year: 2026 },
    idsIn: ({ lines }: { lines: { activityId: string }[] }) => lines.map(({ activityId }) => activityId),
  },
  'member.corrections': {
    collection: 'corrections',
    documents: many(130, (index) => ({
      _id: `correction-${index}`,
      ...ofBranch,
      memberId: 'north-b1-b',
      what: '姓名',
      shouldBe: '党员乙',
      at: noon,
      done: false,
    })),
    reader: people.secretary,
    input: over,
    idsIn: ({ corrections }: { corrections: { id: string }[] }) => ids(corrections),
  },
  'rule.amendments': {
    collection: 'amendments',
    documents: many(45, (index) => ({
      _id: `amendment-${index}`,
      organizationId: district._id,
      change: { of: 'rule', rule: 'themeDays', article: `第${'一二三四五六七八九'[index % 9] ?? ''}条` },
      from: '2018-10-28',
      document: '文1号',
      reason: '更正',
      by: { personId: 'p', name: 'x' },
      at: noon,
      confirmed: null,
      takenBack: null,
    })),
    reader: people.admin,
    input: { organizationId: district._id },
    idsIn: ({ items }: { items: { id: string }[] }) => ids(items),
  },
  'role.findings': {
    collection: 'findings',
    documents: many(70, (index) => ({
      _id: `sharedPhone:north-b1-${index}`,
      kind: 'sharedPhone',
      subject: `north-b1-${index}`,
      name: '党员',
      orgPath: branch.path,
      at: noon,
      seenAt: noon,
    })),
    reader: people.town,
    input: { organizationId: 'north' },
    idsIn: ({ findings }: { findings: { id: string }[] }) => ids(findings),
  },
  'member.transfers': {
    collection: 'transfers',
    documents: [
      ...many(70, (index) => transfer(index, 'open', { fromId: branch._id, toId: 'x' })),
      ...many(70, (index) => transfer(index + 70, 'open', { fromId: 'x', toId: branch._id })),
      ...many(70, (index) => transfer(index, 'refused', { fromId: branch._id, toId: 'x' })),
      ...many(70, (index) => transfer(index, 'accepted', { fromId: 'x', toId: branch._id })),
    ],
    reader: people.secretary,
    input: over,
    idsIn: ({ incoming, outgoing, ended }: Record<'incoming' | 'outgoing' | 'ended', { id: string }[]>) =>
      ids([...incoming, ...outgoing, ...ended]),
  },
  'message.inbox': {
    collection: 'notices',
    documents: many(120, (index) => ({
      _id: `notice-${index}`,
      of: 'activityPublished',
      audience: [branch._id],
      title: 't',
      body: 'b',
      link: '/',
      at: noon,
    })),
    reader: people.member,
    input: {},
    idsIn: ({ notices }: { notices: { id: string }[] }) => ids(notices),
  },
  'message.campaigns': {
    collection: 'campaigns',
    documents: many(40, (index) => ({
      _id: `campaign-${index}`,
      orgPath: district.path,
      title: 't',
      template: 'guidancePublished',
      openedAt: noon,
      stage: 'done',
    })),
    reader: people.district,
    input: { organizationId: district._id },
    idsIn: ({ campaigns }: { campaigns: { id: string }[] }) => ids(campaigns),
  },
  'message.unsent': {
    collection: 'unsent',
    documents: many(30, (index) => ({
      _id: `unsent-${index}`,
      openid: people.member,
      action: 'member.askCorrection',
      sealed: seal(JSON.stringify({ input: {}, words: [] })),
      at: noon,
    })),
    reader: people.member,
    input: {},
    idsIn: ({ unsent }: { unsent: { id: string }[] }) => ids(unsent),
  },
  'reconciliation.list': {
    collection: 'reconciliations',
    documents: many(50, (index) => ({
      _id: `r-${index}`,
      organizationId: north._id,
      orgPath: north.path,
      fileId: 'x',
      fileName: '名单.xlsx',
      means: 'closed',
      kind: 'enterprise',
      said: [],
      status: 'open',
      place: 0,
      missingPlace: 0,
      counts: listCounts,
      at: noon,
      by: 'x',
    })),
    reader: people.town,
    input: { organizationId: north._id },
    idsIn: ({ reconciliations }: { reconciliations: { id: string }[] }) => ids(reconciliations),
  },
  'reconciliation.rows': {
    collection: 'reconciliationRows',
    documents: many(50, (index) => ({
      _id: `r-0:${String(index).padStart(6, '0')}`,
      reconciliationId: 'r-0',
      kind: 'unsure',
      state: 'byHand',
      at: noon,
      sheet: '',
      row: index,
      name: '甲公司',
      code: '',
      facts: {},
      addable: false,
      differences: [],
      candidates: [],
    })),
    reader: people.town,
    input: { reconciliationId: 'r-0', kind: 'unsure' },
    idsIn: ({ rows }: { rows: { id: string }[] }) => ids(rows),
  },
  'instructor.list': {
    collection: 'instructors',
    documents: many(50, (index) => instructor(`i-${index}`)),
    reader: people.town,
    input: { organizationId: north._id },
    idsIn: ({ instructors }: { instructors: { id: string }[] }) =>
      ids(instructors).filter((id) => id.startsWith('i-')),
  },
  'instructor.subjects': {
    collection: 'subjects',
    documents: subjectsOf('instructed', { coverage: 'work', instructorId: 'known-instructor' }),
    reader: people.town,
    input: { instructorId: 'known-instructor' },
    idsIn: ({ subjects }: { subjects: { id: string }[] }) => ids(subjects),
  },
  'instructor.mine': {
    collection: 'subjects',
    documents: subjectsOf('own', { coverage: 'work', instructorId: 'own-instructor' }),
    reader: 'INSTRUCTOR',
    input: { organizationId: north._id },
    idsIn: ({ subjects }: { subjects: { id: string }[] }) => ids(subjects),
  },
  'instructor.subject': {
    collection: 'instructorVisits',
    documents: many(50, (index) => ({
      _id: `visit-${index}`,
      subjectId: 'visited-0',
      organizationId: north._id,
      orgPath: north.path,
      instructorId: 'known-instructor',
      instructorName: '甲',
      on: '2026-11-01',
      way: 'phone',
      learned: [],
      byOffice: true,
      at: noon,
    })),
    reader: people.town,
    input: { subjectId: 'visited-0' },
    idsIn: ({ visits }: { visits: { id: string }[] }) => ids(visits),
  },
  'instructor.items': {
    collection: 'instructorItems',
    documents: many(50, (index) => ({
      _id: `item-${index}`,
      visitId: 'v',
      subjectId: 'visited-0',
      organizationId: north._id,
      orgPath: north.path,
      instructorId: 'known-instructor',
      instructorName: '甲',
      on: '2026-11-01',
      text: '一件事',
      settledAt: null,
    })),
    reader: people.town,
    input: { organizationId: north._id },
    idsIn: ({ items }: { items: { id: string }[] }) => ids(items),
  },
  'survey.list': {
    collection: 'surveys',
    documents: many(50, (index) => ({
      _id: `survey-${index}`,
      organizationId: north._id,
      orgPath: north.path,
      organizationName: north.name,
      name: '排摸',
      until: '2026-12-31',
      filter: { carriers: [], listed: [] },
      fillFrom: null,
      endedAt: null,
      createdAt: noon,
    })),
    reader: people.town,
    input: { organizationId: north._id },
    idsIn: ({ surveys }: { surveys: { id: string }[] }) => ids(surveys),
  },
  'survey.tasks': {
    collection: 'surveyTasks',
    documents: many(50, (index) => ({
      _id: `task-${index}`,
      surveyId: 'survey-0',
      subjectId: 'visited-0',
      initials: 'zd',
      organizationId: north._id,
      orgPath: north.path,
      until: '2026-12-31',
      state: 'open',
      doneAt: null,
    })),
    reader: people.town,
    input: { organizationId: north._id },
    idsIn: ({ tasks }: { tasks: { id: string }[] }) => ids(tasks),
  },
  'survey.formations': {
    collection: 'formations',
    documents: many(50, (index) => ({
      _id: `formation-${index}`,
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
    })),
    reader: people.town,
    input: { organizationId: north._id },
    idsIn: ({ formations }: { formations: { id: string }[] }) => ids(formations),
  },
  'venue.open': {
    collection: 'venues',
    documents: venues('open', { sharing: 'town' }),
    reader: people.member,
    input: {},
    idsIn: ({ venues: found }: { venues: { id: string }[] }) =>
      ids(found).filter((id) => id.startsWith('open')),
  },
  'venue.kept': {
    collection: 'venues',
    documents: venues('kept', { sharing: 'own' }),
    reader: people.town,
    input: { organizationId: north._id },
    idsIn: ({ venues: found }: { venues: { id: string }[] }) =>
      ids(found).filter((id) => id.startsWith('kept')),
  },
  'venue.bookings': {
    collection: 'venueDays',
    documents: many(50, (index) => ({
      _id: `day-${index}:2026-12-01`,
      venueId: `day-${index}`,
      venueName: '活动室',
      organizationId: branch._id,
      day: '2026-12-01',
      bookings: [
        {
          id: `day-${index}:2026-12-01`,
          organizationId: branch._id,
          organizationName: branch.name,
          from: '10:00',
          until: '11:00',
          purpose: '党课',
        },
      ],
    })),
    reader: people.secretary,
    input: over,
    idsIn: ({ bookings }: { bookings: { id: string }[] }) => ids(bookings),
  },
  'register.list': {
    collection: 'registerRecords',
    documents: registerRecords,
    reader: people.town,
    input: { organizationId: north._id, register: 'contribution' },
    idsIn: ({ records }: { records: { id: string }[] }) => ids(records),
  },
  'selection.rounds': {
    collection: 'selectionRounds',
    documents: roundsListed,
    reader: people.town,
    input: { organizationId: north._id },
    idsIn: ({ rounds }: { rounds: { id: string }[] }) => ids(rounds),
  },
  'selection.applications': {
    collection: 'selectionApplications',
    documents: applicationsListed,
    reader: people.town,
    input: { organizationId: north._id, roundId: 'round-1' },
    idsIn: ({ applications }: { applications: { id: string }[] }) => ids(applications),
  },
  'selection.honours': {
    collection: 'honours',
    documents: honoursListed,
    reader: people.town,
    input: { organizationId: north._id },
    idsIn: ({ honours }: { honours: { id: string }[] }) => ids(honours),
  },
  'register.teams': {
    collection: 'organizations',
    documents: Array.from({ length: 45 }, (_, index) => {
      const _id = `team-${String(index).padStart(3, '0')}`;
      const path = `${north.path}${_id}/`;
      return { _id, kind: 'branch', name: `支部${index}`, parentId: north._id, path, closedAt: null };
    }),
    reader: people.town,
    input: { organizationId: north._id },
    idsIn: ({ rows }: { rows: { organizationId: string }[] }) =>
      rows.map(({ organizationId }) => organizationId),
  },
  'subject.list': {
    collection: 'subjects',
    documents: subjectsOf('list', {}),
    reader: people.town,
    input: { organizationId: north._id },
    idsIn: ({ subjects }: { subjects: { id: string }[] }) =>
      ids(subjects).filter((id) => id.startsWith('list')),
  },
  'subject.covered': {
    collection: 'subjects',
    documents: subjectsOf('covered', { coverage: 'organization', coveringId: branch._id }),
    reader: people.secretary,
    input: over,
    idsIn: ({ subjects }: { subjects: { id: string }[] }) => ids(subjects),
  },
  'training.held': {
    collection: 'trainingClasses',
    documents: many(50, (index) => trainingClass(`held-${index}`, branch._id)),
    reader: people.secretary,
    input: over,
    idsIn: ({ classes }: { classes: { id: string }[] }) => ids(classes),
  },
  'training.past': {
    collection: 'enrolments',
    documents: many(50, (index) => ({
      _id: `held-${index}:${branch._id}-b`,
      classId: `held-${index}`,
      memberId: `${branch._id}-b`,
      name: '党员b',
      state: 'enrolled',
      askedAt: noon,
      turns: [],
    })),
    reader: people.member,
    input: {},
    idsIn: ({ classes }: { classes: { id: string }[] }) => ids(classes).map((id) => `${id}:${branch._id}-b`),
  },
  'training.superiors': {
    collection: 'superiorTrainings',
    documents: many(50, (index) => ({
      _id: `superior-${index}`,
      ...over,
      memberId: `${branch._id}-b`,
      name: '党员b',
      title: '培训班',
      organiser: '党校',
      from: '2026-11-01',
      to: '2026-11-02',
      hours: 8,
      state: 'recommended',
      turns: [],
      at: noon,
      creditAt: null,
    })),
    reader: people.secretary,
    input: over,
    idsIn: ({ trainings }: { trainings: { id: string }[] }) => ids(trainings),
  },
  'minutes.history': {
    collection: 'minutesVersions',
    documents: many(50, (index) => ({
      _id: `published-0:themeDay:${index}`,
      minutesId: 'published-0:themeDay',
      version: index + 1,
      at: noon,
      by: 'x',
      reason: 'y',
      content: { agenda: [], summary: '', speeches: [], resolutions: [] },
    })),
    reader: people.secretary,
    input: { activityId: 'published-0', kind: 'themeDay' },
    idsIn: ({ earlier }: { earlier: { version: number }[] }) =>
      earlier.map(({ version }) => `published-0:themeDay:${version - 1}`),
  },
};

interface Shape {
  def: { type: string; innerType?: Shape };
  shape?: Record<string, Shape>;
}
const hasList = ({ output }: Action): boolean =>
  Object.values((output as unknown as Shape).shape ?? {}).some((field) => {
    let inner = field;
    while (inner.def.innerType) inner = inner.def.innerType;
    return inner.def.type === 'array';
  });
const isPaged = ({ output }: Action): boolean => 'next' in ((output as unknown as Shape).shape ?? {});

/** Lists that are answered whole, and why that is no harm. */
const whole: Record<string, string> = {
  'account.searchBranches': 'the first ten: whoever looks for another types more of its name',
  'activity.calendar': 'a month',
  'activity.conflicts': 'the first ten, to warn of',
  'activity.prepare': 'all members of a branch; the latest gatherings, to copy from',
  'attendance.mine': 'a year of one’s own',
  'attendance.ownRoll': 'the roll of one branch',
  'attendance.roll': 'all of an activity',
  'attendance.showCode': 'all of an activity',
  'burden.asked': 'five readers, and the actions of the contracts',
  'compliance.branch': 'a line for each kind',
  'compliance.overview': 'a line for each organisation directly below',
  'compliance.year': 'a line for each kind',
  'course.answer': 'the questions of one quiz',
  'course.detail': 'the units of one course',
  'course.draft': 'the units of one course',
  'course.prepare': 'the topics of the district',
  'course.year': 'what one branch learned in a year',
  'dues.arrangement': 'the keepers of one branch',
  'dues.assessment': 'what one member’s dues are made of',
  'dues.assessments': 'the members of one branch',
  'dues.handUps': 'a year of one branch',
  'dues.mine': 'a year of one person',
  'dues.month': 'the members of one branch in a month',
  'dues.overview': 'a line for each organisation directly below',
  'dues.received':
    'what was handed up in a year to one office and not confirmed, with what went on in large sums',
  'dues.reckon': 'the steps of one reckoning',
  'dues.record': 'what was told of one member’s months',
  'dues.year': 'the months of one year',
  'democraticReview.get': 'a year of one branch',
  'election.body': 'the elections of one body: one in some years',
  'election.get': 'one election',
  'election.record': 'the steps of one election',
  'election.terms':
    'the first two hundred by when they end, with how many more there are; each level has its own',
  'feedback.report': 'a line for each organisation directly below',
  'feedback.status': 'a month',
  'guidance.detail': 'a month',
  'guidance.prepare': 'what writing may start from',
  'home.get': 'what is next; the list says the rest',
  'learning.tab': 'two years of months, and the few classes and courses to begin with',
  'learning.mine': 'a year of one person',
  'learning.person': 'a year of one person',
  'learning.members': 'all members of a branch',
  'learning.coverage': 'a line for each organisation directly below',
  'member.list': 'all members of a branch',
  'member.mine': 'one’s own',
  'message.preferences': 'a line for each class and template',
  'message.recordConsent': 'two classes',
  'minutes.get': 'all members of a branch; a line for each kind',
  'organization.browse': 'all directly below',
  'organization.members': 'all members of a branch',
  'organization.setKeyFields': 'the labels of one branch',
  'organization.profile': 'one committee',
  'organization.showMembers': 'all members of a branch',
  'paper.set': 'the papers of one piece of work',
  'paper.take': 'the papers of one piece of work',
  'paper.print': 'one paper',
  'paper.templates': 'a line for each paper',
  'paper.checkTemplate': 'one paper',
  'course.readQuestions': 'the questions of one quiz',
  'development.board': 'all of one branch who are on the way',
  'development.get': 'one person',
  'development.voters': 'all full members of a branch',
  'development.record': 'what one step is warned of',
  'development.asked': 'all that a body is asked just now',
  'development.share': 'a line for each organisation directly below',
  'development.backbones': 'all of one branch who are cultivated, and its roster',
  'development.backboneFigures': 'a line for each organisation directly below',
  'development.overview': 'a line for each organisation directly below',
  'checkup.branch': 'what is open of one branch, each thing once',
  'checkup.contact': 'who holds one post',
  'calendar.year': 'the days of one branch in one year',
  'policyMeeting.bookings': 'two hundred at the most',
  'serviceRequest.prepare': 'a line for each category',
  'serviceRequest.get': 'one request',
  'serviceRequest.read': 'one request, and the offices directly below',
  'complaint.get': 'one complaint',
  'complaint.months': 'a line for each of twelve months',
  'complaint.read': 'one complaint',
  'supervision.get': 'one letter',
  'handbook.current': 'the handbook: as many as the program and the district have',
  'handbook.read': 'one answer',
  'handbook.review': 'the handbook’s',
  'report.themeDays': 'a line for each organisation directly below',
  'setting.list': 'a line for each setting',
  'instructor.people': 'who holds one role below an office',
  'instructor.get': 'one instructor',
  'instructor.available': 'the instructors of one town',
  'survey.progress': 'a line for each town',
  'survey.formation': 'the subjects of one branch',
  'selection.round': 'one round',
  'selection.reviewers': 'who holds a role over one organisation',
  'selection.application': 'one application',
  'selection.toReview': 'what one person is asked about, a hundred at the most',
  'selection.review': 'one application',
  'selection.publicity': 'as many as a round names: twenty at the most',
  'selection.mine': 'the honours of one person',
  'selection.honour': 'one honour',
  'selection.switches': 'the selections that are declared',
  'register.kinds': 'the registers that the district uses',
  'register.kind': 'one declaration',
  'register.get': 'one record',
  'register.figures': 'a line for each organisation directly below',
  'register.switches': 'the registers that are declared',
  'venue.get': 'one venue, with sixty days of it',
  'venue.essentials': 'the items of one room',
  'venue.figures': 'a line for each organisation directly below',
  'subject.get': 'the lists that one subject is on',
  'subject.ofBranch': 'the lists that one subject is on',
  'role.list': 'all over one organisation',
  'rule.list': 'all rules: as many as the program has',
  'rule.preview': 'a line for each organisation directly below; the days of a year',
  'rule.workDays': 'a year’s',
  'reconciliation.begin': 'the columns of one file',
  'cluster.list': 'as many as the district keeps',
  'cluster.board': 'as many as the district keeps',
  'cluster.get': 'what is done for one cluster in a year',
  'coverage.board': 'a line for each town and indicator',
  'coverage.history': 'thirteen months',
  'roster.compare': 'the first three hundred of each kind',
  'roster.exportRequests': 'a day’s',
  'training.overview': 'what is open to one person, a hundred at most; what they are in',
  'training.prepare': 'all directly below',
  'training.draft': 'one class',
  'training.roster': 'one class, of a thousand people at most',
  'training.people': 'all members of a branch',
  'training.proposals': 'who holds a post; a line for each branch',
  'training.candidates': 'all members of a branch, or who holds a post',
  'todo.list': 'counts; a line for each gathering of a month at most',
};

it('every list pages or is answered whole', () => {
  const actions = Object.values(contracts).flatMap(({ context, actions: all }) =>
    Object.entries(all as Record<string, Action>).map(
      ([name, action]) => [`${context}.${name}`, action] as const,
    ),
  );
  const listing = actions.filter(([, action]) => hasList(action));
  const unpaged = listing.filter(([, action]) => !isPaged(action)).map(([name]) => name);
  expect(unpaged.sort()).toEqual(Object.keys(whole).sort());
  // The rows of a file page by their own numbers.
  const paged = listing.filter(([name, action]) => isPaged(action) && !name.startsWith('roster.'));
  expect(paged.map(([name]) => name).sort()).toEqual(Object.keys(lists).sort());
});

describe.each(Object.entries(lists) as [ActionName, List][])('%s', (name, list) => {
  beforeAll(() => world.cloud.importDocuments(list.collection, list.documents));

  it('reaches everything, once, in an order', async () => {
    const found: string[] = [];
    let requests = 0;
    for (let after: string | undefined, pages = 0; pages === 0 || after; pages += 1) {
      const { reply, databaseRequests } = await world.caller.ask(list.reader, name, {
        ...list.input,
        ...(after && { after }),
      } as Input<typeof name>);
      if (!reply.ok) throw new Error(JSON.stringify(reply.error));
      found.push(...list.idsIn(reply.data as never));
      requests = Math.max(requests, databaseRequests);
      ({ next: after } = reply.data as { next?: string });
      expect(pages).toBeLessThan(20);
    }
    const wanted = (list.documents as { _id: string }[]).map(({ _id }) => _id);
    expect([...new Set(found)].filter((id) => wanted.includes(id)).sort()).toEqual(wanted.sort());
    expect(new Set(found).size).toBe(found.length);
    // However long the list, a page costs the same: none of it asks once for each entry.
    expect(requests).toBeLessThanOrEqual(8);
  });

  it('refuses a place that is none', async () => {
    const input = { ...list.input, after: '$gt:1' } as unknown as Input<typeof name>;
    expect(await world.caller.codeOf(list.reader, name, input)).toBe('INVALID_INPUT');
  });
});
