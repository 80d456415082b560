import type { Input } from '../../../types';
import { minute, noon, renew, startTestCloud, type TestCloud } from '../../support/cloud';
import { branch, district, faraway, north, people, sister, south } from '../../support/district';

/** What only some of the declared registers do: who raised it closes it, one each, shown to all, and what they name. */

let world: TestCloud;
beforeAll(async () => {
  world = await startTestCloud();
  await renew(world);
  await world.cloud.importDocuments(
    'registerSwitches',
    [
      'issueList',
      'serviceBrand',
      'policyEntry',
      'partnership',
      'talentIntent',
      'funding',
      'contribution',
      'specialCampaign',
      'campaignPart',
    ].map((_id) => ({ _id, isOn: true, at: 0, changedBy: '' })),
  );
  await world.cloud.importDocuments(
    'subjects',
    [
      { _id: 's-covered', organizationId: north._id, coveringId: branch._id },
      { _id: 's-of-town', organizationId: north._id },
      { _id: 's-elsewhere', organizationId: south._id },
    ].map((one) => ({
      kind: 'enterprise',
      name: `单位 ${one._id}`,
      key: one._id,
      core: one._id,
      initials: 'dw',
      orgPath: `/${district._id}/${one.organizationId}/`,
      organizationName: '',
      listed: [],
      status: 'operating',
      coverage: 'none',
      version: 0,
      createdAt: noon,
      changedAt: noon,
      madeBy: one._id,
      ...one,
    })),
  );
});
afterAll(() => world.cloud.close());

let counter = 0;
const saving = (
  register: string,
  organizationId: string,
  answers: Record<string, string | number>,
): Input<'register.save'> => ({
  organizationId,
  register,
  actKey: `our-act-number-${(counter += 1)}`,
  values: Object.entries(answers).map(([field, value]) =>
    typeof value === 'number' ? { field, number: value } : { field, text: value },
  ),
});
const codeOf = (openid: string, ...said: Parameters<typeof saving>) =>
  world.caller.codeOf(openid, 'register.save', saving(...said));
const save = (openid: string, ...said: Parameters<typeof saving>) =>
  world.caller.get(openid, 'register.save', saving(...said));
const version = async (recordId: string) =>
  (await world.caller.get(people.town, 'register.get', { recordId })).version;
const move = async (openid: string, recordId: string, name: string, answers: Record<string, string> = {}) =>
  world.caller.codeOf(openid, 'register.move', {
    recordId,
    version: await version(recordId),
    move: name,
    values: Object.entries(answers).map(([field, text]) => ({ field, text })),
  });
const noticesTo = (audience: string, recordId: string) =>
  (world.cloud.documents('notices') as { audience: string[]; link: string }[]).filter(
    (one) => one.audience.includes(audience) && one.link.includes(recordId),
  ).length;

const issue = { what: 'issue', title: '公开栏没有换', measure: '每月更新', dueOn: '2026-12-01' };

it('what the town raised of a branch the branch does, and the town closes', async () => {
  const { recordId } = await save(people.town, 'issueList', branch._id, issue);
  const seen = await world.caller.get(people.secretary, 'register.get', { recordId });
  expect(seen).toMatchObject({ raisedBy: north.name, moves: ['report'], organizationId: branch._id });
  expect(await move(people.secretary, recordId, 'close')).toBe('REGISTER.NOT_YOURS');
  // Nor is it rewritten or taken away by who is to do it.
  expect(seen.mayWrite).toBe(false);
  const rewriting = { ...saving('issueList', branch._id, issue), recordId, version: seen.version };
  expect(await world.caller.codeOf(people.secretary, 'register.save', rewriting)).toBe('REGISTER.NOT_YOURS');
  expect(
    await world.caller.codeOf(people.secretary, 'register.remove', { recordId, version: seen.version }),
  ).toBe('REGISTER.NOT_YOURS');
  expect(await move(people.secretary, recordId, 'report')).toBe('REGISTER.VALUE_MISSING');
  expect(await move(people.secretary, recordId, 'report', { done: '换好了' })).toBe('ok');
  expect(noticesTo(`keepers:${north._id}`, recordId)).toBe(1);
  expect(await move(people.secretary, recordId, 'close')).toBe('REGISTER.NOT_YOURS');
  expect(await move(people.town, recordId, 'reopen', { stillOpen: '二楼没有换' })).toBe('ok');
  expect(noticesTo(`keepers:${branch._id}`, recordId)).toBe(1);
  expect(await move(people.secretary, recordId, 'report', { done: '都换好了' })).toBe('ok');
  expect(await move(people.town, recordId, 'close')).toBe('ok');
});

it('what a branch raised itself it closes itself, with what shows it', async () => {
  const { recordId } = await save(people.secretary, 'issueList', branch._id, issue);
  expect(await move(people.secretary, recordId, 'report', { done: '换好了' })).toBe('ok');
  expect(await move(people.town, recordId, 'close')).toBe('REGISTER.NOT_YOURS');
  expect(await move(people.secretary, recordId, 'close')).toBe('ok');
});

it('a reminder goes to its keepers before the day, once, and to nobody once it is closed', async () => {
  const { recordId } = await save(people.secretary, 'issueList', branch._id, {
    ...issue,
    dueOn: '2026-12-20',
  });
  const { recordId: closed } = await save(people.secretary, 'issueList', branch._id, {
    ...issue,
    dueOn: '2026-12-20',
  });
  await move(people.secretary, closed, 'report', { done: '办好了' });
  await move(people.secretary, closed, 'close');
  await world.cloud.runTimer('jobs');
  expect(noticesTo(`keepers:${branch._id}`, recordId)).toBe(0);
  const before = world.cloud.now();
  world.cloud.setNow(Date.UTC(2026, 11, 17, 6));
  const dueOf = (id: string) =>
    (world.cloud.documents('notices') as { of: string; link: string }[]).filter(
      ({ of, link }) => of === 'registerDue' && link.includes(id),
    ).length;
  for (let tick = 0; tick < 3; tick += 1) {
    await world.cloud.runTimer('jobs');
    world.cloud.advance(minute);
  }
  expect([dueOf(recordId), dueOf(closed)]).toEqual([1, 0]);
  world.cloud.setNow(before + 30 * minute);
});

describe('what stands under another', () => {
  const campaign = { title: '进博先锋行动', what: 'event', from: '2026-11-01', tasks: '站点值守' };
  const part = (underId: string | undefined, organizationId: string = branch._id) => ({
    ...saving('campaignPart', organizationId, { title: '站口引导' }),
    ...(underId !== undefined && { underId }),
  });
  const seenBy = async (openid: string, recordId: string) =>
    (await world.caller.get(openid, 'register.get', { recordId })).below;
  const listed = async (openid: string, organizationId: string, underId: string) =>
    (
      await world.caller.get(openid, 'register.list', { organizationId, register: 'campaignPart', underId })
    ).records.map(({ id }) => id);

  it('is begun from its page by those below who keeps it, and seen by each as far as it is theirs', async () => {
    const { recordId: underId } = await save(people.town, 'specialCampaign', north._id, campaign);
    expect(await seenBy(people.secretary, underId)).toMatchObject([
      { register: 'campaignPart', sides: [{ id: branch._id, mayAdd: true, states: [] }] },
    ]);
    const { recordId } = await world.caller.get(people.secretary, 'register.save', part(underId));
    await world.caller.get(people.sisterSecretary, 'register.save', part(underId, sister._id));
    expect(await seenBy(people.secretary, underId)).toMatchObject([{ sides: [{ states: [{ count: 1 }] }] }]);
    expect(await seenBy(people.town, underId)).toMatchObject([{ sides: [{ states: [{ count: 2 }] }] }]);
    expect((await seenBy(people.member, underId))[0]?.sides).toMatchObject([{ mayAdd: false }]);
    // Of who holds roles over two organisations both count, whichever is the first.
    const { grantId } = await world.caller.get(people.district, 'role.grant', {
      organizationId: north._id,
      role: 'townOfficer',
      memberId: `${branch._id}-a`,
    });
    expect((await seenBy(people.secretary, underId))[0]?.sides).toMatchObject([
      { id: north._id, mayAdd: false, states: [{ count: 2 }] },
      { id: branch._id, mayAdd: true, states: [{ count: 1 }] },
    ]);
    await world.caller.get(people.district, 'role.revoke', {
      organizationId: north._id,
      grantId,
      reason: '调离',
    });
    expect(await listed(people.secretary, branch._id, underId)).toEqual([recordId]);
    expect(await listed(people.town, north._id, underId)).toHaveLength(2);
    expect(await world.caller.get(people.member, 'register.get', { recordId })).toMatchObject({
      under: { id: underId, title: '进博先锋行动' },
    });
    // Neither outside of it, nor once it has ended, nor under nothing or something else.
    expect(await world.caller.codeOf('SOUTH-B1-A', 'register.save', part(underId, faraway._id))).toBe(
      'REGISTER.NOT_THERE',
    );
    for (const other of [undefined, recordId, 'nothing'])
      expect(await world.caller.codeOf(people.secretary, 'register.save', part(other))).toBe(
        'REGISTER.NOT_THERE',
      );
    const known = await world.caller.get(people.town, 'register.get', { recordId: underId });
    expect(
      await world.caller.codeOf(people.town, 'register.remove', {
        recordId: underId,
        version: known.version,
      }),
    ).toBe('REGISTER.CLOSED');
    expect(await move(people.town, underId, 'end', { outcome: '都做好了' })).toBe('ok');
    expect(await world.caller.codeOf(people.secretary, 'register.save', part(underId))).toBe(
      'REGISTER.NOT_THERE',
    );
    expect(await seenBy(people.secretary, underId)).toMatchObject([{ sides: [{ states: [{ count: 1 }] }] }]);
  });

  it('a record of a register that stands under none takes none', async () => {
    const { recordId } = await save(people.town, 'specialCampaign', north._id, campaign);
    const under = { ...saving('issueList', branch._id, issue), underId: recordId };
    expect(await world.caller.codeOf(people.secretary, 'register.save', under)).toBe('REGISTER.NOT_THERE');
  });
});

it('what is done as far as its keeper goes is neither put right nor reminded of', async () => {
  const { recordId } = await save(people.secretary, 'issueList', branch._id, {
    ...issue,
    dueOn: '2026-12-20',
  });
  await move(people.secretary, recordId, 'report', { done: '办好了' });
  const seen = await world.caller.get(people.secretary, 'register.get', { recordId });
  expect([seen.mayWrite, seen.dueOn]).toEqual([false, undefined]);
  const rewriting = { ...saving('issueList', branch._id, issue), recordId, version: seen.version };
  expect(await world.caller.codeOf(people.secretary, 'register.save', rewriting)).toBe('REGISTER.CLOSED');
});

it('三支队伍 are read from posts, roles and the register of subjects, branch by branch', async () => {
  const change = (collection: string, document: { _id: string }) => {
    const known = (world.cloud.documents(collection) as { _id: string }[]).find(
      ({ _id }) => _id === document._id,
    );
    return world.cloud.importDocuments(collection, [{ ...known, ...document }], { over: true });
  };
  await change('subjects', { _id: 's-covered', ownerIsMember: true } as never);
  await change('organizations', {
    _id: sister._id,
    posts: [{ post: 'secretary', memberId: `${sister._id}-b`, name: '党员b', from: '2024-05-01' }],
    termEndsOn: '2027-05-01',
  } as never);
  await world.caller.get(people.secretary, 'role.grant', {
    organizationId: branch._id,
    role: 'affairsWorker',
    memberId: `${branch._id}-d`,
  });
  const { rows } = await world.caller.get(people.town, 'register.teams', { organizationId: north._id });
  expect(rows).toEqual([
    {
      organizationId: branch._id,
      organizationName: branch.name,
      secretary: { name: '党员a', since: '1970-01-01' },
      workers: [{ name: '党员d', role: '党务工作者' }],
      owners: ['单位 s-covered'],
    },
    {
      organizationId: sister._id,
      organizationName: sister.name,
      secretary: { name: '党员b', since: '2024-05-01' },
      termEndsOn: '2027-05-01',
      workers: [],
      owners: [],
    },
  ]);
  // Who has left is a secretary no more, though the post names them still.
  await change('members', { _id: `${sister._id}-b`, state: 'left' } as never);
  const { rows: later } = await world.caller.get(people.town, 'register.teams', {
    organizationId: north._id,
  });
  expect(later.map(({ secretary }) => secretary?.name)).toEqual(['党员a', '党员a']);
  await change('members', { _id: `${sister._id}-b`, state: 'active' } as never);
  const table = await world.caller.get(people.district, 'register.teamsTable', { organizationId: 'd' });
  expect(table.rows).toBe(3);
  expect((await world.caller.get(people.town, 'register.kinds', { organizationId: north._id })).teamsOf).toBe(
    north._id,
  );
  expect(
    (await world.caller.get(people.secretary, 'register.kinds', { organizationId: branch._id })).teamsOf,
  ).toBeUndefined();
});

it('a town has one brand', async () => {
  const brand = { title: '午间一刻', age: 'old', document: '1号', on: '2019-05-01', gives: '讲政策' };
  const first = saving('serviceBrand', north._id, brand);
  expect(await world.caller.codeOf(people.town, 'register.save', first)).toBe('ok');
  expect(await world.caller.codeOf(people.town, 'register.save', first)).toBe('ok');
  expect(await codeOf(people.town, 'serviceBrand', north._id, brand)).toBe('REGISTER.ONE_EACH');
  expect(await codeOf(people.secretary, 'serviceBrand', branch._id, brand)).toBe('REGISTER.NOT_YOURS');
});

it('what is for everybody is read by everybody, and leaves no line for it', async () => {
  const policy = { title: '安居', kind: 'talent', issuer: '区人才办', document: '1号', on: '2026-09-01' };
  const { recordId } = await save(people.district, 'policyEntry', district._id, policy);
  const { registers } = await world.caller.get(people.farMember, 'register.kinds', {});
  expect(registers.find(({ register }) => register === 'policyEntry')?.organizationId).toBe(district._id);
  expect(registers.map(({ register }) => register)).not.toContain('issueList');
  const { records } = await world.caller.get(people.farMember, 'register.list', {
    organizationId: district._id,
    register: 'policyEntry',
  });
  expect(records.map(({ id }) => id)).toEqual([recordId]);
  expect(await world.caller.codeOf(people.farMember, 'register.get', { recordId })).toBe('ok');
  expect(
    (world.cloud.documents('audits') as { action: string }[]).filter(
      ({ action }) => action === 'register.get',
    ),
  ).toEqual([]);
});

it('whoever reads a name that is none of their own branch leaves a line', async () => {
  const { recordId } = await save(people.secretary, 'issueList', branch._id, {
    ...issue,
    responsible: `${branch._id}-c`,
  });
  for (const openid of [people.secretary, people.town, people.town])
    await world.caller.get(openid, 'register.get', { recordId });
  const left = (
    world.cloud.documents('audits') as { action: string; target: string; actor: { openid: string } }[]
  ).filter(({ action, target }) => action === 'register.get' && target === recordId);
  expect(left.map(({ actor }) => actor.openid)).toEqual([people.town]);
  // And the person finds it among what is kept of them.
  const copy = JSON.stringify(await world.caller.get(people.secondMember, 'member.mine', {}));
  expect(copy).toContain(issue.title);
});

const intent = { batch: '2026年度', programme: 'leading', dueOn: '2026-12-20' };
it.each([
  ['a branch, what it covers', people.secretary, branch._id, 's-covered', 'ok'],
  ['a branch, what it does not', people.secretary, branch._id, 's-of-town', 'REGISTER.NOT_THERE'],
  ['a town, its own', people.town, north._id, 's-of-town', 'ok'],
  ['a town, another’s', people.town, north._id, 's-elsewhere', 'REGISTER.NOT_THERE'],
  ['a town, none', people.town, north._id, 's-nothing', 'REGISTER.NOT_THERE'],
])('%s: names such a subject or not', async (_, openid, organizationId, unit, code) => {
  expect(await codeOf(openid, 'talentIntent', organizationId, { ...intent, unit })).toBe(code);
});

it('an organisation of the whole district is named where the register says so, and its name follows', async () => {
  const pair = { form: 'region', title: '结对', on: '2026-11-01', together: '值守' };
  expect(await codeOf(people.secretary, 'partnership', branch._id, { ...pair, partner: district._id })).toBe(
    'REGISTER.NOT_THERE',
  );
  const { recordId } = await save(people.secretary, 'partnership', branch._id, {
    ...pair,
    partner: faraway._id,
  });
  await world.caller.get(people.admin, 'organization.rename', {
    organizationId: faraway._id,
    name: '远方支部',
  });
  for (let tick = 0; tick < 3; tick += 1) await world.cloud.runTimer('jobs');
  const { values } = await world.caller.get(people.secretary, 'register.get', { recordId });
  expect(values).toContainEqual({ field: 'partner', text: '远方支部', of: faraway._id });
});

it('money is kept in fen and added up', async () => {
  const given = { title: '更新', document: '8号', amount: 2_000_050, on: '2026-09-18' };
  await save(people.town, 'funding', north._id, given);
  await save(people.district, 'funding', district._id, { ...given, amount: 1 });
  const { total, words, rows } = await world.caller.get(people.district, 'register.figures', {
    organizationId: district._id,
    register: 'funding',
  });
  expect(words.at(-1)).toEqual({ word: '金额', unit: '元', isMoney: true });
  expect(total).toEqual([2, 0, 2_000_051]);
  // What the district keeps itself stands in no row below it.
  expect(rows.map(({ id, counts }) => [id, counts])).toEqual([[north._id, [1, 0, 2_000_050]]]);
});

it('what came to nothing is in no sum, and nothing is settled before it was shown', async () => {
  const given = { title: '更新', document: '8号', amount: 500_000, on: '2026-09-18' };
  const move = async (recordId: string, name: string, values: Input<'register.move'>['values']) => {
    const { version } = await world.caller.get(people.town, 'register.get', { recordId });
    return world.caller.codeOf(people.town, 'register.move', { recordId, version, move: name, values });
  };
  const totals = async () =>
    (
      await world.caller.get(people.district, 'register.figures', {
        organizationId: district._id,
        register: 'funding',
      })
    ).total;
  const [items = 0, done = 0, amount = 0] = await totals();
  const [settled, stopped] = [
    await save(people.town, 'funding', north._id, given),
    await save(people.town, 'funding', north._id, { ...given, amount: 9_000_000 }),
  ];
  const shown = [
    { field: 'shownFrom', text: '2026-10-01' },
    { field: 'shownUntil', text: '2026-10-09' },
  ];
  expect(await move(settled.recordId, 'publish', shown)).toBe('ok');
  const on = (text: string) => [{ field: 'settledOn', text }];
  expect(await move(settled.recordId, 'settle', on('2026-09-30'))).toBe('REGISTER.DAY_TOO_EARLY');
  expect(await move(settled.recordId, 'settle', on('2026-10-20'))).toBe('ok');
  expect(await move(stopped.recordId, 'stop', [{ field: 'why', text: '阵地搬了' }])).toBe('ok');
  expect(await totals()).toEqual([items + 2, done + 1, amount + 500_000]);
});

it('a branch that is closed writes nothing more', async () => {
  const closed = { ...sister, _id: 'closed', path: `${north.path}closed/`, closedAt: noon };
  await world.cloud.importDocuments('organizations', [closed]);
  const paper = { title: '投稿', medium: 'magazine', on: '2026-11-01' };
  expect(await codeOf(people.town, 'contribution', 'closed', paper)).toBe('ORGANIZATION.CLOSED');
});

it('a file is taken up by the record, opened by who sees it, and let go with the record', async () => {
  const over = { organizationId: branch._id };
  const { recordId } = await save(people.secretary, 'issueList', branch._id, issue);
  const { cloudPath, fileId } = await world.caller.get(people.secretary, 'register.prepareFile', {
    ...over,
    actKey: 'a-file-of-a-record',
    ending: 'pdf',
  });
  await fetch(`${world.cloud.url}/storage/upload?path=${encodeURIComponent(cloudPath)}`, {
    method: 'POST',
    headers: { 'content-type': 'application/octet-stream', 'x-local-openid': people.secretary },
    body: '%PDF-1.7 …',
  });
  const reporting = (name: string) => ({
    recordId,
    version: 0,
    move: 'report',
    values: [
      { field: 'done', text: '办好了' },
      { field: 'shows', files: [{ fileId, name }] },
    ],
  });
  expect(await world.caller.codeOf(people.secretary, 'register.move', reporting('照片.jpg'))).toBe(
    'REGISTER.FILE_KIND',
  );
  await world.caller.get(people.secretary, 'register.move', reporting('公开栏.pdf'));
  expect(await world.caller.codeOf(people.town, 'register.file', { recordId, fileId })).toBe('ok');
  expect(await world.caller.codeOf(people.member, 'register.file', { recordId, fileId })).toBe(
    'ACCESS_DENIED',
  );
  expect(await world.caller.codeOf(people.town, 'register.file', { recordId, fileId: `${fileId}x` })).toBe(
    'REGISTER.FILE_MISSING',
  );
  const kept = () =>
    (world.cloud.documents('temporaryFiles') as { fileId: string; removeAt: number | null }[]).find(
      (one) => one.fileId === fileId,
    )?.removeAt;
  expect(kept()).toBeNull();
  // Whoever reads the record knows the id of its file; that is no right to it, and nothing disposes of it by that.
  const { recordId: another } = await save(people.town, 'issueList', north._id, issue);
  const taking = { ...reporting('公开栏.pdf'), recordId: another };
  expect(await world.caller.codeOf(people.town, 'register.move', taking)).toBe('REGISTER.FILE_MISSING');
  expect(kept()).toBeNull();
});

it('a record that is taken away goes with its files, or not at all, wherever it is killed', async () => {
  const over = { organizationId: north._id };
  const temporary = (fileId: string) =>
    (world.cloud.documents('temporaryFiles') as { fileId: string; removeAt: number | null }[]).find(
      (one) => one.fileId === fileId,
    );
  const isThere = (recordId: string) =>
    (world.cloud.documents('registerRecords') as { _id: string }[]).some(({ _id }) => _id === recordId);
  let struck = 1;
  for (let after = 0; struck > 0; after += 1) {
    const { cloudPath, fileId } = await world.caller.get(people.town, 'register.prepareFile', {
      ...over,
      actKey: `a-campaign-file-${after}`,
      ending: 'pdf',
    });
    await fetch(`${world.cloud.url}/storage/upload?path=${encodeURIComponent(cloudPath)}`, {
      method: 'POST',
      headers: { 'content-type': 'application/octet-stream', 'x-local-openid': people.town },
      body: '%PDF-1.7 …',
    });
    const campaign = saving('specialCampaign', north._id, {
      title: '专项行动',
      from: '2026-11-01',
      what: 'event',
      tasks: '值守',
    });
    const { recordId } = await world.caller.get(people.town, 'register.save', {
      ...campaign,
      values: [...campaign.values, { field: 'files', files: [{ fileId, name: '通知.pdf' }] }],
    });
    const fault = world.cloud.database.injectFault({ kill: 'before', after, times: 1 });
    // Whoever is killed answers nothing.
    await world.caller.ask(people.town, 'register.remove', { recordId, version: 0 }).catch(() => undefined);
    struck = fault.struck;
    world.cloud.database.clearFaults();
    // Of a transaction that was begun and not ended nothing holds on.
    world.cloud.advance(2 * minute);
    expect(temporary(fileId)?.removeAt === null).toBe(isThere(recordId));
    if (struck === 0) expect(isThere(recordId)).toBe(false);
  }
});

it('what a town raised of a branch that went to another town is closed by whoever is above it there', async () => {
  const { recordId } = await save(people.town, 'issueList', branch._id, issue);
  expect(await move(people.secretary, recordId, 'report', { done: '换好了' })).toBe('ok');
  await world.caller.get(people.district, 'organization.move', {
    organizationId: branch._id,
    toParentId: south._id,
  });
  const close = (openid: string) =>
    world.caller.codeOf(openid, 'register.move', { recordId, version: 1, move: 'close', values: [] });
  expect(await close(people.town)).toBe('ACCESS_DENIED');
  expect(await close(people.district)).toBe('ok');
});
