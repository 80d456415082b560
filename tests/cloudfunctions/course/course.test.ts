import type { LearningCreditRecord } from '../../../cloudfunctions/domain/learning/model';
import { tickUntilIdle } from '../../../scripts/timer';
import type { Input } from '../../../types';
import { day, minute, noon, renew, startTestCloud, type TestCloud } from '../../support/cloud';
import { upload } from '../roster/support';
import { branch, district, north, people, sister } from '../../support/district';

/** Courses as they are written, read, and finished; on one cloud, fresh for each test. */

let world: TestCloud;
beforeAll(async () => {
  world = await startTestCloud();
});
beforeEach(() => renew(world));
afterAll(() => world.cloud.close());

const question = {
  id: 'q1',
  kind: 'single' as const,
  text: '支部党员大会一般多久召开一次？',
  options: ['每月', '每季度', '每年'],
  right: [1],
  explanation: '一般每季度召开一次。',
};
const quiz = { passing: 1, questions: [question] };
type Content = Input<'course.saveUnit'>['content'];
const content: Content = { title: '第一课', hours: 1.5, text: '正文', quiz };

const write = (
  courseId: string,
  by: string = people.district,
  unitId = 'u1',
  one: Content = content,
  basedOn = 0,
) => world.caller.codeOf(by, 'course.saveUnit', { courseId, unitId, content: one, basedOn });

async function published(
  organizationId = district._id,
  by: string = people.district,
  one: Content = content,
) {
  const { courseId } = await world.caller.get(by, 'course.create', {
    organizationId,
    actKey: 'course-act-1',
    title: '支部工作',
    topics: ['党章党规'],
  });
  expect(await write(courseId, by, 'u1', one)).toBe('ok');
  await world.caller.get(by, 'course.publish', { courseId });
  return courseId;
}

const read = (courseId: string, doneAt?: number, by: string = people.member) =>
  world.caller.codeOf(by, 'course.finishReading', {
    courseId,
    unitId: 'u1',
    ...(doneAt !== undefined && { doneAt }),
  });

const answer = (courseId: string, chosen: number[], revision = 1, by: string = people.member) =>
  world.caller.get(by, 'course.answer', {
    courseId,
    unitId: 'u1',
    revision,
    answers: [{ questionId: 'q1', chosen }],
  });

const stored = <T = Record<string, unknown>>(name: string) => world.cloud.documents(name) as T[];
const credits = () => stored<LearningCreditRecord>('learningCredits');

describe('finishing a unit', () => {
  it('takes both: read through and its quiz passed; then its planned hours are put to account', async () => {
    const courseId = await published();
    expect(await read(courseId)).toBe('ok');
    expect((await answer(courseId, [0])).passed).toBe(false);
    expect(credits()).toEqual([]);
    const { passed, own } = await answer(courseId, [1]);
    expect({ passed, own }).toMatchObject({ passed: true, own: { read: true, finishedOn: '2026-11-23' } });
    expect(credits()).toMatchObject([
      {
        personId: 'north-b1-b',
        kind: 'member',
        source: 'course',
        hours: 1.5,
        on: '2026-11-23',
        title: '支部工作：第一课',
        topics: ['党章党规'],
        organizationId: branch._id,
      },
    ]);
  });

  it('counts once for double taps, two phones, and all that is sent again', async () => {
    const courseId = await published();
    await Promise.all([read(courseId), read(courseId), answer(courseId, [1]), answer(courseId, [1])]);
    world.cloud.setNow(noon + day);
    await Promise.all([read(courseId), answer(courseId, [1])]);
    expect(credits()).toMatchObject([{ hours: 1.5, on: '2026-11-23' }]);
  });

  it('keeps of tries only that it was passed and when', async () => {
    const courseId = await published();
    for (const chosen of [[0], [2], [1], [0]]) await answer(courseId, chosen);
    const [progress] = stored('courseProgress');
    expect(progress?.units).toEqual([{ unitId: 'u1', place: 0, passedOn: '2026-11-23' }]);
  });

  it('stays as it was when the unit is written anew, and earns nothing twice', async () => {
    const courseId = await published();
    await read(courseId);
    await answer(courseId, [1]);
    const harder = { ...content, hours: 4, quiz: { ...quiz, questions: [{ ...question, right: [0] }] } };
    expect(await write(courseId, people.district, 'u1', harder, 1)).toBe('ok');
    await read(courseId);
    await answer(courseId, [0], 2);
    expect(credits()).toMatchObject([{ hours: 1.5 }]);
    const { units } = await world.caller.get(people.member, 'course.detail', { courseId });
    expect(units).toMatchObject([{ hours: 4, own: { finishedOn: '2026-11-23' } }]);
  });

  it('is judged by the questions that were asked, also when they are others by now', async () => {
    const courseId = await published();
    const other = { ...content, quiz: { passing: 1, questions: [{ ...question, right: [0] }] } };
    await write(courseId, people.district, 'u1', other, 1);
    expect((await answer(courseId, [1], 1)).passed).toBe(true);
    expect((await answer(courseId, [1], 2)).passed).toBe(false);
    const input = { courseId, unitId: 'u1', revision: 7, answers: [] };
    expect(await world.caller.codeOf(people.member, 'course.answer', input)).toBe('COURSE.NO_QUIZ');
  });

  it('counts on the day the phone says, where that can be', async () => {
    const courseId = await published(undefined, undefined, { ...content, quiz: undefined });
    world.cloud.setNow(noon + 3 * day);
    await read(courseId, noon + day);
    await read(courseId, 5, people.secondMember);
    await read(courseId, noon + 9 * day, people.secretary);
    expect(
      credits()
        .map(({ personId, on }) => `${personId} ${on}`)
        .sort(),
    ).toEqual(['north-b1-a 2026-11-26', 'north-b1-b 2026-11-24', 'north-b1-c 2026-11-26']);
  });

  it('is for those the course is for, and for who had begun it before they moved', async () => {
    const courseId = await published(north._id, people.town);
    expect(await read(courseId, undefined, people.farMember)).toBe('COURSE.NOT_YOURS');
    await read(courseId);
    const [account] = stored('accounts').filter(({ _id }) => _id === people.member);
    await world.cloud.importDocuments(
      'accounts',
      [{ ...account, _id: people.member, organizationId: 'south-b1', orgPath: '/d/south/south-b1/' }],
      { over: true },
    );
    // It opens for them no more, so that nothing leads there.
    expect(await world.caller.codeOf(people.member, 'course.detail', { courseId })).toBe('ACCESS_DENIED');
    expect((await world.caller.get(people.member, 'course.list', {})).goingOn).toBeUndefined();
    expect((await answer(courseId, [1])).passed).toBe(true);
    expect(credits()).toMatchObject([{ organizationId: 'south-b1' }]);
  });

  it('is nobody’s hours who is only an officer', async () => {
    const courseId = await published();
    await read(courseId, undefined, people.admin);
    await answer(courseId, [1], 1, people.admin);
    expect(credits()).toEqual([]);
  });

  it('of a course that is not open yet is refused', async () => {
    const { courseId } = await world.caller.get(people.district, 'course.create', {
      organizationId: district._id,
      actKey: 'course-act-2',
      title: '草稿',
    });
    await write(courseId);
    expect(await read(courseId)).toBe('COURSE.NOT_YOURS');
    expect(await world.caller.codeOf(people.member, 'course.detail', { courseId })).toBe('ACCESS_DENIED');
    expect((await world.caller.get(people.member, 'course.list', {})).courses).toEqual([]);
  });
});

describe('what is right', () => {
  it('leaves with the verdict and with nothing else that a reader asks', async () => {
    const courseId = await published();
    const answers = await Promise.all([
      world.caller.get(people.member, 'course.list', {}),
      world.caller.get(people.member, 'course.detail', { courseId }),
      world.caller.get(people.member, 'course.unit', { courseId, unitId: 'u1' }),
    ]);
    expect(JSON.stringify(answers)).toContain(question.text);
    expect(JSON.stringify(answers)).not.toContain(question.explanation);
    expect(JSON.stringify(answers)).not.toContain('right');
    const { verdicts } = await answer(courseId, [0]);
    expect(verdicts).toEqual([{ id: 'q1', right: [1], explanation: question.explanation, isRight: false }]);
    for (const by of [people.member, people.secretary, people.town]) {
      const input = { courseId, unitId: 'u1' };
      expect(await world.caller.codeOf(by, 'course.unitDraft', input)).toBe('ACCESS_DENIED');
    }
  });
});

describe('where one left off', () => {
  it('is the last place that arrived, and where one goes on', async () => {
    const courseId = await published();
    for (const place of [70, 40]) {
      await world.caller.get(people.member, 'course.keepPlace', { courseId, unitId: 'u1', place });
      world.cloud.setNow(noon + minute);
    }
    const { goingOn, courses } = await world.caller.get(people.member, 'course.list', {});
    expect(goingOn).toMatchObject({ courseId, unitId: 'u1', place: 40 });
    expect(courses).toMatchObject([{ id: courseId, standing: 'begun', hours: 1.5 }]);
    await read(courseId);
    await answer(courseId, [1]);
    const after = await world.caller.get(people.member, 'course.list', {});
    expect(after.goingOn).toBeUndefined();
    expect(after.courses).toMatchObject([{ standing: 'finished' }]);
  });
});

describe('writing a course', () => {
  it('is once, however often it is sent, and the second of two authors is told', async () => {
    const courseId = await published();
    expect(await published()).toBe(courseId);
    expect(await write(courseId)).toBe('ok');
    expect(await write(courseId, people.admin, 'u1', { ...content, title: '改' })).toBe(
      'COURSE.CHANGED_MEANWHILE',
    );
    const { course, units } = await world.caller.get(people.district, 'course.draft', { courseId });
    expect(units).toHaveLength(1);
    const change = {
      courseId,
      title: '新',
      about: '',
      topics: [],
      unitIds: ['u1'],
      basedOn: course.revision,
    };
    expect(await world.caller.codeOf(people.district, 'course.change', change)).toBe('ok');
    expect(await world.caller.codeOf(people.district, 'course.change', change)).toBe('ok');
    expect(await world.caller.codeOf(people.admin, 'course.change', { ...change, title: '另' })).toBe(
      'COURSE.CHANGED_MEANWHILE',
    );
  });

  it.each<[string, Partial<Content>, string]>([
    ['nothing to read', { text: '' }, 'COURSE.NOTHING_IN_IT'],
    ['a quiz that nobody can pass', { quiz: { ...quiz, passing: 2 } }, 'COURSE.QUIZ_UNFIT'],
    [
      'a link to anywhere',
      { link: { title: '某', source: '某', url: 'https://example.com/a' } },
      'COURSE.LINK_NOT_OFFICIAL',
    ],
    ['an official link', { link: { title: '某', source: '某', url: 'https://www.12371.cn/a' } }, 'ok'],
    [
      'a film while the district keeps none',
      { recording: { fileId: 'cloud://x.y/course-files/a.mp4', name: '课.mp4' } },
      'COURSE.NO_VIDEO_HERE',
    ],
    [
      'a file that was not uploaded',
      { attachments: [{ fileId: 'cloud://x.y/course-files/a.pdf', name: 'a.pdf' }] },
      'COURSE.FILE_MISSING',
    ],
  ])('with %s', async (_what, part, code) => {
    const courseId = await published();
    expect(await write(courseId, people.district, 'u2', { ...content, ...part })).toBe(code);
  });

  it('is for what lies below, by its own officers, and is taken out of the list again', async () => {
    const courseId = await published(branch._id, people.secretary);
    const seen = async (by: string) => (await world.caller.get(by, 'course.list', {})).courses.length;
    expect(await seen(people.member)).toBe(1);
    expect(await seen(people.sisterMember)).toBe(0);
    expect(await write(courseId, people.sisterSecretary, 'u2')).toBe('ACCESS_DENIED');
    const over = { organizationId: sister._id, actKey: 'course-act-3', title: '课' };
    expect(await world.caller.codeOf(people.secretary, 'course.create', over)).toBe('ACCESS_DENIED');
    await read(courseId);
    await world.caller.get(people.town, 'course.withdraw', { courseId });
    expect(await seen(people.member)).toBe(0);
    // Whoever had begun it goes on where they were, until it is done; nobody else is led there.
    const goesOn = async (by: string) => (await world.caller.get(by, 'course.list', {})).goingOn?.courseId;
    expect([await goesOn(people.member), await goesOn(people.secondMember)]).toEqual([courseId, undefined]);
    expect((await answer(courseId, [1])).own.finishedOn).toBe('2026-11-23');
    expect(await goesOn(people.member)).toBeUndefined();
  });

  it('goes over with its branch when that is merged into another, with what was done of it', async () => {
    const courseId = await published(branch._id, people.secretary);
    await read(courseId);
    const merge = { organizationId: branch._id, intoId: sister._id };
    expect(await world.caller.codeOf(people.admin, 'organization.merge', merge)).toBe('ok');
    await tickUntilIdle(world.cloud);
    expect(stored('courses')).toMatchObject([{ organizationId: sister._id, orgPath: sister.path }]);
    for (const by of [people.member, people.sisterMember])
      expect((await world.caller.get(by, 'course.list', {})).courses).toHaveLength(1);
    expect(await write(courseId, people.sisterSecretary, 'u2')).toBe('ok');
    await answer(courseId, [1]);
    const year = { organizationId: sister._id, year: 2026 };
    const { topics } = await world.caller.get(people.sisterSecretary, 'course.year', year);
    expect(topics).toMatchObject([{ courses: [{ courseId }] }]);
  });

  it('takes the district’s topics, and keeps one that the district drops', async () => {
    const courseId = await published();
    const set = { organizationId: district._id, setting: 'topics' as const, value: '四史' };
    await world.caller.get(people.admin, 'setting.change', set);
    world.cloud.setNow(noon + 2 * minute);
    const { course } = await world.caller.get(people.district, 'course.draft', { courseId });
    const change = { courseId, title: '新', unitIds: ['u1'], basedOn: course.revision };
    const to = (topics: string[]) =>
      world.caller.codeOf(people.district, 'course.change', { ...change, topics });
    expect(await to(['没有的'])).toBe('COURSE.UNKNOWN_TOPIC');
    expect(await to(['党章党规', '四史'])).toBe('ok');
    const inTopic = (topic: string) => world.caller.get(people.member, 'course.list', { topic });
    expect((await inTopic('党章党规')).courses).toHaveLength(1);
    expect((await inTopic('没有的')).courses).toHaveLength(0);
  });
});

describe('sound and film', () => {
  it('are kept and given out only while the district has that switched on', async () => {
    const courseId = await published();
    const { caller, cloud } = world;
    const film = { courseId, actKey: 'film-act-1', ending: 'mp4' as const };
    const ask = (by: string = people.district) => caller.codeOf(by, 'course.prepareFile', film);
    const set = (value: string) =>
      caller.get(people.admin, 'setting.change', {
        organizationId: district._id,
        setting: 'hostedVideo',
        value,
        document: '松委〔2026〕1号',
      });
    const put = async (bytes: string) => {
      const { cloudPath, fileId } = await caller.get(people.district, 'course.prepareFile', {
        ...film,
        actKey: `film-${bytes.length}-act`,
      });
      await fetch(`${cloud.url}/storage/upload?path=${encodeURIComponent(cloudPath)}`, {
        method: 'POST',
        headers: { 'content-type': 'application/octet-stream', 'x-local-openid': people.district },
        body: Buffer.from(bytes),
      });
      return { fileId, name: '课.mp4' };
    };
    expect(await ask()).toBe('COURSE.NO_VIDEO_HERE');
    await set('on');
    cloud.setNow(noon + 2 * minute);
    const recording = await put('\0\0\0\x18ftypmp42');
    expect(
      await write(courseId, people.district, 'u2', { ...content, recording: await put('MZ no film') }),
    ).toBe('COURSE.FILE_KIND');
    expect(await write(courseId, people.district, 'u2', { ...content, recording })).toBe('ok');
    const unit = { courseId, unitId: 'u2' };
    const shown = async () => (await caller.get(people.member, 'course.unit', unit)).unit.recording;
    const file = () => caller.codeOf(people.member, 'course.file', { ...unit, fileId: recording.fileId });
    expect([await shown(), await file()]).toEqual([recording, 'ok']);
    await set('off');
    cloud.setNow(noon + 4 * minute);
    expect([await shown(), await file()]).toEqual([undefined, 'COURSE.FILE_MISSING']);
  });
});

it('a branch’s year says by topic what was learned, without whom', async () => {
  const courseId = await published();
  await read(courseId);
  await answer(courseId, [1]);
  await read(courseId, undefined, people.secondMember);
  await answer(courseId, [1], 1, people.secondMember);
  const { topics } = await world.caller.get(people.secretary, 'course.year', {
    organizationId: branch._id,
    year: 2026,
  });
  expect(topics).toEqual([
    { topic: '党章党规', readings: [], classes: [], courses: [{ courseId, title: '支部工作：第一课' }] },
  ]);
  const of = (organizationId: string, by: string) =>
    world.caller.codeOf(by, 'course.year', { organizationId, year: 2026 });
  expect(await of(branch._id, people.member)).toBe('ACCESS_DENIED');
  expect(await of(north._id, people.town)).toBe('COURSE.NOT_A_BRANCH');
});

it('a branch’s year has the readings of theme days that were held, its own and joint ones, and no others', async () => {
  const reading = (id: string) => ({
    id,
    title: `篇目${id}`,
    source: '共产党员网',
    url: `https://www.12371.cn/${id}`,
    topics: ['四史'],
  });
  const months = ['09', '10', '11', '12'] as const;
  await world.cloud.importDocuments(
    'guidances',
    months.map((month) => ({
      _id: `d:2026-${month}`,
      month: `2026-${month}`,
      content: { readings: [reading(month)] },
    })),
  );
  const held = {
    kinds: ['themeDay'],
    status: 'closed',
    organizationId: branch._id,
    jointIds: [],
    startsAt: noon,
  };
  await world.cloud.importDocuments('activities', [
    { ...held, _id: 'own', month: '2026-09', guidanceId: 'd:2026-09' },
    {
      ...held,
      _id: 'joint',
      month: '2026-10',
      guidanceId: 'd:2026-10',
      organizationId: sister._id,
      jointIds: [branch._id],
      status: 'archived',
    },
    { ...held, _id: 'cancelled', month: '2026-11', guidanceId: 'd:2026-11', status: 'cancelled' },
    { ...held, _id: 'last-year', month: '2025-12', guidanceId: 'd:2026-12' },
  ]);
  const year = { organizationId: branch._id, year: 2026 };
  const { topics } = await world.caller.get(people.secretary, 'course.year', year);
  expect(
    topics.map(({ topic, readings }) => [topic, readings.map(({ activityId }) => activityId).sort()]),
  ).toEqual([['四史', ['joint', 'own']]]);
});

it('questions come from a table that was uploaded for it, whole or with what is wrong, and are written by the form only', async () => {
  const { courseId } = await world.caller.get(people.district, 'course.create', {
    organizationId: district._id,
    actKey: 'course-of-tables',
    title: '支部工作',
    topics: ['党章党规'],
  });
  const uploaded = async (rows: string[][], actKey: string) => {
    const act = { courseId, actKey, ending: 'xlsx' as const };
    const { cloudPath } = await world.caller.get(people.district, 'course.prepareFile', act);
    return upload(world, rows, { path: cloudPath });
  };
  const header = ['题目', '选项A', '选项B', '答案'];
  const good = await uploaded([header, ['一加一', '一', '二', 'B']], 'a-good-table');
  const read = { courseId, fileId: good };
  expect(await world.caller.get(people.district, 'course.readQuestions', read)).toEqual({
    questions: [{ kind: 'single', text: '一加一', options: ['一', '二'], right: [1], explanation: '' }],
    faults: [],
  });
  const bad = await uploaded(
    [header, ['一加一', '一', '二', 'B'], ['二加二', '四', '五', 'C']],
    'a-bad-table',
  );
  expect(await world.caller.get(people.district, 'course.readQuestions', { courseId, fileId: bad })).toEqual({
    questions: [],
    faults: [{ row: 3, column: 'D', fault: 'rightUnknown' }],
  });
  const codeOf = (fileId: string, by: string = people.district) =>
    world.caller.codeOf(by, 'course.readQuestions', { courseId, fileId });
  expect(await codeOf(await uploaded([['姓名']], 'no-questions'))).toBe('COURSE.NO_QUESTIONS');
  expect(await codeOf(await upload(world, [header]))).toBe('COURSE.FILE_MISSING');
  expect(await codeOf(good, people.town)).toBe('ACCESS_DENIED');
  expect(world.cloud.documents('courseQuizzes')).toEqual([]);
});
