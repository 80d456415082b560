import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sealPhone } from '../../cloudfunctions/kernel/phone';
import { notHeld } from '../../scripts/backup/format';
import { keepBackup, keptBackups } from '../../scripts/backup/kept';
import { takeBackup } from '../../scripts/backup/take';
import { declaredCollections, environment } from '../../scripts/cloud';
import { connect, type Cloud, type Stored } from '../../scripts/exit/cloud';
import { readFolder } from '../../scripts/exit/folder';
import { restore } from '../../scripts/exit/restore';
import type { Migration } from '../../scripts/migrate/migration';
import { recordsOf, standAt } from '../../scripts/migrate/records';
import { day, minute, type TestCloud } from '../support/cloud';
import { branch, district, faraway, sister } from '../support/district';
import { everything, longPeople } from '../support/everything';
import { longId, longOpenid, startLongCloud } from '../support/long-ids';

/** A district in use is kept, lost and brought back: the same people, records, files and figures. */

Object.assign(process.env, environment);

const collections = declaredCollections();
const names = collections.map(({ name }) => name);
const appId = 'wx-own';
const phone = '13812345678';
const newcomer = longId('newcomer');

let world: TestCloud;
let data: Cloud;
let place: string;
let clock: number;

beforeAll(async () => {
  place = mkdtempSync(join(tmpdir(), 'backups-'));
  world = await startLongCloud();
  Object.assign(process.env, world.cloud.sdkEnvironment());
  data = connect({ env: 'local', url: world.cloud.url });
  await everything(world);
  await withFilesAndPhone();
  clock = world.cloud.now();
});
afterAll(async () => {
  await world.cloud.close();
  rmSync(place, { recursive: true });
});
afterEach(() => world.cloud.database.clearFaults());

const photo = Buffer.from('a picture of the meeting');

/** Somebody who is not bound yet, a photo in minutes, and a paper that is about to go by itself. */
async function withFilesAndPhone(): Promise<void> {
  const member = {
    _id: newcomer,
    name: '新来的',
    nameKey: '新来的',
    status: 'full',
    state: 'active',
    organizationId: longId(branch._id),
    orgPath: `/${[district._id, 'north', branch._id].map(longId).join('/')}/`,
    phone: sealPhone(phone),
  };
  await world.cloud.importDocuments('members', [member]);
  const [photos, paper] = [
    await data.upload('minutes/a.jpg', photo),
    await data.upload('exports/b.docx', photo),
  ];
  const [minutes] = stored('minutes');
  await data.put('minutes', { ...(minutes as Stored), photos: [photos] });
  await data.put('temporaryFiles', { _id: 'export:b', fileId: paper, removeAt: world.cloud.now() + day });
  const [exported] = stored('exports');
  await data.put('exports', { ...(exported as Stored), fileId: paper });
}

const stored = (name: string) =>
  (world.cloud.documents(name) as Stored[]).sort((one, other) => (one._id < other._id ? -1 : 1));

/** All that a backup holds, by collection. */
const allHeld = () =>
  Object.fromEntries(
    names
      .filter((name) => !notHeld.includes(name))
      .map((name) => [name, stored(name).filter(({ _id }) => _id !== 'standing')]),
  );

const backUp = (cloud = data, most = 3) =>
  keepBackup({ place, most, now: (clock += 1000) }, (folder) =>
    takeBackup({ cloud, folder, collections, appId, now: () => clock, progress: () => undefined }),
  );

const target = (given: { appId?: string; migrations?: Migration[] } = {}) => ({
  cloud: data,
  collections: names,
  appId,
  migrations: [],
  ...given,
});

/** What people see of the records: lists and figures of the branch, the town and the district. */
async function seen() {
  const { caller } = world;
  const [secretary, officer] = [longOpenid('NORTH-B1-A'), longPeople.district];
  const over = (of: { _id: string }) => ({ organizationId: longId(of._id) });
  return [
    await caller.get(secretary, 'ledger.year', { ...over(branch), year: 2026 }),
    await caller.get(secretary, 'member.list', over(branch)),
    await caller.get(secretary, 'compliance.branch', over(branch)),
    await caller.get(officer, 'report.themeDays', { ...over(district), month: '2026-11' }),
    await caller.get(officer, 'compliance.overview', { ...over(district), month: '2026-11' }),
    await caller.get(longPeople.admin, 'role.list', over(faraway)),
    await caller.get(longPeople.member, 'home.get', {}),
  ];
}

describe('a backup', () => {
  it('is what stands in the cloud at an instant, sealed as it is there, with the files that stay', async () => {
    const { folder, written } = await backUp();
    expect(written.unsettled).toEqual([]);
    expect(written.keys).toEqual(['demo']);
    expect(written.registers.map(({ collection }) => collection)).toEqual(
      names.filter((name) => !notHeld.includes(name)),
    );
    for (const { collection, records } of written.registers)
      expect([collection, records]).toEqual([collection, allHeld()[collection]?.length]);
    expect(readFolder(folder).manifest).toEqual(written);
    expect(readdirSync(join(folder, '文件'), { recursive: true })).toEqual(['minutes', 'minutes/a.jpg']);
    const texts = readdirSync(join(folder, '数据')).map((file) =>
      readFileSync(join(folder, '数据', file), 'utf8'),
    );
    expect(texts.join()).not.toContain(phone);
  });

  it('cut off, it is none; the next one clears it away, and of older ones so many stay', async () => {
    const before = keptBackups(place);
    for (const after of [0, 40]) {
      const fault = world.cloud.database.injectFault({
        action: 'getDocument',
        after,
        times: 1,
        code: 'SYS_ERR',
      });
      await expect(backUp()).rejects.toThrow('injected fault');
      expect(fault.struck).toBe(1);
    }
    expect(keptBackups(place)).toEqual(before);
    expect(readdirSync(place)).toHaveLength(before.length + 1);
    await expect(restore(target(), join(place, readdirSync(place).at(-1) ?? ''))).rejects.toThrow('不是写完');
    const { folder } = await backUp(data, 1);
    expect(readdirSync(place).map((name) => join(place, name))).toEqual([folder]);
  });

  it('is not taken for whole when a byte is another', async () => {
    const { folder } = await backUp();
    writeFileSync(join(folder, '文件/minutes/a.jpg'), 'another');
    expect(() => readFolder(folder)).toThrow('与清单不符');
    rmSync(folder, { recursive: true });
  });

  it('takes up what changes while it is read, and names what never stands still', async () => {
    const correct = (what: string) => data.put('corrections', { _id: 'late', what });
    // Corrections have been read when organisations are.
    let times = 0;
    const during = (most: number): Cloud => ({
      ...data,
      find: async (name, after, limit) => {
        if (name === 'organizations' && (times += 1) <= most) await correct(`第 ${times} 次`);
        return data.find(name, after, limit);
      },
    });
    const { folder, written } = await backUp(during(2));
    expect(written.unsettled).toEqual([]);
    expect(readFileSync(join(folder, '数据/corrections-0001.jsonl'), 'utf8')).toContain('第 2 次');
    times = 0;
    expect((await backUp(during(100))).written.unsettled).toEqual(['更正申请']);
    await data.remove('corrections', ['late']);
  });
});

describe('brought back', () => {
  let folder: string;
  let before: ReturnType<typeof allHeld>;
  let figures: Awaited<ReturnType<typeof seen>>;
  let now: number;

  beforeAll(async () => {
    figures = await seen();
    now = world.cloud.now();
    ({ folder } = await backUp());
    before = allHeld();
  });

  /** An environment that was deployed a while ago, in which nothing is. */
  const emptied = async () => {
    await world.cloud.renew();
    world.cloud.setNow(now);
    await world.cloud.runTimer('jobs');
    expect(stored('jobRounds').length).toBeGreaterThan(0);
  };

  it('not over anything', async () => {
    await expect(restore(target(), folder)).rejects.toThrow('只能恢复到空的环境');
  });

  it('after being cut off at several steps it is equal, in every record and file, and nobody writes meanwhile', async () => {
    await emptied();
    const cutAt = async (collection: string, action: string, after = 0) => {
      const fault = world.cloud.database.injectFault({
        collection,
        action,
        after,
        times: 1,
        code: 'SYS_ERR',
      });
      await expect(restore(target(), folder)).rejects.toThrow('injected fault');
      expect(fault.struck).toBe(1);
      world.cloud.database.clearFaults();
    };
    await cutAt('temporaryFiles', 'modifyDocument');
    const losing: Cloud = {
      ...data,
      add: (name, all) => data.add(name, name === 'activities' ? all.slice(1) : all),
    };
    await expect(restore({ ...target(), cloud: losing }, folder)).rejects.toThrow('不一致');
    await cutAt('activities', 'insertDocument');
    await cutAt('accounts', 'insertDocument');
    // All is there; that it was found equal is not written down.
    await cutAt('jobRounds', 'modifyDocument');
    expect(await world.caller.get(longPeople.member, 'home.get', {})).toMatchObject({
      readOnly: { now: true },
    });
    expect(await restore(target(), folder)).toMatchObject({ bound: true, migrated: 0 });
    expect(allHeld()).toEqual(before);
    expect(await data.download((stored('minutes')[0]?.['photos'] as string[])[0] ?? '')).toEqual(photo);
    expect(await restore(target(), folder)).toMatchObject({ bound: true });
    expect(allHeld()).toEqual(before);
  });

  it('people are who they were and see what they saw; roles are awake, also after a night', async () => {
    world.cloud.setNow(now);
    expect(await seen()).toEqual(figures);
    world.cloud.advance(day);
    for (let ticks = 0; ticks < 3; ticks += 1) await world.cloud.runTimer('jobs');
    const { grants } = await world.caller.get(longPeople.admin, 'role.list', {
      organizationId: longId(branch._id),
    });
    expect(grants.length).toBeGreaterThan(0);
    const wasAwake = before['roleGrants']?.filter(({ awakeFor }) => awakeFor !== null).map(({ _id }) => _id);
    const isAwake = stored('roleGrants')
      .filter(({ awakeFor }) => awakeFor !== null)
      .map(({ _id }) => _id);
    expect(isAwake).toEqual(wasAwake);
  });

  it('the main journeys go on: a number binds, an activity is published, somebody checks in', async () => {
    const { caller, cloud } = world;
    await caller.get('o-newcomer', 'account.agreePrivacy', { version: 1 });
    const code = cloud.wechat.issuePhoneCode(phone);
    await caller.get('o-newcomer', 'account.bindByPhone', { code });
    const startsAt = cloud.now() + 10 * minute;
    const { activityId } = await caller.get(longOpenid('NORTH-B1-A'), 'activity.publish', {
      organizationId: longId(branch._id),
      actKey: 'after-restoring',
      kinds: ['themeDay'],
      title: '主题党日',
      place: '活动室',
      startsAt,
      endsAt: startsAt + 60 * minute,
      itemIds: [],
    });
    const { codes } = await caller.get(longOpenid('NORTH-B1-A'), 'attendance.showCode', { activityId });
    const text = codes[0]?.text.split('/')[2] ?? '';
    expect(await caller.codeOf('o-newcomer', 'attendance.checkIn', { activityId, code: text })).toBe('ok');
    expect(
      await caller.codeOf(longOpenid(`${sister._id}-B`.toUpperCase()), 'member.list', {
        organizationId: longId(branch._id),
      }),
    ).toBe('ACCESS_DENIED');
  });

  it('in another mini-program, whose OPENIDs are others, nobody is bound', async () => {
    await emptied();
    expect(await restore(target({ appId: 'wx-another' }), folder)).toMatchObject({ bound: false });
    expect([stored('accounts'), stored('bindings'), stored('consents')]).toEqual([[], [], []]);
    expect(stored('attendances')).toEqual(before['attendances']);
  });

  it('into newer code it is brought up before anybody comes in, however often that is cut off', async () => {
    const longer: Migration = {
      number: 2,
      what: '每条更正写明有多长',
      collection: 'corrections',
      formerFunctions: 'work',
      formerShape: 'dropped',
      becomes: (one) => ({ ...one, length: String(one['what']).length }),
    };
    await emptied();
    const newer = target({ migrations: [longer] });
    // The functions there must be of this code.
    await expect(restore(newer, folder)).rejects.toThrow('先用这里的代码部署');
    await standAt(data, [longer], { version: 2, now });
    world.cloud.database.injectFault({ action: 'commitTransaction', times: 1, code: 'SYS_ERR' });
    await expect(restore(newer, folder)).rejects.toThrow('injected fault');
    expect(await world.caller.get(longPeople.member, 'home.get', {})).toMatchObject({
      readOnly: { now: true },
    });
    expect((await restore(newer, folder)).migrated).toBeGreaterThan(0);
    const lengths = stored('corrections').map(({ what, length }) => [String(what).length, length]);
    expect(lengths.length).toBeGreaterThan(0);
    for (const [is, said] of lengths) expect(said).toBe(is);
    expect((await recordsOf(data)).map(({ _id, doneAt }) => [_id, doneAt !== null])).toEqual([['2', true]]);
    // What is of a later version than the code stays outside.
    const later = (await backUp()).folder;
    await world.cloud.renew();
    await expect(restore(target(), later)).rejects.toThrow('最新的代码');
  });
});
