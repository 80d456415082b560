import { strFromU8, unzipSync } from 'fflate';
import readXlsxFile from 'read-excel-file/node';
import type { Input } from '../../../types';
import { day, minute, noon, startTestCloud, type TestCloud } from '../../support/cloud';
import { branch, district, people, north } from '../../support/district';
import type { AuditRecord } from '../../../cloudfunctions/kernel/model';

/** What a branch hands over at the end of a year: the ledger as a spreadsheet, and the minutes as a book. */

let world: TestCloud;
let activityId: string;
beforeAll(async () => {
  world = await startTestCloud();
  const { cloud, caller } = world;
  ({ activityId } = await caller.get(people.secretary, 'activity.publish', {
    organizationId: branch._id,
    actKey: 'export-meeting',
    kinds: ['generalMeeting'],
    // What a phone lets be typed and Office refuses is not in what is handed over.
    title: '第四季度\uFFFE党员大会',
    place: '活动室',
    itemIds: [],
    startsAt: noon + 60 * minute,
    endsAt: noon + 150 * minute,
    details: { generalMeeting: { topic: '讨论发展对象', chairId: 'north-b1-b', recorderId: 'north-b1-a' } },
  }));
  const of = { activityId, memberId: 'north-b1-c', kind: 'leave' } as const;
  await caller.get(people.secondMember, 'attendance.request', { activityId, kind: 'leave', reason: '出差' });
  await caller.get(people.secretary, 'attendance.decideRequest', { ...of, granted: true });
  cloud.advance(65 * minute);
  const { codes } = await caller.get(people.secretary, 'attendance.showCode', { activityId });
  for (const openid of [people.secretary, people.member])
    await caller.get(openid, 'attendance.checkIn', { activityId, code: codes[0]?.digits ?? '' });
  await caller.get(people.secretary, 'activity.close', { activityId, nobodyCame: true });
  await caller.get(people.secretary, 'minutes.save', {
    activityId,
    kind: 'generalMeeting',
    actKey: 'export-minutes',
    version: 0,
    photos: [],
    chairId: 'north-b1-b',
    recorderId: 'north-b1-a',
    content: {
      agenda: ['讨论发展对象'],
      summary: '逐项\uFFFF讨论',
      speeches: [{ speaker: '党员b', points: '同意' }],
      resolutions: [
        {
          text: '同意接收',
          vote: { rule: 'development', expected: 3, present: 2, for: 2, against: 0, abstain: 0 },
        },
      ],
    },
  });
});
afterAll(() => world.cloud.close());

let keys = 0;
const begin = (openid: string, change: Partial<Input<'export.begin'>> = {}) =>
  world.caller.ask(openid, 'export.begin', {
    organizationId: branch._id,
    actKey: `export-${(keys += 1)}-key`,
    form: 'workbook',
    from: '2026-01',
    to: '2026-12',
    ...change,
  });

async function exported(form: 'workbook' | 'book'): Promise<{ name: string; bytes: Buffer }> {
  const { reply } = await begin(people.secretary, { form });
  if (!reply.ok) throw new Error(reply.error.code);
  expect(reply.data).toMatchObject({ total: 1 });
  expect(reply.data.file).toBeUndefined();
  const { exportId } = reply.data;
  const [one, other] = await Promise.all(
    [1, 2].map(() => world.caller.get(people.secretary, 'export.advance', { exportId })),
  );
  // Two at once make two files, of which one is answered from then on; neither stays.
  const { file } = await world.caller.get(people.secretary, 'export.advance', { exportId });
  expect([one, other].map((each) => each?.file?.fileId)).toContain(file?.fileId);
  const answer = await fetch(one?.file?.url ?? '');
  return { name: one?.file?.name ?? '', bytes: Buffer.from(await answer.arrayBuffer()) };
}

it('the spreadsheet has a typed line for each meeting, as the ledger has it, and its watermark', async () => {
  const { name, bytes } = await exported('workbook');
  expect(name).toBe('名称 north-b12026年台账.xlsx');
  const [ledger, sums] = await readXlsxFile(bytes);
  expect([ledger?.sheet, sums?.sheet]).toEqual(['台账', '汇总']);
  const [title, note, header, first, ...more] = ledger?.data ?? [];
  expect(title?.[0]).toBe('名称 north-b12026年台账');
  expect(note?.[0]).toMatch(/党员a.*2026-11-23 15:05.*不得外传/);
  const row = Object.fromEntries((header ?? []).map((word, index) => [String(word), first?.[index]]));
  const { lines } = await world.caller.get(people.secretary, 'ledger.year', {
    organizationId: branch._id,
    year: 2026,
  });
  expect(more).toEqual([]);
  expect(row).toMatchObject({
    类别: '支部党员大会',
    开始时间: new Date('2026-11-23T15:00:00Z'),
    应到: lines[0]?.counts.expected,
    实到: 2,
    到会率: 0.5,
    请假: 1,
    缺席: 1,
    待确认: 0,
    未到会人员及原因: '党员c（请假：出差）、党员d',
    主持人: '党员b',
    会议记录: '待确认',
  });
  expect(sums?.data.at(-1)).toEqual(['支部党员大会', 1, 4, 2, 0.5]);
  const sheet = strFromU8(unzipSync(bytes)['xl/worksheets/sheet1.xml'] ?? new Uint8Array());
  expect(sheet).toMatch(/<pane[^>]*ySplit="3"[^>]*state="frozen"/);
});

it('the minutes book tells who, what, and the vote with its article, under a watermark', async () => {
  const { name, bytes } = await exported('book');
  expect(name).toMatch(/会议记录本\.docx$/);
  const parts = unzipSync(bytes);
  const text = (part: string) =>
    strFromU8(parts[part] ?? new Uint8Array())
      .replace(/<\/w:p>/g, '\n')
      .replace(/<[^>]+>/g, '');
  const book = text('word/document.xml');
  for (const words of [
    '支部党员大会：第四季度党员大会',
    '应到 4 · 实到 2 · 请假 1 · 缺席 1',
    '逐项讨论',
    '党员c（请假：出差）、党员d',
  ])
    expect(book).toContain(words);
  expect(book).toMatch(
    /赞成 2 人，反对 0 人，弃权 0 人。通过（中国共产党发展党员工作细则第二十条，条号待核）/,
  );
  expect(book).toContain('记录人：党员a（还没有确认）');
  const header = Object.keys(parts).find((part) => /word\/header\d*\.xml/.test(part)) ?? '';
  expect(text(header)).toMatch(/党员a.*不得外传/);
  expect(strFromU8(parts[header] ?? new Uint8Array())).toContain('内部使用 不得外传');
});

it('a sheet to sign has every name in order with a square, room for guests, and its watermark', async () => {
  const { caller, cloud } = world;
  const { activityId: coming } = await caller.get(people.secretary, 'activity.publish', {
    organizationId: branch._id,
    actKey: 'export-sheet',
    kinds: ['themeDay'],
    title: '主题党日',
    place: '活动室',
    itemIds: [],
    startsAt: cloud.now() + 60 * minute,
    endsAt: cloud.now() + 120 * minute,
  });
  const of = { activityId: coming, kind: 'leave' as const };
  await caller.get(people.secondMember, 'attendance.request', { ...of, reason: '出差' });
  await caller.get(people.secretary, 'attendance.decideRequest', {
    ...of,
    memberId: 'north-b1-c',
    granted: true,
  });
  const sheetOf = (openid: string) => caller.ask(openid, 'export.signInSheet', { activityId: coming });
  for (const openid of [people.member, people.sisterSecretary])
    expect((await sheetOf(openid)).reply).toMatchObject({ error: { code: 'ACCESS_DENIED' } });
  const { reply } = await sheetOf(people.secretary);
  if (!reply.ok) throw new Error(reply.error.code);
  expect(reply.data).toMatchObject({ listed: 4, file: { name: '主题党日签到表.docx' } });
  const answer = await fetch(reply.data.file.url);
  const parts = unzipSync(Buffer.from(await answer.arrayBuffer()));
  const xml = (part: string) => strFromU8(parts[part] ?? new Uint8Array());
  const words = (text: string) => text.replace(/<[^>]+>/g, '');
  const rows = xml('word/document.xml')
    .split('</w:tr>')
    .slice(0, -1)
    .map((row) => row.slice(row.lastIndexOf('<w:tr>')).split('</w:tc>').slice(0, -1).map(words));
  expect(rows).toEqual([
    ['序号', '姓名', '到会打勾', '签名', '备注'],
    ...['a', 'b', 'c', 'd'].map((letter, index) => [
      String(index + 1),
      `党员${letter}`,
      '□',
      '',
      letter === 'c' ? '请假' : '',
    ]),
    ...Array.from({ length: 5 }, () => ['', '', '□', '', '']),
  ]);
  const header = Object.keys(parts).find((part) => /word\/header\d*\.xml/.test(part)) ?? '';
  expect(words(xml(header))).toMatch(/党员a.*不得外传/);
  expect((cloud.documents('audits') as AuditRecord[]).at(-1)).toMatchObject({
    action: 'export.signInSheet',
    target: coming,
    after: { set: 'gathering', papers: ['主题党日签到表'] },
  });
});

it('a notice to hang up says what, when, where and whom to tell, and names nobody', async () => {
  const { caller, cloud } = world;
  const title = '参观陈列馆';
  const { activityId } = await caller.get(people.secretary, 'activity.publish', {
    organizationId: branch._id,
    actKey: 'export-notice',
    kinds: ['themeDay'],
    title,
    place: '陈列馆门口',
    itemIds: [],
    startsAt: Date.UTC(2026, 11, 5, 6),
    endsAt: Date.UTC(2026, 11, 5, 8),
  });
  await caller.get(people.admin, 'setting.change', {
    organizationId: district._id,
    setting: 'helpContact',
    value: '区服务热线 021-00000000',
  });
  cloud.advance(minute);
  const noticeOf = (openid: string) => caller.ask(openid, 'export.activityNotice', { activityId });
  for (const openid of [people.member, people.sisterSecretary])
    expect((await noticeOf(openid)).reply).toMatchObject({ error: { code: 'ACCESS_DENIED' } });
  const { reply } = await noticeOf(people.secretary);
  if (!reply.ok) throw new Error(reply.error.code);
  expect(reply.data.file.name).toBe('参观陈列馆通知.docx');
  const answer = await fetch(reply.data.file.url);
  const parts = unzipSync(Buffer.from(await answer.arrayBuffer()));
  const all = Object.keys(parts)
    .filter((part) => /word\/(document|header\d*|footer\d*)\.xml/.test(part))
    .map((part) => strFromU8(parts[part] ?? new Uint8Array()).replace(/<[^>]+>/g, ''))
    .join('');
  for (const words of [
    title,
    '2026年12月5日（周六）14:00至16:00',
    '陈列馆门口',
    branch.name,
    '支部书记',
    '区服务热线 021-00000000',
  ])
    expect(all).toContain(words);
  expect(all).not.toMatch(/党员[a-d]/);
  expect((cloud.documents('audits') as AuditRecord[]).at(-1)).toMatchObject({
    action: 'export.activityNotice',
    target: activityId,
  });
  await caller.get(people.secretary, 'activity.cancel', { activityId, reason: '改期' });
  expect((await noticeOf(people.secretary)).reply).toMatchObject({ error: { code: 'ACTIVITY.CANCELLED' } });
});

it('is for the branch’s keepers, and an export only for who began it', async () => {
  for (const openid of [people.member, people.sisterSecretary, people.town]) {
    const { reply } = await begin(openid);
    expect(reply).toMatchObject({ ok: false, error: { code: 'ACCESS_DENIED' } });
  }
  const { reply } = await begin(people.secretary);
  const exportId = reply.ok ? reply.data.exportId : '';
  expect(await world.caller.codeOf(people.sisterSecretary, 'export.advance', { exportId })).toBe(
    'ACCESS_DENIED',
  );
});

it('the same key is the same export; nothing held and no branch are refused', async () => {
  const actKey = 'one-intended-export';
  const [one, other] = [await begin(people.secretary, { actKey }), await begin(people.secretary, { actKey })];
  expect(one.reply).toEqual(other.reply);
  const code = async (change: Partial<Input<'export.begin'>>, openid: string = people.secretary) => {
    const { reply } = await begin(openid, change);
    return reply.ok ? 'ok' : reply.error.code;
  };
  expect(await code({ from: '2026-01', to: '2026-06' })).toBe('EXPORT.NOTHING_HELD');
  expect(await code({ from: '2025-12', to: '2026-06' })).toBe('INVALID_INPUT');
  expect(await code({ organizationId: north._id })).toBe('ACCESS_DENIED');
});

it('leaves who took what out, and the file does not stay', async () => {
  const { cloud } = world;
  await exported('workbook');
  const taken = (cloud.documents('audits') as AuditRecord[]).filter(
    ({ action }) => action === 'export.advance',
  );
  expect(taken.at(-1)).toMatchObject({
    target: branch._id,
    after: { form: 'workbook', from: '2026-01', to: '2026-12' },
  });
  cloud.advance(day + minute);
  await cloud.runTimer('jobs');
  expect(
    (cloud.documents('temporaryFiles') as { fileId: string }[]).filter(({ fileId }) =>
      fileId.includes('/exports/'),
    ),
  ).toEqual([]);
  expect(cloud.files().filter((path) => path.startsWith('exports/'))).toEqual([]);
});
