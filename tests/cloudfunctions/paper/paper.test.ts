import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import type { Input, Output } from '../../../types';
import type { AuditRecord } from '../../../cloudfunctions/kernel/model';
import { day, minute, noon, startTestCloud, type TestCloud } from '../../support/cloud';
import { environment } from '../../../scripts/cloud';
import { functionNames } from '../../../types/shared/functions';
import { branch, district, north, people } from '../../support/district';
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
const bytesOf = async ({ file }: Pick<Output<'paper.take'>, 'file'>): Promise<Buffer> =>
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
  // Columns are as wide on a screen as on paper, and there is as much room to sign.
  const { columns = [], heights = [], rows = [] } = table?.kind === 'table' ? table : {};
  expect([columns.length, heights.length]).toEqual([rows[0]?.length, rows.length]);
  expect(Math.min(...columns, ...heights)).toBeGreaterThan(0);
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

it('a member’s hours have a certificate and a list, with what was put right', async () => {
  const which: Which = { set: 'memberHours', aboutId: 'north-b1-b', year: 2026 };
  expect((await setOf({ ...which, year: 2025 })).papers.map(({ notYet }) => notYet)).toEqual([
    'nothingLearned',
    'nothingLearned',
  ]);
  await world.caller.get(people.secretary, 'learning.correct', {
    memberId: 'north-b1-b',
    actKey: 'paper-hours',
    takesBack: false,
    count: 1.5,
    unit: 'day',
    on: '2026-06-01',
    title: '党校短期班',
    reason: '有结业证书',
  });
  const { tables, paragraphs } = readDocx(await bytesOf(await take(which, ['hoursCertificate'])));
  expect(paragraphs.join('\n')).toMatch(/党员b 同志，2026年度参加学习培训共 \d+(\.5)? 学时/);
  expect(tables.flat()).toContainEqual(['在别处学习（纸面材料）', '2026年6月1日', '12', '补记记录 1 条']);
  expect(tables.flat()).toContainEqual(['2026年6月1日', '12', '有结业证书', '党员a']);
  const line = ['2026年6月1日', '党校短期班', '补记', '12'];
  const list = readDocx(await bytesOf(await take(which, ['hoursStatement'])));
  expect(list.tables[1]?.map((row) => row.slice(1))).toContainEqual(line);
  // The same they take out by themselves, and of nobody else.
  const own = await world.caller.get(people.member, 'paper.takeOwnHours', { year: 2026 });
  const { tables: ownTables } = readDocx(await bytesOf(own));
  expect(ownTables[1]?.map((row) => row.slice(1))).toContainEqual(line);
  const code = (openid: string, year = 2026) => world.caller.codeOf(openid, 'paper.takeOwnHours', { year });
  expect(await code(people.member, 2025)).toBe('PAPER.NOT_YET');
  expect(await code(people.town)).toBe('ACCOUNT.NOT_A_MEMBER');
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
    { set: 'memberHours', aboutId: 'north-b1-c' },
  ];
  for (const which of wanted)
    for (const openid of [people.member, people.sisterSecretary, people.town])
      expect(await world.caller.codeOf(openid, 'paper.set', which)).toBe('ACCESS_DENIED');
});

it('the library that fills papers is in the one function that makes them, and is not read when that starts', () => {
  const folderOf = (name: string) => join(__dirname, '../../../dist/cloudfunctions', name);
  const hasIt = (file: string) => readFileSync(file, 'utf8').includes('Docxtemplater');
  const holding = [...functionNames, 'jobs'].filter((name) =>
    readdirSync(folderOf(name)).some((file) => hasIt(join(folderOf(name), file))),
  );
  expect(holding).toEqual(['files']);
  // Scripts that are read at the start: the first one, and what it requires before anything is asked.
  const [first = '', ...others] = scriptsAtStart(folderOf('files'));
  expect(first).toMatch(/index\.js$/);
  expect(others.length).toBeGreaterThan(0);
  expect([first, ...others].filter(hasIt)).toEqual([]);
});

/** The scripts of a function's folder that loading its first one reads, in a process of its own. */
const scriptsAtStart = (folder: string): string[] => {
  const program = `require(process.argv[1]);
    process.stdout.write(JSON.stringify(Object.keys(require.cache)), () => process.exit());`;
  const told = execFileSync(process.execPath, ['-e', program, join(folder, 'index.js')], {
    encoding: 'utf8',
    env: { ...process.env, NODE_OPTIONS: '', ...environment },
  });
  return JSON.parse(told) as string[];
};

describe('templates of the district', () => {
  const over = { organizationId: district._id };
  const paper = 'memberRoster' as const;
  const own = readFileSync(
    join(__dirname, '../../../cloudfunctions/domain/paper/templates/memberRoster.docx'),
  );
  let keys = 0;

  /** The program's own template with something in its parts put otherwise. */
  const changed = (change: (parts: Record<string, Uint8Array>) => void): Buffer => {
    const parts = unzipSync(own);
    change(parts);
    return Buffer.from(zipSync(parts));
  };
  const inBody = (from: string, to: string) =>
    changed((parts) => {
      const body = strFromU8(parts['word/document.xml'] ?? new Uint8Array());
      if (!body.includes(from)) throw new Error(`there is no ${from}`);
      parts['word/document.xml'] = strToU8(body.replace(from, to));
    });
  async function uploaded(bytes: Buffer): Promise<string> {
    const actKey = `paper-template-${(keys += 1)}`;
    const place = await world.caller.get(people.district, 'paper.prepareTemplate', {
      ...over,
      actKey,
      paper,
    });
    await fetch(`${world.cloud.url}/storage/upload?path=${encodeURIComponent(place.cloudPath)}`, {
      method: 'POST',
      headers: { 'content-type': 'application/octet-stream', 'x-local-openid': people.district },
      body: new Uint8Array(bytes),
    });
    return place.fileId;
  }
  const check = async (bytes: Buffer) =>
    world.caller.get(people.district, 'paper.checkTemplate', {
      ...over,
      paper,
      fileId: await uploaded(bytes),
    });
  const codeOf = async (bytes: Buffer) =>
    world.caller.ask(people.district, 'paper.checkTemplate', {
      ...over,
      paper,
      fileId: await uploaded(bytes),
    });
  const roster = async () =>
    readDocx(
      await bytesOf(await take({ set: 'branchYear', aboutId: branch._id, year: 2026 }, ['memberRoster'])),
    );

  it('a changed one is looked through, shown, taken, and gone back from', async () => {
    const fileId = await uploaded(inBody('党 员 名 册', '党员花名册'));
    const { faults, blocks } = await world.caller.get(people.district, 'paper.checkTemplate', {
      ...over,
      paper,
      fileId,
    });
    expect(Object.values(faults).flat()).toEqual([]);
    expect(blocks.map((block) => (block.kind === 'paragraph' ? block.text : '表'))).toContain('党员花名册');
    const put = { ...over, paper, fileId, read: 0, note: '改了标题' };
    expect(await world.caller.get(people.district, 'paper.putTemplate', put)).toEqual({ version: 1 });
    // A resend is the same version; somebody who saw none of it is told.
    expect(await world.caller.get(people.district, 'paper.putTemplate', put)).toEqual({ version: 1 });
    const late = { ...put, fileId: await uploaded(own) };
    expect(await world.caller.codeOf(people.district, 'paper.putTemplate', late)).toBe(
      'PAPER.TEMPLATE_CHANGED',
    );
    expect((await roster()).paragraphs).toContain('党员花名册');
    await world.caller.get(people.district, 'paper.useTemplate', { ...over, paper, version: 0 });
    expect((await roster()).paragraphs).toContain('党 员 名 册');
    const { templates } = await world.caller.get(people.district, 'paper.templates', {
      ...over,
      everything: true,
    });
    expect(templates.find((one) => one.paper === paper)).toMatchObject({
      current: 0,
      versions: [{ version: 1, note: '改了标题' }],
    });
    const audits = world.cloud.documents('audits') as AuditRecord[];
    expect(
      audits.filter(({ action }) => /Template$/.test(action)).map(({ action, after }) => [action, after]),
    ).toEqual([
      ['paper.putTemplate', { version: 1, note: '改了标题' }],
      ['paper.useTemplate', { version: 0 }],
    ]);
  });

  it('names each tag that is strange, people’s own, in other braces, missing or not used, and takes none of it', async () => {
    expect((await check(inBody('{入党日期}', '{入党日子}'))).faults).toMatchObject({
      unknown: ['入党日子'],
      unused: ['入党日期'],
    });
    expect((await check(inBody('{备注}', '{支部意见}{备注}'))).faults).toMatchObject({
      peoplesOwn: ['支部意见'],
    });
    expect((await check(inBody('{入党日期}', '｛入党日期｝'))).faults).toMatchObject({
      fullWidth: ['入党日期'],
    });
    expect((await check(inBody('{/名单}', ''))).faults.broken).toEqual(['名单']);
    const faulty = { ...over, paper, fileId: await uploaded(inBody('{入党日期}', '{入党日子}')), read: 1 };
    expect(await world.caller.codeOf(people.district, 'paper.putTemplate', faulty)).toBe(
      'PAPER.TEMPLATE_FAULTY',
    );
    const untold = changed((parts) => {
      for (const name of Object.keys(parts).filter((one) => /header\d*\.xml$/.test(one)))
        parts[name] = strToU8(strFromU8(parts[name] ?? new Uint8Array()).replace('{取出说明}', ''));
    });
    expect((await check(untold)).faults.missing).toEqual(['取出说明']);
    // What Excel keeps of a printer is none of a macro's.
    const printed = changed((parts) => (parts['xl/printerSettings/printerSettings1.bin'] = strToU8('x')));
    expect(Object.values((await check(printed)).faults).flat()).toEqual([]);
  });

  it.each([
    ['macro', (parts: Record<string, Uint8Array>) => (parts['word/vbaProject.bin'] = strToU8('x'))],
    ['embedded', (parts: Record<string, Uint8Array>) => (parts['word/embeddings/a.xlsx'] = strToU8('x'))],
    [
      'external',
      (parts: Record<string, Uint8Array>) =>
        (parts['word/_rels/settings.xml.rels'] = strToU8(
          '<Relationships><Relationship Id="a" TargetMode="External" Target="http://example.com/a.dotm"/></Relationships>',
        )),
    ],
    [
      'external',
      (parts: Record<string, Uint8Array>) =>
        (parts['customXml/item1.xml'] = strToU8(
          '<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><a>&b;</a>',
        )),
    ],
    [
      'field',
      (parts: Record<string, Uint8Array>) =>
        (parts['word/footer9.xml'] = strToU8(
          '<w:p><w:instrText>INCLUDE</w:instrText><w:instrText>TEXT "a"</w:instrText></w:p>',
        )),
    ],
    [
      'field',
      (parts: Record<string, Uint8Array>) =>
        (parts['xl/worksheets/sheet9.xml'] = strToU8('<c r="A1"><f>cmd|" /C calc"!A0</f></c>')),
    ],
  ])('refuses what could run or fetch: %s', async (what, change) => {
    const { reply } = await codeOf(changed((parts) => void change(parts)));
    expect(reply).toMatchObject({ error: { code: 'PAPER.FILE_UNSAFE', details: { what } } });
  });

  it('refuses what unfolds without end, what is no office file, and what nobody prepared', async () => {
    const bomb = changed((parts) => (parts['word/media/a.xml'] = new Uint8Array(40 * 1024 * 1024)));
    expect((await codeOf(bomb)).reply).toMatchObject({ error: { code: 'PAPER.FILE_TOO_LARGE' } });
    expect((await codeOf(Buffer.from('no zip'))).reply).toMatchObject({
      error: { code: 'PAPER.FILE_UNREADABLE' },
    });
    expect(
      await world.caller.codeOf(people.district, 'paper.checkTemplate', {
        ...over,
        paper,
        fileId: 'cloud://somebody.elses/a.docx',
      }),
    ).toBe('PAPER.FILE_MISSING');
  });

  it('is the district’s matter', async () => {
    expect(await world.caller.codeOf(people.town, 'paper.templates', { organizationId: north._id })).toBe(
      'ACCESS_DENIED',
    );
    expect(await world.caller.codeOf(people.secretary, 'paper.templates', over)).toBe('ACCESS_DENIED');
  });
});

it('files do not stay', async () => {
  world.cloud.advance(day + minute);
  await world.cloud.runTimer('jobs');
  expect(
    (world.cloud.documents('temporaryFiles') as { fileId: string }[]).filter(({ fileId }) =>
      fileId.includes('/exports/'),
    ),
  ).toEqual([]);
  expect(world.cloud.files().filter((path) => path.startsWith('exports/'))).toEqual([]);
});
