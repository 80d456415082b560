import { digestOf } from '../../../cloudfunctions/kernel/ids';
import { day, noon, renew, startTestCloud, type TestCloud } from '../../support/cloud';
import { branch } from '../../support/district';

let world: TestCloud;
beforeAll(async () => {
  world = await startTestCloud();
});
beforeEach(() => renew(world));
afterAll(() => world.cloud.close());

const idsOf = (collection: string): string[] =>
  (world.cloud.documents(collection) as { _id: string }[]).map(({ _id }) => _id).sort();

/** One night after another; what a tick leaves the next one does. */
async function sleepUntil(now: number) {
  world.cloud.setNow(now);
  for (let tick = 0; tick < 5; tick += 1) await world.cloud.runTimer('jobs');
}

const left = (_id: string, leftOn: string) => ({
  _id,
  name: '离开的人',
  status: 'full',
  state: 'left',
  organizationId: branch._id,
  orgPath: branch.path,
  leftOn,
  joinedOn: '2001-07-01',
  fullOn: '2002-07-01',
  phone: { sealed: 'demo.x', fingerprint: `f-${_id}`, tail: '0000' },
});

it('the number and the dates of who left go after ninety days; the name stays with the history', async () => {
  // 90 days before 2026-11-24, when the night's work is done.
  const { phone: _, joinedOn: __, ...half } = left('half', '2026-08-01');
  await world.cloud.importDocuments('members', [
    left('early', '2026-08-25'),
    left('late', '2026-08-26'),
    // Of what was cleared in part before the rest goes.
    half,
  ]);
  await sleepUntil(noon + day);
  const members = world.cloud.documents('members') as { _id: string }[];
  expect(members.find(({ _id }) => _id === 'early')).toEqual({
    _id: 'early',
    name: '离开的人',
    status: 'full',
    state: 'left',
    organizationId: branch._id,
    orgPath: branch.path,
    leftOn: '2026-08-25',
  });
  expect(members.find(({ _id }) => _id === 'late')).toEqual(left('late', '2026-08-26'));
  expect(members.find(({ _id }) => _id === 'half')).not.toHaveProperty('fullOn');
});

const request = (_id: string, status: string, askedAt: number, decidedAt: number | null) => ({
  _id,
  openid: _id,
  name: '陌生人',
  organizationId: branch._id,
  organizationName: branch.name,
  orgPath: branch.path,
  status,
  askedAt,
  decidedAt,
});

/** Of each collection what is over at the end of the day after, and what is not yet. */
const cases: [collection: string, over: object, stays: object][] = [
  [
    'bindingRequests',
    request('over', 'refused', noon - 40 * day, noon - 29 * day - 1),
    request('stays', 'refused', noon - 40 * day, noon - 29 * day + 1),
  ],
  [
    'bindingRequests',
    request('over', 'open', noon - 182 * day - 1, null),
    request('stays', 'open', noon - 182 * day + 1, null),
  ],
  [
    'accounts',
    {
      _id: 'over',
      name: '旧',
      organizationId: 'd',
      organizationName: 'd',
      orgPath: '/d/',
      grants: [],
      closedAt: noon - 182 * day - 1,
    },
    {
      _id: 'stays',
      name: '旧',
      organizationId: 'd',
      organizationName: 'd',
      orgPath: '/d/',
      grants: [],
      closedAt: noon - 182 * day + 1,
    },
  ],
  [
    'privacyConsents',
    { _id: 'over', version: 1, at: noon - 1094 * day - 1 },
    { _id: 'stays', version: 1, at: noon - 1094 * day + 1 },
  ],
  [
    'corrections',
    {
      _id: 'over',
      memberId: 'm',
      organizationId: 'o',
      orgPath: '/d/',
      what: '',
      shouldBe: '',
      done: true,
      at: noon - 364 * day - 1,
    },
    {
      _id: 'stays',
      memberId: 'm',
      organizationId: 'o',
      orgPath: '/d/',
      what: '',
      shouldBe: '',
      done: false,
      at: noon - 400 * day,
    },
  ],
  [
    'failedCheckIns',
    {
      _id: 'over',
      activityId: 'a',
      memberId: 'm',
      name: '',
      wrongDigits: 1,
      latest: [],
      at: noon - 89 * day - 1,
    },
    {
      _id: 'stays',
      activityId: 'a',
      memberId: 'm',
      name: '',
      wrongDigits: 1,
      latest: [],
      at: noon - 89 * day + 1,
    },
  ],
  [
    'readings',
    { _id: 'over', guidanceId: 'g', readingId: 'r', memberId: 'm', orgPath: '/d/', at: noon - 729 * day - 1 },
    {
      _id: 'stays',
      guidanceId: 'g',
      readingId: 'r',
      memberId: 'm',
      orgPath: '/d/',
      at: noon - 729 * day + 1,
    },
  ],
];

it.each(cases)('%s: what is over goes, what is not stays', async (collection, over, stays) => {
  const before = idsOf(collection);
  await world.cloud.importDocuments(collection, [over, stays]);
  await sleepUntil(noon + day);
  expect(idsOf(collection)).toEqual([...before, 'stays'].sort());
});

it('the night’s work is done once a night, from three o’clock on', async () => {
  const threeAtNight = Date.UTC(2026, 10, 23, 19);
  await sleepUntil(threeAtNight - 1);
  await world.cloud.importDocuments('privacyConsents', [{ _id: 'old', version: 1, at: 0 }]);
  await sleepUntil(threeAtNight - 1);
  expect(idsOf('privacyConsents')).toEqual(['old']);
  await sleepUntil(threeAtNight);
  expect(idsOf('privacyConsents')).toEqual([]);
});

it('what fails in the night keeps nothing else from being done, and is tried again', async () => {
  await world.cloud.importDocuments('privacyConsents', [{ _id: 'old', version: 1, at: 0 }]);
  const rounds = () =>
    (world.cloud.documents('jobRounds') as { _id: string; done?: boolean }[])
      .filter(({ done }) => done)
      .map(({ _id }) => _id);
  // Only what looks at posts reads them in the night.
  const asked = { collection: 'organizations', functionName: 'jobs', action: 'getDocument' };
  world.cloud.database.injectFault({ ...asked, code: 'SYS_ERR' });
  world.cloud.setNow(noon + day);
  for (let tick = 0; tick < 5; tick += 1) await world.cloud.runTimer('jobs').catch(() => undefined);
  expect(idsOf('privacyConsents')).toEqual([]);
  expect(rounds()).toEqual(expect.arrayContaining(['reconcile-people', 'dues-left', 'forget-old']));
  expect(rounds()).not.toContain('reconcile-posts');
  world.cloud.database.clearFaults();
  await sleepUntil(noon + day);
  expect(rounds()).toContain('reconcile-posts');
});

it('the files of a record of a register that is over go with it, and no others', async () => {
  const storage = world.cloud.documents('temporaryFiles').length;
  const file = (name: string) => {
    const fileId = `cloud://local.test/register-files/${name}.jpg`;
    return { fileId, kept: { _id: `upload:${digestOf(fileId)}`, fileId, removeAt: null } };
  };
  const [gone, kept] = [file('gone'), file('kept')];
  await world.cloud.importDocuments('temporaryFiles', [gone.kept, kept.kept]);
  const record = (_id: string, goesOn: string, { fileId }: { fileId: string }) => ({
    _id,
    register: 'issueList',
    organizationId: branch._id,
    orgPath: branch.path,
    above: ['d', 'north', branch._id],
    state: 'closed',
    title: '一条',
    goesOn,
    files: [{ field: 'shows', fileId, name: '照片.jpg', kind: 'image', bytes: 1 }],
  });
  await world.cloud.importDocuments('registerRecords', [
    record('over', '2026-11-22', gone),
    record('stays', '2026-12-24', kept),
  ]);
  await sleepUntil(noon + day);
  expect(idsOf('registerRecords')).toEqual(['stays']);
  const files = world.cloud.documents('temporaryFiles') as { fileId: string; removeAt: number | null }[];
  expect(files.map(({ fileId, removeAt }) => [fileId, removeAt]).slice(storage)).toEqual([
    [kept.fileId, null],
  ]);
});
