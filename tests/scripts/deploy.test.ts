import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unzipSync, zipSync } from 'fflate';
import { startLocalCloud, type LocalCloud } from '../../localcloud';
import { begin } from '../../scripts/bootstrap/begin';
import { checkKeys } from '../../scripts/bootstrap/keys';
import { readPeople } from '../../scripts/bootstrap/people';
import { recover } from '../../scripts/bootstrap/recover';
import { readTree, usualTree } from '../../scripts/bootstrap/tree';
import { Caller } from '../../scripts/caller';
import { environment, root } from '../../scripts/cloud';
import { handful } from '../../scripts/demo/organizations';
import { connect, type ManagedCloud, type WantedFunction } from '../../scripts/deploy/cloud';
import { titleOf } from '../../scripts/deploy/plan/migrations';
import { deploy, planDeployment, type Deployment } from '../../scripts/deploy/deploy';
import { keptReleases } from '../../scripts/deploy/kept';
import { digestOf, readRelease, type Release } from '../../scripts/deploy/release';
import { readSettings, variablesOf } from '../../scripts/deploy/settings';
import { each } from '../../scripts/deploy/step';
import { connectWechat, type WechatRefusal } from '../../scripts/deploy/wechat';
import { connect as connectData, type Cloud, type Stored } from '../../scripts/exit/cloud';
import type { Migration } from '../../scripts/migrate/migration';
import { migrations as known } from '../../scripts/migrate/numbered';
import { recordsOf, versionAfter } from '../../scripts/migrate/records';
import { migrate, type Running } from '../../scripts/migrate/run';
import { findWayBack, rollBack } from '../../scripts/rollback/rollback';
import { playMainJob } from '../../scripts/main-job/steps';
import { patience } from '../support/cloud';

const folder = mkdtempSync(join(tmpdir(), 'deploy-'));
const file = join(folder, 'deployment.json');
const secrets = { PHONE_KEYS: environment.PHONE_KEYS, PHONE_INDEX_KEY: environment.PHONE_INDEX_KEY };
const templates = { guidancePublished: environment.TEMPLATE_GUIDANCE_PUBLISHED };
writeFileSync(file, JSON.stringify({ environment: 'real-1a2b', appId: 'wx0123456789abcdef', templates }));

/** What the management was asked to do, and what happens at that. */
const actions: string[] = [];
let strike: ((action: string) => Promise<void> | void) | undefined;
const changing = () => actions.filter((action) => !/^(Describe|Get|List|Invoke)/.test(action));

let cloud: LocalCloud;
let deployment: Deployment;
const options = { folder: join(folder, 'releases'), progress: () => undefined, now: Date.now() };

beforeAll(async () => {
  cloud = await startLocalCloud({
    data: ':memory:',
    functions: '',
    collections: [],
    strictIndexes: true,
    patience,
    onManagement: (action) => {
      actions.push(action);
      return strike?.(action);
    },
  });
  const settings = readSettings({ file, env: 'local' }, {});
  deployment = {
    settings,
    variables: variablesOf(settings, secrets),
    release: readRelease(),
    cloud: connect(settings, cloud.url),
    data: connectData({ env: 'local', url: cloud.url }),
    wechat: await connectWechat(settings, cloud.url),
  };
});
afterAll(async () => {
  await cloud.close();
  rmSync(folder, { recursive: true });
});
beforeEach(() => {
  actions.length = 0;
  strike = undefined;
});

/** Starts the command itself, as a person does, where output is no terminal. */
function start(...args: string[]): { child: ChildProcess; said: () => string } {
  const child = spawn(
    process.execPath,
    [
      '--import',
      'tsx',
      'scripts/deploy/main.ts',
      '--env',
      'local',
      '--url',
      cloud.url,
      '--settings',
      file,
      '--releases',
      options.folder,
      ...args,
    ],
    { cwd: root, env: { ...process.env, ...secrets }, stdio: ['ignore', 'pipe', 'pipe'] },
  );
  let text = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (some: Buffer) => (text += some.toString()));
  return { child, said: () => text };
}

const titles = (plan: { what: string }[][]) => plan.flat().map(({ what }) => what);

it('tells what it would do, and does nothing of it', async () => {
  const { plan, interfaces } = await planDeployment(deployment);
  const all = [...titles(plan), ...titles(interfaces)].join('\n');
  expect(all).toContain('建集合 members');
  expect(all).toContain('集合 members 设为仅云函数可读写');
  expect(all).toContain('建函数 jobs');
  expect(all).toContain('函数 jobs 可以调用的微信接口：subscribeMessage.send');
  expect(all).not.toContain(secrets.PHONE_INDEX_KEY);
  expect(changing()).toEqual([]);
});

it('killed in the middle, it goes on where it was, and then has nothing left to do', async () => {
  let created = 0;
  const { child, said } = start();
  strike = async (action) => {
    if (action !== 'CreateFunction' || (created += 1) < 2) return;
    strike = undefined;
    child.kill('SIGKILL');
    await once(child, 'exit');
  };
  await once(child, 'close');
  expect(created).toBe(2);
  // Plain lines, and no secret among them.
  expect(said()).toMatch(/\[\d+\/\d+\] 建集合 members/);
  for (const secret of Object.values(secrets)) expect(said()).not.toContain(secret);

  const planned = await planDeployment(deployment);
  expect(titles(planned.plan).join()).not.toContain('建集合');
  const { checked, byHand } = await deploy(deployment, planned, options);
  expect(checked.map(({ name }) => name)).toEqual(deployment.release.functions.map(({ name }) => name));
  expect(checked.filter(({ fault }) => fault)).toEqual([]);
  const list = byHand.flatMap(({ what, details }) => [what, ...details]).join('\n');
  expect(list).toContain('downloadFile 合法域名：https://6c6f-local-cloud-1250000000.tcb.qcloud.la');
  expect(list).toContain('getPhoneNumber');
  expect(list).toContain('3.5.0');

  actions.length = 0;
  const again = await planDeployment(deployment);
  expect(titles([...again.plan, ...again.interfaces])).toEqual([]);
  await deploy(deployment, again, options);
  expect(changing()).toEqual([]);
});

it('plays the main job on what was deployed', async () => {
  const { checks } = await playMainJob(cloud, { size: handful });
  expect(checks.faults()).toEqual([]);
});

describe('what is wrong is told by what to do about it', () => {
  const real = { file, env: undefined };
  const cloudKeys = { TENCENTCLOUD_SECRETID: 'id', TENCENTCLOUD_SECRETKEY: 'key' };
  const own = { PHONE_KEYS: `k1:${Buffer.alloc(32, 'a').toString('base64')}` };
  const settingsIn = (changes: object) => {
    const other = join(folder, 'other.json');
    const whole = { environment: 'real-1a2b', appId: 'wx0123456789abcdef' };
    writeFileSync(other, JSON.stringify({ ...whole, ...changes }));
    return { file: other, env: undefined };
  };

  it.each([
    ['settings', () => readSettings({ file: join(folder, 'none.json'), env: undefined }, cloudKeys)],
    ['settings', () => readSettings(settingsIn({ appId: 'touristappid' }), cloudKeys)],
    ['settings', () => readSettings(settingsIn({ secretKey: 'x' }), cloudKeys)],
    ['runtime', () => readSettings(settingsIn({ runtime: 'Nodejs16.13' }), cloudKeys)],
    ['missing', () => readSettings(real, {})],
    ['missing', () => variablesOf(readSettings(real, cloudKeys), own)],
    ['malformed', () => variablesOf(readSettings(real, cloudKeys), { ...secrets, PHONE_KEYS: 'k1:AAAA' })],
    ['demonstration', () => variablesOf(readSettings(real, cloudKeys), secrets)],
  ])('%s', (code, read) => {
    expect(read).toThrow(
      expect.objectContaining({ code, message: expect.stringContaining('怎么办') as string }) as Error,
    );
  });

  it.each([
    ['keys', { keys: { secretId: 'local', secretKey: 'another' } }],
    ['keys', { keys: { secretId: 'nobody', secretKey: 'local' } }],
    ['environment', { environment: 'not-there-1a2b' }],
  ])('%s', async (code, changes) => {
    const wrong = connect({ ...deployment.settings, ...changes }, cloud.url);
    await expect(planDeployment({ ...deployment, cloud: wrong })).rejects.toMatchObject({ code });
  });

  it('a function that stands on a runtime too old', async () => {
    const old: ManagedCloud = {
      ...deployment.cloud,
      function: async (name) => {
        const found = await deployment.cloud.function(name);
        return found && { ...found, runtime: 'Nodejs16.13' };
      },
    };
    await expect(planDeployment({ ...deployment, cloud: old })).rejects.toMatchObject({ code: 'runtime' });
  });

  it('a runtime that the platform does not have', async () => {
    const [one] = deployment.release.functions;
    const wanted = {
      ...one,
      name: 'new',
      description: '',
      variables: {},
      runtime: 'Nodejs12.16',
    } as WantedFunction;
    await expect(deployment.cloud.createFunction(wanted)).rejects.toMatchObject({
      code: 'InvalidParameterValue.Runtime',
    });
  });

  it('WeChat that does not let us in is something for a person, and no failure', async () => {
    const refused = await connectWechat({ ...deployment.settings, appSecret: 'another' }, cloud.url).catch(
      (error: unknown) => error as WechatRefusal,
    );
    const planned = await planDeployment({ ...deployment, wechat: refused });
    expect(planned.refused).toContain('40125');
    const { byHand } = await deploy(deployment, planned, options);
    expect(byHand.map(({ what }) => what).join()).toContain('40125');
  });
});

/** Migrations as a later release would bring them, after those that there are. */
const marks: Migration = {
  number: versionAfter(known) + 1,
  what: '每条更正写明有多长',
  collection: 'corrections',
  formerFunctions: 'work',
  formerShape: 'read',
  becomes: (one) => ({ ...one, length: String(one['what']).length }),
};
const renames: Migration = {
  ...marks,
  number: marks.number + 1,
  what: '更正的“长度”改叫“字数”',
  formerFunctions: 'break',
  becomes: ({ length, ...one }) => ({ ...one, ...(length !== undefined && { letters: length }) }),
};

/** What is written down of them. */
const laterIds = [marks, renames].map(({ number }) => String(number));
const laterRecords = async () =>
  (await recordsOf(deployment.data)).filter(({ _id }) => laterIds.includes(_id));

/** A clock that goes on when it is waited for. */
const patient = () => {
  let now = options.now;
  return { now: () => now, pause: async (ms: number) => void (now += Math.max(0, ms)) };
};

it('of some things that are done a few at a time, one that fails keeps the rest from being begun', async () => {
  const begun: number[] = [];
  const work = each([...Array(20).keys()], async (number) => {
    begun.push(number);
    await Promise.resolve();
    if (number === 1) throw new Error('one');
  });
  await expect(work).rejects.toThrow('one');
  expect(begun.length).toBeLessThan(12);
});

describe('what is stored goes on with the code', () => {
  /** More than are read at once. */
  const many = 130;
  const few = 12;
  const write = (id: number) => ({
    _id: `c${1000 + id}`,
    what: 'x'.repeat(id % 7),
    openid: '',
    stage: 'asked',
  });
  const all = () => cloud.documents('corrections') as (Stored & { what: string; length?: number })[];
  let running: Running;

  beforeAll(() => {
    running = { cloud: deployment.data, clock: patient(), progress: () => undefined, settlesAfter: 60_000 };
  });
  const put = (count: number) =>
    cloud.importDocuments(
      'corrections',
      Array.from({ length: count }, (_, id) => write(id)),
      { over: true },
    );
  beforeEach(async () => {
    const { data } = deployment;
    await data.remove('migrations', laterIds);
    await data.remove(
      'corrections',
      all().map(({ _id }) => _id),
    );
    await put(few);
  });
  afterEach(() => cloud.database.clearFaults());

  const isWhole = () => all().every(({ what, length }) => length === what.length);
  const doneOnes = async () => (await laterRecords()).filter(({ doneAt }) => doneAt !== null);

  it('the plan names what it would go through, how much that is, and touches nothing', async () => {
    const before = all();
    const release = { ...deployment.release, migrations: [...known, marks, renames] };
    const { migrations } = await planDeployment({ ...deployment, release });
    expect(migrations.map(({ migration, documents }) => [migration.number, documents])).toEqual([
      [marks.number, few],
      [renames.number, few],
    ]);
    expect(migrations.map(titleOf).join()).toContain('不能退回');
    expect(all()).toEqual(before);
    expect(await laterRecords()).toEqual([]);
    expect(changing()).toEqual([]);
  });

  it('cut off anywhere it goes on, and once it is through nothing is left to do', async () => {
    await put(many);
    const cuts = [
      { action: 'modifyDocument', collection: 'migrations', drop: true },
      { action: 'modifyDocument', collection: 'corrections', after: 3, code: 'SYS_ERR' },
      { action: 'commitTransaction', after: 40, code: 'SYS_ERR' },
      // On the second page.
      { action: 'commitTransaction', after: 65, code: 'SYS_ERR' },
      // When all is changed, before that is written down.
      { action: 'modifyDocument', collection: 'migrations', after: 3, code: 'SYS_ERR' },
    ];
    const places: string[] = [];
    for (const cut of cuts) {
      const fault = cloud.database.injectFault({ ...cut, times: 1 });
      await expect(migrate(running, [marks])).rejects.toThrow();
      expect(fault.struck).toBe(1);
      cloud.database.clearFaults();
      const [record] = await laterRecords();
      expect(record?.doneAt).toBeNull();
      places.push(record?.cursor ?? '');
    }
    expect(new Set(places).size).toBeGreaterThan(1);
    await migrate(running, [marks]);
    expect(isWhole()).toBe(true);
    expect(await doneOnes()).toHaveLength(1);
    const [before, records] = [all(), await laterRecords()];
    expect(await migrate(running, [marks])).toBe(0);
    expect([all(), await laterRecords()]).toEqual([before, records]);
  });

  it('two at a time do what one does', async () => {
    await Promise.all([migrate(running, [marks]), migrate(running, [marks])]);
    expect(isWhole()).toBe(true);
    expect(all()).toHaveLength(few);
    expect(await doneOnes()).toHaveLength(1);
  });

  it('what somebody writes meanwhile stays, and is brought up too', async () => {
    const id = 'c1005';
    let written = false;
    cloud.database.injectFault({
      action: 'getDocument',
      collection: 'corrections',
      // The page is read by then.
      after: 1,
      times: 1,
      hold: async () => {
        // Between the reading and the writing of one of the first documents, all of these are written anew.
        for (let first = 0; first < 8; first += 1)
          await deployment.data.put('corrections', { ...write(first), what: '后来写的' });
        written = true;
      },
    });
    await migrate(running, [marks]);
    expect(written).toBe(true);
    const found = all().find(({ _id }) => _id === id);
    expect(found).toMatchObject({ what: '后来写的', length: 4 });
    expect(isWhole()).toBe(true);
  });

  it('what functions of the release before still wrote is found by a walk that begins when they have ended', async () => {
    // The first walk finds nothing to do, and must not be the last for that.
    await migrate(running, [marks]);
    await deployment.data.remove('migrations', [String(marks.number)]);
    const late = {
      ...patient(),
      pause: async (_: number) => {
        await deployment.data.put('corrections', write(few));
        late.pause = patient().pause;
        const ended = options.now + 60_000;
        late.now = () => ended;
      },
    };
    await migrate({ ...running, clock: late }, [marks]);
    expect(all()).toHaveLength(few + 1);
    expect(isWhole()).toBe(true);
  });

  it('one that never ends, and one that changes an _id, are stopped', async () => {
    const grows = { ...marks, becomes: (one: Stored) => ({ ...one, what: `${String(one['what'])}x` }) };
    await expect(migrate(running, [grows])).rejects.toMatchObject({ code: 'migration' });
    const moves = { ...marks, becomes: (one: Stored) => ({ ...one, _id: 'another' }) };
    await expect(migrate(running, [moves])).rejects.toThrow('changes the _id');
  });
});

describe('the way back', () => {
  /** A later release, in which one function is another. */
  const later = (name: string, migrations: readonly Migration[] = []): Release => ({
    ...deployment.release,
    migrations: [...known, ...migrations],
    functions: deployment.release.functions.map((one) => {
      if (one.name !== 'jobs') return one;
      const zip = Buffer.from(zipSync({ ...unzipSync(one.zip), later: Buffer.from(name) }));
      return { ...one, zip, code: digestOf(zip) };
    }),
  });
  /** So many hours after the first, however long that one took. */
  const bring = async (release: Release, hours: number) => {
    const next = { ...deployment, release };
    const { migrated } = await deploy(next, await planDeployment(next), {
      ...options,
      now: options.now + hours * 3_600_000,
      clock: patient(),
    });
    return migrated;
  };
  const back = (to?: string) => findWayBack(deployment, options.folder, to);
  const all = () => cloud.documents('corrections') as { length?: number; letters?: number }[];
  beforeAll(async () => {
    await deployment.data.remove('migrations', laterIds);
    await deployment.data.put('corrections', { _id: 'one', what: '一二三' });
  });

  const knowing = () => ({
    ...deployment,
    release: { ...deployment.release, migrations: [...known, marks] },
  });

  it('leads to the functions before, also over a migration that allows it, and nowhere from there', async () => {
    await expect(back()).rejects.toMatchObject({ code: 'nothing' });
    await bring(later('marks', [marks]), 1);
    expect(all().every(({ length }) => length !== undefined)).toBe(true);
    await expect(planDeployment(deployment)).rejects.toMatchObject({ code: 'newer' });
    await rollBack(deployment, await back(), () => undefined);
    // Functions that do not know it may write from here on: it goes through the data once more.
    const { plan, migrations } = await planDeployment(knowing());
    expect(titles(plan)).toEqual([]);
    expect(migrations.map(({ migration }) => migration.number)).toEqual([marks.number]);
    await expect(back()).rejects.toMatchObject({ code: 'nothing' });
  });

  it('does not lead over a migration that forbids it, nor to a zip that is not what it was', async () => {
    await deployment.data.put('corrections', { _id: 'two', what: '那时的函数写的' });
    await bring(later('renames', [marks, renames]), 2);
    expect(all().every(({ length, letters }) => length === undefined && letters !== undefined)).toBe(true);
    await expect(back()).rejects.toMatchObject({ code: 'migration' });
    const [latest] = keptReleases(options.folder);
    writeFileSync(join(options.folder, latest?.id ?? '', 'jobs.zip'), 'another');
    await expect(back(latest?.id)).rejects.toMatchObject({ code: 'kept' });
  });

  it('functions that do not read what is stored are not brought', async () => {
    await expect(
      bring(later('gap', [marks, { ...renames, number: renames.number + 1 }]), 3),
    ).rejects.toMatchObject({
      code: 'numbers',
    });
    const dropped = [
      marks,
      renames,
      { ...marks, number: renames.number + 1, formerShape: 'dropped' as const },
    ];
    await expect(bring(later('dropped', dropped), 4)).rejects.toMatchObject({ code: 'skipped' });
  });
});

describe('the first administrators', () => {
  const people = [
    { name: '张第一', phone: '13800000001' },
    { name: '李第二', phone: '13800000002' },
  ];
  const tree = readTree(usualTree);
  const now = Date.now();
  let data: Cloud;
  let caller: Caller;
  const codes = new Map<string, string>();

  beforeAll(async () => {
    Object.assign(process.env, secrets);
    await cloud.renew();
    data = connectData({ env: 'local', url: cloud.url });
    caller = new Caller(cloud);
  });

  const bind = async (openid: string, phone: string) => {
    await caller.get(openid, 'account.agreePrivacy', { version: 1 });
    await caller.get(openid, 'account.bindByPhone', { code: cloud.wechat.issuePhoneCode(phone) });
  };
  const redeem = (openid: string, code = '') => caller.codeOf(openid, 'role.redeem', { code });
  const mayLook = (openid: string) => caller.codeOf(openid, 'role.list', { organizationId: 'sj' });

  it('are sealed under the keys of the functions only', async () => {
    await checkKeys(deployment.cloud, deployment.variables);
    await expect(
      checkKeys(deployment.cloud, { ...secrets, PHONE_INDEX_KEY: 'another' }),
    ).rejects.toMatchObject({ code: 'otherKeys' });
  });

  it.each([
    ['one of two', people.slice(1)],
    ['the same number twice', [people[0], { ...people[0], name: '王' }]],
    ['no number', [people[0], { name: '李第二', phone: '123' }]],
  ])('are two people with two numbers, not %s', (_, some) => {
    const list = join(folder, 'people.json');
    writeFileSync(list, JSON.stringify(some));
    expect(() => readPeople(list, 2)).toThrow(expect.objectContaining({ code: 'people' }) as Error);
  });

  it('are made once; a beginning that was cut off goes on', async () => {
    cloud.database.injectFault({ collection: 'adminCodes', code: 'SYS_ERR' });
    await expect(begin(data, { tree, people }, now)).rejects.toMatchObject({ code: 'SYS_ERR' });
    cloud.database.clearFaults();
    const others = people.map((person) => ({ ...person, phone: person.phone.replace('138', '139') }));
    await expect(begin(data, { tree, people: others }, now)).rejects.toMatchObject({ code: 'other' });
    const begun = await begin(data, { tree, people }, now);
    await begun.finish();
    for (const { name, code } of begun.codes) codes.set(name, code);
    await expect(begin(data, { tree, people }, now)).rejects.toMatchObject({ code: 'twice' });
    expect(cloud.documents('organizations')).toHaveLength(1 + tree.towns.length);
    const stored = JSON.stringify([cloud.documents('members'), cloud.documents('adminCodes')]);
    for (const secret of [...people.map(({ phone }) => phone), ...codes.values()])
      expect(stored).not.toContain(secret);
  });

  it('come in by their number and their own code, and by neither alone', async () => {
    await bind('FIRST', '13800000001');
    expect(await mayLook('FIRST')).toBe('ACCESS_DENIED');
    expect(await redeem('FIRST', codes.get('李第二'))).toBe('ROLE.CODE_WRONG');
    expect(await redeem('NOBODY', codes.get('张第一'))).toBe('NOT_BOUND');
    expect(await redeem('FIRST', codes.get('张第一'))).toBe('ok');
    expect(await redeem('FIRST', codes.get('张第一'))).toBe('ok');
    expect(await mayLook('FIRST')).toBe('ok');
    // Who calls is what the platform says, and nothing that is sent along.
    const pretended = { 'x-local-openid': 'FIRST', openid: 'FIRST', OPENID: 'FIRST', WX_OPENID: 'FIRST' };
    const event = { action: 'role.list', input: { organizationId: 'sj' }, headers: pretended, ...pretended };
    const answered = await cloud.call('office', event, { openid: 'NOBODY' });
    expect(answered.result).toMatchObject({ ok: false, error: { code: 'NOT_BOUND' } });
    const byNobody = await cloud.call('office', event);
    expect(byNobody.result).toMatchObject({ ok: false });
    await bind('SECOND', '13800000002');
    expect(await redeem('SECOND', codes.get('李第二'))).toBe('ok');
  });

  it('one that is lost is replaced from the keys, which the other is told, and the audit', async () => {
    const person = { name: '王第三', phone: '13800000003' };
    await expect(recover(data, { lost: '没有', person }, now)).rejects.toMatchObject({ code: 'lost' });
    const { code } = await recover(data, { lost: '张第一', person }, now);
    expect(await mayLook('FIRST')).toBe('ACCESS_DENIED');
    const { notices } = await caller.get('SECOND', 'message.inbox', {});
    expect(notices.map(({ title }) => title)).toContain('运维人员重新指定了区级管理员');
    const { records } = await caller.get('SECOND', 'audit.list', { organizationId: 'sj' });
    expect(records.map(({ action }) => action)).toContain('role.revoke');
    await bind('THIRD', person.phone);
    expect(await redeem('THIRD', code)).toBe('ok');
    expect(await mayLook('THIRD')).toBe('ok');
  });

  it('a code that nobody used runs out, and is not guessed at', async () => {
    const person = { name: '赵第四', phone: '13800000004' };
    const { code } = await recover(data, { lost: '王第三', person }, now);
    await bind('FOURTH', person.phone);
    cloud.advance(15 * 24 * 3_600_000);
    for (let tries = 0; tries < 5; tries += 1) expect(await redeem('FOURTH', code)).toBe('ROLE.CODE_WRONG');
    expect(await redeem('FOURTH', code)).toBe('TOO_MANY_TODAY');
    expect(await mayLook('FOURTH')).toBe('ACCESS_DENIED');
  });
});
