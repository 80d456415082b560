import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import type { Input, Output } from '../../../types';
import type { AuditRecord } from '../../../cloudfunctions/kernel/model';
import { day, minute, noon, startTestCloud, type TestCloud } from '../../support/cloud';
import { functionNames } from '../../../types/shared/functions';
import { branch, people } from '../../support/district';
import { readDocx } from './read';

/** Sets of papers, from what waits to what is taken out, as a branch's secretary meets them. */

let world: TestCloud;
let activityId: string;
beforeAll(async () => {
  world = await startTestCloud();
  const { cloud, caller } = world;
  ({ activityId } = await caller.get(people.secretary, 'activity.publish', {
    organizationId: branch._id,
    actKey: 'paper-meeting',
    kinds: ['generalMeeting', 'partyLecture'],
    title: '第四季度党员大会',
    place: '活动室',
    itemIds: [],
    startsAt: noon + 60 * minute,
    endsAt: noon + 150 * minute,
    details: {
      generalMeeting: { topic: '讨论发展对象', chairId: 'north-b1-b', recorderId: 'north-b1-a' },
      partyLecture: { topic: '党课', lecturer: '党员b' },
    },
  }));
  await caller.get(people.secondMember, 'attendance.request', { activityId, kind: 'leave', reason: '出差' });
  await caller.get(people.secretary, 'attendance.decideRequest', {
    activityId,
    memberId: 'north-b1-c',
    kind: 'leave',
    granted: true,
  });
  cloud.advance(65 * minute);
});
afterAll(() => world.cloud.close());

type Which = Pick<Input<'paper.set'>, 'set' | 'aboutId' | 'year'>;
const gathering = (): Which => ({ set: 'gathering', aboutId: activityId });
const setOf = (which: Which) => world.caller.get(people.secretary, 'paper.set', which);
const take = (which: Which, keys: string[]) =>
  world.caller.get(people.secretary, 'paper.take', { ...which, keys });
const bytesOf = async ({ file }: Output<'paper.take'>): Promise<Buffer> =>
  Buffer.from(await (await fetch(file.url)).arrayBuffer());

it('a set says of each paper what it waits for, and whose the others are', async () => {
  const before = await setOf(gathering());
  expect(before.papers.map(({ key, notYet, missing }) => [key, notYet, missing.length])).toEqual([
    ['activityNotice', undefined, 0],
    ['signInSheet', undefined, 0],
    ['leaveList', undefined, 0],
    ['generalMeetingRecord', 'notOver', 0],
    ['partyLectureRecord', 'notOver', 0],
  ]);
  expect(before.own).toEqual(['lectureNotes']);
  expect(before.papers[1]?.from).toEqual(['活动', '应到名单']);
  expect(
    await world.caller.codeOf(people.secretary, 'paper.take', {
      ...gathering(),
      keys: ['generalMeetingRecord'],
    }),
  ).toBe('PAPER.NOT_YET');
  expect(
    await world.caller.codeOf(people.secretary, 'paper.take', { ...gathering(), keys: ['ledger'] }),
  ).toBe('PAPER.NOT_IN_SET');
});

it('the sheet to sign comes back as ticks, and the record then says who was there', async () => {
  const sheet = readDocx(await bytesOf(await take(gathering(), ['signInSheet'])));
  expect(sheet.tables[0]?.[3]).toEqual(['3', '党员c', '□', '', '请假']);
  await world.caller.get(people.secretary, 'attendance.checkInByHand', {
    activityId,
    memberIds: ['north-b1-a', 'north-b1-b'],
  });
  await world.caller.get(people.secretary, 'activity.close', { activityId });
  const { papers } = await setOf(gathering());
  const record = papers.find(({ key }) => key === 'generalMeetingRecord');
  expect(record?.missing.map(({ tag, from }) => [tag, from])).toEqual([
    ['主持人', 'minutes'],
    ['记录人', 'minutes'],
    ['会议内容', 'minutes'],
  ]);
  const taken = await take(gathering(), ['generalMeetingRecord']);
  expect(taken.blanks).toEqual([{ key: 'generalMeetingRecord', tags: ['主持人', '记录人', '会议内容'] }]);
  const facts = readDocx(await bytesOf(taken)).tables[0] ?? [];
  expect(facts.find(([label]) => label === '应到')).toEqual(['应到', '4', '实到', '2']);
  expect(facts.find(([label]) => label === '未到会人员及原因')?.[1]).toBe('党员c（请假：出差）、党员d');
});

it('taken out again after a change it says so, on the page and on the paper', async () => {
  await world.caller.get(people.secretary, 'minutes.save', {
    activityId,
    kind: 'generalMeeting',
    actKey: 'paper-minutes',
    version: 0,
    photos: [],
    chairId: 'north-b1-b',
    recorderId: 'north-b1-a',
    content: { agenda: ['讨论'], summary: '逐项讨论', speeches: [], resolutions: [] },
  });
  const standing = async () => {
    const { papers } = await setOf(gathering());
    return papers.find(({ key }) => key === 'generalMeetingRecord');
  };
  expect(await standing()).toMatchObject({ missing: [], taken: { by: '党员a', changed: true } });
  const again = readDocx(await bytesOf(await take(gathering(), ['generalMeetingRecord'])));
  expect(again.headers[0]).toMatch(/^党员a（.*）于 .* 取出，记录版本 \w{6}；与 .*记录有变动/);
  expect(await standing()).toMatchObject({ taken: { changed: false } });
  const unchanged = readDocx(await bytesOf(await take(gathering(), ['generalMeetingRecord'])));
  expect(unchanged.headers[0]).not.toContain('变动');
});

it('all that can be made comes in one file, is shown to a browser, and leaves its record', async () => {
  const { papers } = await setOf(gathering());
  const keys = papers.map(({ key }) => key);
  const taken = await take(gathering(), keys);
  expect(taken.file.name).toBe('第四季度党员大会会议活动文件.zip');
  const files = unzipSync(await bytesOf(taken));
  expect(Object.keys(files)).toEqual([
    '1 第四季度党员大会通知.docx',
    '2 第四季度党员大会签到表.docx',
    '3 第四季度党员大会请假名单.docx',
    '4 第四季度党员大会支部党员大会记录.docx',
    '5 第四季度党员大会党课记录.docx',
  ]);
  expect(readDocx(Object.values(files)[4] ?? new Uint8Array()).tables[0]).toContainEqual(['讲课人', '党员b']);
  const audits = world.cloud.documents('audits') as AuditRecord[];
  expect(audits.at(-1)).toMatchObject({
    action: 'paper.take',
    target: activityId,
    after: { set: 'gathering', papers: expect.arrayContaining(['第四季度党员大会签到表']) as unknown },
  });
  const { blocks, taken: line } = await world.caller.get(people.secretary, 'paper.print', {
    ...gathering(),
    key: 'signInSheet',
  });
  expect(line).toMatch(/党员a.*取出/);
  const table = blocks.find(({ kind }) => kind === 'table');
  expect(table).toMatchObject({ heads: 1 });
  expect(table?.kind === 'table' && table.rows[1]?.map(({ text }) => text)).toEqual([
    '1',
    '党员a',
    '□',
    '',
    '',
  ]);
});

it('a branch’s year, a review and a member’s year are made of what was held and who is on the roster', async () => {
  const year = await setOf({ set: 'branchYear', aboutId: branch._id, year: 2026 });
  expect(year.papers.map(({ key, notYet }) => [key, notYet])).toEqual([
    ['ledger', undefined],
    ['minutesBook', undefined],
    ['memberRoster', undefined],
  ]);
  const none = await setOf({ set: 'branchYear', aboutId: branch._id, year: 2025 });
  expect(none.papers.map(({ notYet }) => notYet)).toEqual(['nothingHeld', 'nothingHeld', undefined]);
  const ballot = readDocx(
    await bytesOf(await take({ set: 'review', aboutId: branch._id, year: 2026 }, ['reviewBallot'])),
  );
  expect(ballot.tables[0]?.slice(1).map((row) => row.slice(1))).toContainEqual(['党员a', '', '', '', '', '']);
  const own = await take({ set: 'memberYear', aboutId: 'north-b1-c', year: 2026 }, ['memberYear']);
  const { tables } = readDocx(await bytesOf(own));
  expect(tables[1]?.slice(1).map((row) => row.slice(2))).toEqual([
    ['支部党员大会、党课', '第四季度党员大会', '请假'],
  ]);
});

it('a transfer has its checklist, and names the papers that others issue', async () => {
  const { transferId } = await world.caller.get(people.secretary, 'member.transferOut', {
    memberId: 'north-b1-d',
    actKey: 'paper-transfer',
    outside: '外省某支部',
  });
  const which: Which = { set: 'transfer', aboutId: transferId };
  const { papers, own } = await setOf(which);
  expect(papers.map(({ key }) => key)).toEqual(['transferChecklist']);
  expect(own).toEqual(['letterOfIntroduction', 'memberFiles']);
});

it('is for who keeps what it is about, and for nobody beside or above', async () => {
  const wanted: Which[] = [
    gathering(),
    { set: 'branchYear', aboutId: branch._id },
    { set: 'review', aboutId: branch._id },
    { set: 'memberYear', aboutId: 'north-b1-c' },
  ];
  for (const which of wanted)
    for (const openid of [people.member, people.sisterSecretary, people.town])
      expect(await world.caller.codeOf(openid, 'paper.set', which)).toBe('ACCESS_DENIED');
});

it('the library that fills papers is in the one function that makes them, and is not loaded when that starts', () => {
  const bundleOf = (name: string) =>
    readFileSync(join(__dirname, `../../../dist/cloudfunctions/${name}/index.js`), 'utf8');
  const holding = [...functionNames, 'jobs'].filter((name) => bundleOf(name).includes('Docxtemplater'));
  expect(holding).toEqual(['files']);
  // What is wrapped runs when it is first asked for.
  expect(bundleOf('files')).toMatch(/require_docxtemplater\s*=\s*__commonJS/);
});

it('files do not stay', async () => {
  world.cloud.advance(day + minute);
  await world.cloud.runTimer('jobs');
  expect(
    (world.cloud.documents('temporaryFiles') as { _id: string }[]).filter(({ _id }) =>
      _id.startsWith('export'),
    ),
  ).toEqual([]);
});
