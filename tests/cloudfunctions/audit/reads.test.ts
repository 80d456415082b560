import { dayOf } from '../../../cloudfunctions/kernel/clock';
import type { AuditRecord } from '../../../cloudfunctions/kernel/model';
import { contracts, type ActionName } from '../../../types';
import type { Action } from '../../../types/contract';
import { minute, noon, startTestCloud, type TestCloud } from '../../support/cloud';
import { branch, district, people, sister } from '../../support/district';

/** Reads of names leave a trace, and so does being refused. */

const actions = Object.values(contracts).flatMap(({ context, actions: all }) =>
  Object.entries(all as Record<string, Action>).map(([name, action]) => ({
    name: `${context}.${name}`,
    action,
  })),
);

/** Fields that may hold a person's name. */
const naming = /^(name|memberName|actorName|by|missing|late|observerNames|speaker)$/;

interface Shape {
  def: { type: string; innerType?: Shape; element?: Shape; valueType?: Shape; options?: Shape[] };
  shape?: Record<string, Shape>;
}

/** The fields within lists of an answer that may hold a person's name. */
function namesIn(schema: Shape, path = '', inList = false): string[] {
  const { type, innerType, element, valueType, options = [] } = schema.def;
  if (type === 'object') {
    return Object.entries(schema.shape ?? {}).flatMap(([field, inner]) => {
      const at = path ? `${path}.${field}` : field;
      const list = inner.def.type === 'array' && inner.def.element?.def.type === 'string';
      if (naming.test(field) && (inList || list)) return [at];
      return namesIn(inner, at, inList);
    });
  }
  if (element) return namesIn(element, `${path}[]`, true);
  if (valueType) return namesIn(valueType, `${path}{}`, true);
  if (innerType) return namesIn(innerType, path, inList);
  return options.flatMap((option) => namesIn(option, path, inList));
}

/** Why a list with names is not recorded by itself. */
const unrecorded: Record<string, string> = {
  'account.searchBranches': 'names of branches',
  'activity.correctRoll': 'answers no names',
  'activity.plan': 'whom one plans for; names of files',
  'activity.detail': 'who speaks or chairs is told to all whom it is for; who came is not',
  'compliance.overview': 'names of organisations',
  'course.unit': 'names of files',
  'course.unitDraft': 'names of files',
  'development.backboneFigures': 'names of organisations',
  'development.overview': 'names of organisations',
  'development.share': 'names of organisations',
  'development.record': 'what is warned of; no people',
  'feedback.status': 'the branch speaks; who wrote it down is told with it',
  'feedback.report': 'names of organisations',
  'guidance.detail': 'names of files and days',
  'guidance.version': 'names of files and days',
  'guidance.draft': 'names of files, days and officers at work',
  'guidance.prepare': 'names of files and days',
  'handbook.current': 'names of rules',
  'handbook.read': 'officers at work',
  'home.get': 'the caller’s own',
  'todo.list': 'names of organisations',
  'organization.browse': 'names of organisations',
  'organization.profile': 'who holds a post is told to all who see the organisation',
  'organization.showMembers': 'recorded each time, with its purpose',
  'report.themeDays': 'names of organisations',
  'learning.coverage': 'names of organisations',
  'learning.mine': 'the caller’s own, with who put it right',
  'election.terms': 'names of organisations',
  'dues.overview': 'names of organisations',
  'compliance.branch': 'names of groups',
  'rule.list': 'names of rules',
  'paper.checkTemplate': 'tags of a template',
  'rule.preview': 'names of organisations',
  'setting.list': 'officers of the district, to its administrator',
  'cluster.list': 'names of trades',
  'cluster.board': 'names of trades and organisations',
  'cluster.get': 'names of enterprises and organisations',
  'coverage.board': 'names of organisations and figures',
  'reconciliation.rows': 'names of enterprises',
  'instructor.get': 'one instructor, to the office that sent them',
  'instructor.subjects': 'names of enterprises',
  'instructor.mine': 'the caller’s own',
  'instructor.subject': 'an enterprise, with who looks after it for the office',
  'instructor.items': 'names of enterprises, with who looks after them for the office',
  'survey.list': 'names of surveys',
  'survey.progress': 'names of organisations',
  'survey.tasks': 'names of enterprises',
  'survey.page': 'names of enterprises',
  'survey.formations': 'names of enterprises',
  'survey.formation': 'names of enterprises',
  'register.get': 'recorded by itself where people are named in it',
  'selection.rounds': 'names of rounds',
  'selection.round': 'who reviews is told to the office that asked them',
  'selection.application': 'recorded by itself, whoever is named in it',
  'selection.toReview': 'who is put forward, to the reviewer; reading one is recorded',
  'selection.review': 'recorded by itself',
  'selection.publicity': 'in publicity',
  'selection.honours': 'public before it was given',
  'selection.mine': 'the caller’s own',
  'selection.honour': 'public before it was given',
  'register.figures': 'names of organisations',
  'register.list': 'names of organisations',
  'register.kinds': 'names of registers',
  'venue.open': 'names of venues and organisations',
  'venue.kept': 'names of venues and organisations',
  'venue.get': 'names of organisations; who looks after it is told to whom it is open to',
  'venue.template': 'names of items',
  'venue.essentials': 'names of items',
  'venue.figures': 'names of organisations and items',
  'serviceRequest.read': 'recorded by itself, whoever is named in it',
  'subject.list': 'names of enterprises',
  'subject.covered': 'names of enterprises',
  'training.detail': 'names of sessions',
  'training.prepare': 'names of organisations',
  'training.draft': 'names of organisations',
  'roster.compare': 'recorded each time, with how many',
  'roster.preview': 'the file is the caller’s own; the preview itself is recorded',
  'roster.rows': 'to who previewed the file, and its branch’s keepers',
};

it('every action that answers a list of people by name is recorded, or it is said why not', () => {
  const telling = actions.filter(({ action }) => namesIn(action.output as unknown as Shape).length > 0);
  const silent = telling.filter(({ action }) => !action.tellsNames).map(({ name }) => name);
  expect(silent.filter((name) => !unrecorded[name])).toEqual([]);
  for (const { name, action } of actions) if (action.tellsNames) expect(unrecorded[name] ?? '').toBe('');
});

let world: TestCloud;
let activityId: string;
let jointId: string;
let classId: string;
let electionId: string;
let handoverId: string;
let developmentId: string;
beforeAll(async () => {
  world = await startTestCloud();
  await world.cloud.importDocuments('subjects', [
    { _id: 's-of-district', organizationId: district._id, orgPath: district.path, name: '站点' },
  ]);
  await world.cloud.importDocuments('registerSwitches', [{ _id: 'selection:exemplaryMember', isOn: true }]);
  await world.cloud.importDocuments('selectionRounds', [
    { _id: 'a-round', selection: 'exemplaryMember', officeId: district._id, state: 'open' },
  ]);
  // A member of the sister branch who does the work of this one too, and of whom it is no part.
  const [held] = [branch].map(({ _id, name, kind, path }) => ({
    role: 'affairsWorker',
    organizationId: _id,
    organizationName: name,
    organizationKind: kind,
    orgPath: path,
  }));
  await world.cloud.importDocuments('accounts', [
    {
      _id: 'BESIDE',
      name: '党员z',
      memberId: 'north-b2-z',
      status: 'full',
      organizationId: sister._id,
      organizationName: sister.name,
      orgPath: sister.path,
      grants: [held],
    },
  ]);
  ({ activityId } = await world.caller.get(people.secretary, 'activity.publish', {
    organizationId: branch._id,
    actKey: 'somebody-s-activity',
    kinds: ['themeDay'],
    title: '主题党日',
    place: '活动室',
    startsAt: noon,
    endsAt: noon + 60 * minute,
    itemIds: [],
  }));
  ({ activityId: jointId } = await world.caller.get(people.sisterSecretary, 'activity.publish', {
    organizationId: sister._id,
    actKey: 'held-with-another',
    kinds: ['themeDay'],
    title: '主题党日',
    place: '活动室',
    startsAt: noon + 60 * minute,
    endsAt: noon + 120 * minute,
    itemIds: [],
    audience: { scope: 'branch', jointIds: [branch._id] },
  }));
  ({ classId } = await world.caller.get(people.secretary, 'training.save', {
    organizationId: branch._id,
    actKey: 'a-class-of-ours',
    kind: 'members',
    title: '培训班',
    hours: 2,
    enrolUntil: noon,
    sessions: [{ startsAt: noon, endsAt: noon + 60 * minute, place: '活动室' }],
  }));
  ({ handoverId } = await world.caller.get(people.secretary, 'handover.begin', {
    organizationId: branch._id,
    actKey: 'hand-over',
    memberId: `${branch._id}-b`,
    basis: '党员大会选举',
  }));
  ({ electionId } = await world.caller.get(people.secretary, 'election.start', {
    organizationId: branch._id,
    actKey: 'somebody-s-election',
    kind: 'renewal',
    place: 'ordinary',
  }));
  ({ developmentId } = await world.caller.get(people.secretary, 'development.begin', {
    organizationId: branch._id,
    actKey: 'somebody-on-the-way',
    name: '申小明',
    postKind: 'worker',
    ageBasis: 'application',
    appliedOn: '2026-11-01',
  }));
  await world.caller.get(people.secretary, 'activity.answerInvitation', {
    organizationId: branch._id,
    activityId: jointId,
    joins: true,
  });
});
afterAll(() => world.cloud.close());

const audits = (): AuditRecord[] => world.cloud.documents('audits') as AuditRecord[];
const readsOf = (action: string, openid: string) =>
  audits().filter((audit) => audit.action === action && audit.actor.openid === openid);

const over = { organizationId: branch._id };
const reads = {
  'account.requests': () => over,
  'activity.prepare': () => over,
  'attendance.showCode': () => ({ activityId }),
  'attendance.roll': () => ({ activityId }),
  'attendance.ownRoll': () => ({ ...over, activityId: jointId }),
  'attendance.requests': () => over,
  'audit.list': () => ({ organizationId: district._id }),
  'audit.refusals': () => ({ organizationId: district._id }),
  'instructor.list': () => ({ organizationId: district._id }),
  'instructor.people': () => ({ organizationId: district._id }),
  'instructor.available': () => ({ subjectId: 's-of-district' }),
  'learning.members': () => ({ ...over, year: 2026 }),
  'learning.person': () => ({ memberId: 'north-b1-b', year: 2026 }),
  'democraticReview.get': () => ({ ...over, year: 2026 }),
  'election.get': () => ({ electionId }),
  'register.teams': () => ({ organizationId: district._id }),
  'handover.of': () => over,
  'handover.get': () => ({ handoverId }),
  'dues.arrangement': () => over,
  'dues.assessments': () => ({ ...over, year: 2026 }),
  'dues.handUps': () => ({ ...over, year: 2026 }),
  'dues.month': () => ({ ...over, month: '2026-11' }),
  'dues.received': () => ({ organizationId: district._id, year: 2026 }),
  'calendar.year': () => ({ ...over, year: 2026 }),
  'development.asked': () => over,
  'development.board': () => over,
  'development.former': () => over,
  'development.backbones': () => over,
  'development.get': () => ({ developmentId }),
  'development.voters': () => ({ developmentId, on: '2026-11-01' }),
  'ledger.year': () => ({ ...over, year: 2026 }),
  'member.list': () => over,
  'member.corrections': () => over,
  'member.transfers': () => over,
  'minutes.get': () => ({ activityId }),
  'minutes.history': () => ({ activityId, kind: 'themeDay' as const }),
  'organization.members': () => over,
  'paper.set': () => ({ aboutId: branch._id, set: 'branchYear' as const }),
  'role.findings': () => ({ organizationId: district._id }),
  'role.list': () => over,
  'roster.exportRequests': () => ({ organizationId: district._id }),
  'rule.amendments': () => ({ organizationId: district._id }),
  'selection.applications': () => ({ ...over, roundId: 'a-round' }),
  'selection.reviewers': () => ({ organizationId: district._id }),
  'training.roster': () => ({ classId }),
  'training.people': () => ({ ...over, classId }),
  'training.proposals': () => ({ classId }),
  'training.superiors': () => over,
  'training.candidates': () => over,
} satisfies Partial<Record<ActionName, () => unknown>>;
type Read = keyof typeof reads;
const ask = (openid: string, name: Read) => world.caller.codeOf(openid, name, reads[name]());

it('the reads are all that are recorded', () => {
  expect(Object.keys(reads).sort()).toEqual(
    actions
      .filter(({ action }) => action.tellsNames)
      .map(({ name }) => name)
      .sort(),
  );
});

describe.each(Object.keys(reads) as Read[])('%s', (name) => {
  const above = /^audit\.|^instructor\.|\.teams$|exportRequests$|findings$|^rule\.|received$|reviewers$/.test(
    name,
  );
  const stranger = above ? people.admin : 'BESIDE';

  it('leaves one line for each reader and hour where it is not the reader’s own branch', async () => {
    for (let time = 0; time < 3; time += 1) expect(await ask(stranger, name)).toBe('ok');
    expect(readsOf(name, stranger)).toHaveLength(1);
    expect(readsOf(name, stranger)[0]).toMatchObject({
      target: Object.values(reads[name]())[0],
      orgPath: above ? district.path : branch.path,
    });
    world.cloud.advance(60 * minute);
    expect(await ask(stranger, name)).toBe('ok');
    expect(readsOf(name, stranger)).toHaveLength(2);
  });

  it('leaves none where it is', async () => {
    expect(await ask(people.secretary, name)).toBe(above ? 'ACCESS_DENIED' : 'ok');
    expect(readsOf(name, people.secretary)).toEqual([]);
  });

  it('leaves none where it is refused', async () => {
    expect(await ask(people.farMember, name)).not.toBe('ok');
    expect(readsOf(name, people.farMember)).toEqual([]);
  });
});

it('a roster that names members of other branches too is recorded to its own keeper', async () => {
  const published = await world.caller.get(people.secretary, 'activity.publish', {
    organizationId: branch._id,
    actKey: 'a-joint-activity',
    kinds: ['themeDay'],
    title: '主题党日',
    place: '活动室',
    startsAt: world.cloud.now() + minute,
    endsAt: world.cloud.now() + 60 * minute,
    itemIds: [],
    audience: { scope: 'branch', jointIds: [sister._id] },
  });
  const joint = { activityId: published.activityId };
  await world.caller.get(people.sisterSecretary, 'activity.answerInvitation', {
    organizationId: sister._id,
    ...joint,
    joins: true,
  });
  for (const name of ['attendance.roll', 'attendance.showCode'] as const) {
    for (let time = 0; time < 2; time += 1) await world.caller.get(people.secretary, name, joint);
    expect(readsOf(name, people.secretary).map(({ target }) => target)).toEqual([joint.activityId]);
  }
});

describe('refusals', () => {
  it('are counted by person and day, without what was asked for', async () => {
    const before = world.cloud.documents('refusals').length;
    const refused = () =>
      Promise.all(Array.from({ length: 5 }, () => world.caller.codeOf('SOUTH-B1-C', 'member.list', over)));
    expect(new Set(await refused())).toEqual(new Set(['ACCESS_DENIED']));
    expect(await world.caller.codeOf('SOUTH-B1-C', 'activity.detail', { activityId })).toBe(
      'ACTIVITY.NOT_INVITED',
    );
    // What somebody may do but does wrongly is no such refusal, and a stranger is nobody.
    expect(await world.caller.codeOf('SOUTH-B1-C', 'member.transfers', {} as never)).toBe('INVALID_INPUT');
    expect(await world.caller.codeOf(people.stranger, 'member.list', over)).toBe('NOT_BOUND');
    const counted = world.cloud.documents('refusals').slice(before);
    expect(counted).toEqual([
      {
        _id: expect.any(String) as string,
        day: dayOf(world.cloud.now()),
        openid: 'SOUTH-B1-C',
        name: '党员c',
        organizationName: '名称 south-b1',
        orgPath: '/d/south/south-b1/',
        count: 6,
        lastAt: world.cloud.now(),
      },
    ]);
    const { refusals } = await world.caller.get(people.admin, 'audit.refusals', {
      organizationId: 'south',
    });
    expect(refusals[0]).toMatchObject({
      day: dayOf(world.cloud.now()),
      organizationName: '名称 south-b1',
      count: 6,
    });
    expect(new Set(refusals.map(({ name }) => name))).toEqual(new Set(['党员b', '党员c']));
    expect(JSON.stringify(refusals)).not.toContain('SOUTH-B1');
  });

  it('start anew each day', async () => {
    world.cloud.advance(24 * 60 * minute);
    await world.caller.codeOf('SOUTH-B1-C', 'member.list', over);
    const { refusals } = await world.caller.get(people.admin, 'audit.refusals', { organizationId: 'south' });
    expect(refusals.filter(({ name }) => name === '党员c').map(({ count }) => count)).toEqual([1, 6]);
  });
});
