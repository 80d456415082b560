import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readSheet } from 'read-excel-file/node';
import { lineOf, without } from '../../../cloudfunctions/exit/format';
import type { ExitPartRecord } from '../../../cloudfunctions/exit/model';
import { sealPhone } from '../../../cloudfunctions/kernel/phone';
import { declaredCollections, environment } from '../../../scripts/cloud';
import { connect, type Cloud } from '../../../scripts/exit/cloud';
import { deleteAll } from '../../../scripts/exit/delete';
import { restore } from '../../../scripts/exit/restore';
import { take } from '../../../scripts/exit/take';
import { minute, noon, startTestCloud, type TestCloud } from '../../support/cloud';
import { accounts, branch, district, members, people } from '../../support/district';

/** A district leaves: nothing changes, everything is taken out, brought back elsewhere, equal, and deleted here. */

Object.assign(process.env, environment);

const over = { organizationId: district._id };
const names = declaredCollections().map(({ name }) => name);
const reason = '改用别的平台';
const photo = Buffer.from('a picture of the meeting');

let here: TestCloud;
let folder: string;
beforeAll(async () => {
  here = await startTestCloud();
  folder = mkdtempSync(join(tmpdir(), 'exit-'));
  await live();
});
afterAll(async () => {
  await here.cloud.close();
  rmSync(folder, { recursive: true });
});

const at = ({ cloud }: TestCloud): Cloud => {
  Object.assign(process.env, cloud.sdkEnvironment());
  return connect({ env: 'local', url: cloud.url });
};

/** A cloud as something is brought back into it. */
const into = (world: TestCloud) => ({ cloud: at(world), collections: names, appId: 'wx0', migrations: [] });

const phoneOf = (index: number) => `1380000${String(index).padStart(4, '0')}`;

/** What a branch does: a theme day, somebody comes, minutes with a photo. */
async function live(): Promise<void> {
  await here.cloud.importDocuments(
    'members',
    members.map((member, index) => ({ ...member, phone: sealPhone(phoneOf(index)) })),
    { over: true },
  );
  const { activityId } = await gather(here);
  const { cloudPath, fileId } = await here.caller.get(people.secretary, 'minutes.preparePhoto', {
    activityId,
    actKey: 'photo-one',
  });
  await at(here).upload(cloudPath, photo);
  here.cloud.setNow(noon + 70 * minute);
  await here.caller.get(people.secretary, 'activity.close', { activityId });
  await here.caller.get(people.secretary, 'minutes.save', {
    activityId,
    kind: 'themeDay',
    actKey: 'minutes-one',
    version: 0,
    content: { agenda: [], summary: '学习', speeches: [], resolutions: [] },
    photos: [fileId],
    chairId: 'north-b1-a',
    recorderId: 'north-b1-b',
  });
  // More than one part holds, whatever else there is.
  await here.cloud.importDocuments(
    'minutesVersions',
    Array.from({ length: 30 }, (_, version) => ({
      _id: `long:${version}`,
      minutesId: 'long',
      version,
      content: { summary: '会'.repeat(100_000) },
      photos: [],
      at: noon,
      by: '党员a',
      reason: '更正',
    })),
  );
}

/** The main job: an activity is published and somebody checks in. */
async function gather({ caller, cloud }: TestCloud) {
  const begins = cloud.now();
  const { activityId } = await caller.get(people.secretary, 'activity.publish', {
    organizationId: branch._id,
    actKey: `activity-${begins}`,
    kinds: ['themeDay'],
    title: '主题党日',
    place: '活动室',
    startsAt: begins + 10 * minute,
    endsAt: begins + 60 * minute,
    itemIds: [],
  });
  const { codes } = await caller.get(people.secretary, 'attendance.showCode', { activityId });
  const code = codes[0]?.text.split('/')[2] ?? '';
  await caller.get(people.member, 'attendance.checkIn', { activityId, code });
  return { activityId };
}

const leave = (world: TestCloud, from?: number) =>
  world.caller.get(people.admin, 'exit.setReadOnly', { ...over, on: true, reason, ...(from && { from }) });

/** Asks, has another agree, and lets the timer write. */
async function exit(world: TestCloud, actKey: string): Promise<void> {
  const { exitId } = await world.caller.get(people.admin, 'exit.ask', { ...over, actKey });
  await world.caller.get(people.district, 'exit.agree', { ...over, exitId });
  world.cloud.advance(3 * minute);
  await written(world);
}

/** Ticks, two at a time, until it is written. */
async function written(world: TestCloud): Promise<void> {
  for (let tick = 0; tick < 20 && (await stageOf(world)) === 'writing'; tick += 1) {
    await Promise.allSettled([world.cloud.runTimer('jobs'), world.cloud.runTimer('jobs')]);
  }
}

const stageOf = async ({ caller }: TestCloud) =>
  (await caller.get(people.admin, 'exit.state', over)).exit?.stage;

const asStored = ({ cloud }: TestCloud, name: string) =>
  (cloud.documents(name) as { _id: string }[]).sort((a, b) => (a._id < b._id ? -1 : 1));

const give = (world: TestCloud) =>
  world.caller.codeOf(people.secretary, 'activity.publish', {
    organizationId: branch._id,
    actKey: 'not-now-not-now',
    kinds: ['themeDay'],
    title: '主题党日',
    place: '活动室',
    startsAt: world.cloud.now() + 10 * minute,
    endsAt: world.cloud.now() + 60 * minute,
    itemIds: [],
  });

describe('nothing is changed any more', () => {
  it('from the instant that was said on, and not before; what only looks goes on', async () => {
    const from = here.cloud.now() + 60 * minute;
    expect(await leave(here, from)).toEqual({ from });
    expect(await here.caller.codeOf(people.admin, 'exit.ask', { ...over, actKey: 'too-early' })).toBe(
      'EXIT.NOT_READ_ONLY',
    );
    const told = await here.caller.get(people.admin, 'exit.announce', {
      ...over,
      actKey: 'announce-one',
      lastDay: '2026-12-31',
      keptBy: '区委组织部',
      contact: '王老师',
    });
    const home = await here.caller.get(people.member, 'home.get', {});
    expect(home.readOnly).toEqual({ from, reason, now: false });
    expect(home.closing).toEqual(told);
    expect(home.latestNotice?.title).toBe(told.title);
    expect(
      await here.caller.codeOf(people.member, 'member.askCorrection', { what: '一', shouldBe: '二' }),
    ).toBe('ok');

    here.cloud.setNow(from);
    const before = names.map((name) => asStored(here, name));
    expect(await give(here)).toBe('READ_ONLY');
    expect(
      await here.caller.codeOf(people.member, 'member.askCorrection', { what: '三', shouldBe: '四' }),
    ).toBe('READ_ONLY');
    expect(await here.caller.codeOf(people.member, 'message.inbox', {})).toBe('ok');
    expect(await here.caller.codeOf(people.member, 'home.get', {})).toBe('ok');
    // A roster of another branch is shown, and that it was looked at is left.
    await here.caller.get(people.town, 'organization.profile', { organizationId: branch._id });
    await here.cloud.runTimer('jobs');
    const after = names.map((name) => asStored(here, name));
    const changed = names.filter(
      (_, index) => JSON.stringify(before[index]) !== JSON.stringify(after[index]),
    );
    expect(
      changed.filter((name) => !['audits', 'refusals', 'budgets', 'inboxStates'].includes(name)),
    ).toEqual([]);
    expect(await here.caller.get(people.member, 'home.get', {})).toMatchObject({ readOnly: { now: true } });
  });

  it('may be taken back, which lets everything go on', async () => {
    await here.caller.get(people.admin, 'exit.setReadOnly', { ...over, on: false, reason: '改主意了' });
    expect(await here.caller.get(people.member, 'home.get', {})).not.toHaveProperty('readOnly');
    expect(
      await here.caller.codeOf(people.member, 'member.askCorrection', { what: '五', shouldBe: '六' }),
    ).toBe('ok');
    await leave(here);
  });

  it('is said by the district only', async () => {
    const say = (openid: string, organizationId: string) =>
      here.caller.codeOf(openid, 'exit.setReadOnly', { organizationId, on: true, reason });
    expect(await say(people.district, district._id)).toBe('ACCESS_DENIED');
    expect(await say(people.admin, branch._id)).toBe('EXIT.NOT_THE_DISTRICT');
  });
});

describe('everything is taken out', () => {
  it('asked for anew, also from a page that stayed open, once things were changed since', async () => {
    const ask = (actKey: string) => here.caller.get(people.admin, 'exit.ask', { ...over, actKey });
    const begunAnew = async () => {
      await here.caller.get(people.admin, 'exit.setReadOnly', { ...over, on: false, reason: '改主意了' });
      here.cloud.advance(minute);
      await leave(here);
    };
    const first = await ask('one-page');
    await begunAnew();
    const { exit: shown } = await here.caller.get(people.district, 'exit.state', over);
    expect(shown).toMatchObject({ id: first.exitId, stage: 'broken', mayAgree: false });
    expect(await here.caller.codeOf(people.district, 'exit.agree', { ...over, exitId: first.exitId })).toBe(
      'EXIT.NOT_READ_ONLY',
    );
    const second = await ask('one-page');
    expect(second.exitId).not.toBe(first.exitId);
    expect(await ask('one-page')).toEqual(second);
    expect((await here.caller.get(people.district, 'exit.state', over)).exit).toMatchObject({
      id: second.exitId,
      stage: 'asked',
      mayAgree: true,
    });
    const stored = here.cloud.documents('exits') as { _id: string; stage: string }[];
    expect(stored.find(({ _id }) => _id === first.exitId)?.stage).toBe('broken');
    await begunAnew();
  });

  it('on the word of two persons', async () => {
    const { exitId } = await here.caller.get(people.admin, 'exit.ask', { ...over, actKey: 'first-exit' });
    const agree = (openid: string) => here.caller.codeOf(openid, 'exit.agree', { ...over, exitId });
    expect(await here.caller.get(people.admin, 'exit.ask', { ...over, actKey: 'first-exit' })).toEqual({
      exitId,
    });
    expect(await here.caller.codeOf(people.admin, 'exit.ask', { ...over, actKey: 'second-exit' })).toBe(
      'EXIT.UNDER_WAY',
    );
    expect(await agree(people.admin)).toBe('EXIT.OWN_REQUEST');
    expect(await agree(people.town)).toBe('ACCESS_DENIED');
    expect(await agree(people.district)).toBe('ok');
    const actions = asStored(here, 'audits').map((one) => (one as unknown as { action: string }).action);
    expect(actions).toEqual(
      expect.arrayContaining(['exit.setReadOnly', 'exit.announce', 'exit.ask', 'exit.agree']),
    );
  });

  it('by the timer, which may be killed anywhere and run twice at a time', async () => {
    here.cloud.advance(3 * minute);
    const faults = [
      { collection: 'members', kill: 'after' },
      { collection: 'temporaryFiles', action: 'insertDocument', after: 3, kill: 'before' },
      { collection: 'exitParts', action: 'insertDocument', after: 2, kill: 'before' },
      { collection: 'exitParts', action: 'insertDocument', after: 5, kill: 'after' },
      { collection: 'exits', action: 'modifyDocument', kill: 'before' },
      { collection: 'exits', action: 'modifyDocument', kill: 'after' },
    ] as const;
    const injected = faults.map((fault) => here.cloud.database.injectFault({ ...fault, times: 1 }));
    await written(here);
    expect(injected.map(({ struck }) => struck)).toEqual(faults.map(() => 1));
    here.cloud.database.clearFaults();
    expect(await stageOf(here)).toBe('done');
    const parts = asStored(here, 'exitParts') as unknown as ExitPartRecord[];
    const registers = [...new Set(parts.map(({ collection }) => collection))];
    // One of each, of the long one two; none of them too large for the memory of a function.
    expect(parts.map(({ collection, number, ends }) => [collection, number, ends])).toEqual(
      registers.flatMap((name) =>
        name === 'minutesVersions'
          ? [
              [name, 1, false],
              [name, 2, true],
            ]
          : [[name, 1, true]],
      ),
    );
    expect(Math.max(...parts.map(({ data }) => data.bytes))).toBeLessThan(8_000_000);
  });

  it('to a folder where each file is what the manifest says, and goes on where it was cut off', async () => {
    const { manifest, files } = await take(at(here), folder);
    // Data and workbook of each part, the photo and the readme.
    expect(files).toBe(2 * (manifest.registers.length + 1) + 2);
    const secrets = manifest.registers.flatMap((register) => register.secrets);
    expect(secrets).toEqual(['checkInSecret']);
    for (const { collection, sheet, records } of manifest.registers.filter(
      ({ parts }) => parts.length === 1,
    )) {
      const lines = readFileSync(join(folder, '数据', `${collection}-0001.jsonl`), 'utf8');
      expect(lines.split('\n').length - 1).toBe(records);
      expect(lines).not.toContain('checkInSecret');
      expect(readdirSync(join(folder, '登记表'))).toContain(`${sheet}.xlsx`);
    }
    const roster = await readSheet(join(folder, '登记表/党员名册.xlsx'));
    const [, , header = [], first = []] = roster;
    expect(first[header.indexOf('手机号')]).toBe('*******0000');
    expect(first[header.indexOf('人员类别')]).toBe('正式党员');
    expect(readFileSync(join(folder, '说明.txt'), 'utf8')).toContain('phone　手机号');

    rmSync(join(folder, '说明.txt'));
    writeFileSync(join(folder, '数据/members-0001.jsonl'), 'half');
    await expect(restore(into(here), folder)).rejects.toThrow('缺失或与清单不符');
    await take(at(here), folder);
    await expect(restore(into(here), folder)).rejects.toThrow('只能恢复到空的环境');
  });
});

describe('brought back into an empty cloud', () => {
  let there: TestCloud;
  beforeAll(async () => {
    there = await startTestCloud();
    await there.cloud.renew();
    there.cloud.setNow(here.cloud.now());
  });
  afterAll(() => there.cloud.close());

  it('after being killed at several steps it is equal, record by record, file by file', async () => {
    for (const name of ['temporaryFiles', 'activities', 'members', 'roleGrants']) {
      const faults = ['insertDocument', 'modifyDocument'].map((action) =>
        there.cloud.database.injectFault({ collection: name, action, code: 'SYS_ERR', times: 1 }),
      );
      await expect(restore(into(there), folder)).rejects.toThrow('injected fault');
      expect(faults.reduce((sum, { struck }) => sum + struck, 0)).toBe(1);
      there.cloud.database.clearFaults();
    }
    expect(await there.caller.get(people.member, 'home.get', {})).toMatchObject({ readOnly: { now: true } });
    await restore(into(there), folder);
    const { manifest } = await take(at(here), folder);
    for (const { collection, secrets, grows } of manifest.registers) {
      const plain = (world: TestCloud) =>
        asStored(world, collection).map((one) => lineOf(without(one, secrets)));
      const [back, left] = [plain(there), plain(here)];
      if (grows) expect(left).toEqual(expect.arrayContaining(back));
      else expect(back).toEqual(left);
    }
    const { photos } = asStored(there, 'minutes')[0] as unknown as { photos: string[] };
    expect(await at(there).download(photos[0] ?? '')).toEqual(photo);
    expect(await there.caller.get(people.member, 'home.get', {})).not.toHaveProperty('readOnly');
  });

  it('taken out again before anything is done, it has the same hashes', async () => {
    // Who administers a new cloud is said by whoever runs it.
    const officers = accounts.filter(({ _id }) => [people.admin, people.district].includes(_id as 'ADMIN'));
    await there.cloud.importDocuments('accounts', officers);
    await leave(there);
    await exit(there, 'exit-there');
    const second = mkdtempSync(join(tmpdir(), 'exit-'));
    const { manifest: back } = await take(at(there), second);
    rmSync(second, { recursive: true });
    const { manifest: left } = await take(at(here), folder);
    const hashes = (manifest: typeof back) =>
      manifest.registers
        .filter(({ grows }) => !grows)
        .map(({ collection, parts }) => [
          collection,
          parts.map(({ data, attached }) => [data.sha256, attached]),
        ]);
    expect(hashes(back)).toEqual(hashes(left));
  });

  it('people bind anew by their number, roles are confirmed, and the main job goes on', async () => {
    // One that is being written then is broken off: what it holds would not fit together.
    const { exitId } = await there.caller.get(people.admin, 'exit.ask', { ...over, actKey: 'third-exit' });
    await there.caller.get(people.district, 'exit.agree', { ...over, exitId });
    await there.caller.get(people.admin, 'exit.setReadOnly', { ...over, on: false, reason: '用起来' });
    await there.cloud.runTimer('jobs');
    expect(await stageOf(there)).toBe('broken');
    for (const [openid, id] of [
      [people.secretary, 'north-b1-a'],
      [people.member, 'north-b1-b'],
    ] as const) {
      await there.caller.get(openid, 'account.agreePrivacy', { version: 1 });
      const phone = phoneOf(members.findIndex(({ _id }) => _id === id));
      await there.caller.get(openid, 'account.bindByPhone', {
        code: there.cloud.wechat.issuePhoneCode(phone),
      });
    }
    // The timer has put roles to sleep whose persons were bound to no WeChat yet: who may grant one confirms it.
    const role = { organizationId: branch._id, grantId: `secretary-of-${branch._id}` };
    await there.caller.get(people.admin, 'role.wake', role);
    const before = asStored(there, 'attendances').length;
    await gather(there);
    expect(asStored(there, 'attendances')).toHaveLength(before + 1);
  });
});

describe('deleted', () => {
  const remove = (given: Partial<Parameters<typeof deleteAll>[0]> = {}) =>
    deleteAll({
      cloud: at(here),
      folder,
      name: district.name,
      by: '王芳',
      collections: names,
      now: () => here.cloud.now(),
      ...given,
    });

  it('only under the district’s own name, and while nothing was changed since', async () => {
    await expect(remove({ name: '别的区' })).rejects.toThrow('名称不符');
    await expect(remove({ by: ' ' })).rejects.toThrow('谁来删除');
    await here.cloud.importDocuments('corrections', [{ _id: 'late' }]);
    await expect(remove()).rejects.toThrow('又有变动');
    await at(here).remove('corrections', ['late']);
    const { standing } = asStored(here, 'accounts').find(({ _id }) => _id === 'standing') as unknown as {
      standing: { readOnly: { from: number } };
    };
    const put = (from: number) =>
      at(here).put('accounts', {
        _id: 'standing',
        grants: [],
        standing: { readOnly: { ...standing.readOnly, from } },
      });
    await put(standing.readOnly.from + 1);
    await expect(remove()).rejects.toThrow('只能查看');
    await put(standing.readOnly.from);
    expect(asStored(here, 'members')).toHaveLength(members.length);
  });

  it('wholly, after being cut off, with a proof of what there was', async () => {
    here.cloud.database.injectFault({
      collection: 'members',
      action: 'removeDocument',
      code: 'SYS_ERR',
      times: 1,
    });
    await expect(remove()).rejects.toThrow();
    here.cloud.database.clearFaults();
    const proof = readFileSync(await remove(), 'utf8');
    expect(names.flatMap((name) => asStored(here, name))).toEqual([]);
    expect(here.cloud.files()).toEqual([]);
    expect(proof).toContain(`members（党员名册）　${members.length}　0`);
    expect(proof).toContain('上传的文件　1　0');
    expect(proof).toContain('删除人：王芳');
  });
});
