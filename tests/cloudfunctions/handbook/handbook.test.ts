import type { AuditRecord } from '../../../cloudfunctions/kernel/model';
import type { Input } from '../../../types';
import { minute, noon, renew, startTestCloud, type TestCloud } from '../../support/cloud';
import { branch, district, north, people } from '../../support/district';

/** The handbook on the cloud: what is told of it, what people ask, and what the district writes. */

let world: TestCloud;
beforeAll(async () => {
  world = await startTestCloud();
});
afterAll(() => world.cloud.close());
let clock = 0;
beforeEach(async () => {
  await renew(world);
  // What an instance remembers of the rules is a minute old by then.
  clock += 2 * minute;
  world.cloud.setNow(noon + clock);
});

const over = { organizationId: district._id };
const current = () => world.caller.get(people.member, 'handbook.current', {});
const ask = async (text: string, actKey: string, openid: string = people.member) =>
  (await world.caller.get(openid, 'handbook.ask', { actKey, text })).id;
const answer: Omit<Input<'handbook.write'>, 'organizationId'> = {
  actKey: 'answer-one',
  version: 0,
  chapter: 'liangxin',
  question: '能借服务站吗？',
  answer: '可以。\n提前约好。',
  rules: ['branchFullMembers'],
};
const write = (more: Partial<Input<'handbook.write'>> = {}, openid: string = people.district) =>
  world.caller.codeOf(openid, 'handbook.write', { ...over, ...answer, ...more });
const written = async (more: Partial<Input<'handbook.write'>> = {}) =>
  world.caller.get(people.district, 'handbook.write', { ...over, ...answer, ...more });
const openTo = async (isOpen: boolean) =>
  (await world.caller.get(people.district, 'handbook.asked', { ...over, open: isOpen })).questions;
const noticesOf = async (openid: string) =>
  (await world.caller.get(openid, 'message.inbox', {})).notices.map(({ title }) => title);

/** The district lays down that a branch takes four; a day later it holds. */
async function amend(): Promise<void> {
  const { id } = await world.caller.get(people.admin, 'rule.propose', {
    ...over,
    actKey: `amend-${clock}`,
    change: { of: 'rule', rule: 'branchFullMembers', value: 4, from: '2026-12-01' },
    document: '文1号',
    reason: '新规定',
  });
  await world.caller.get(people.district, 'rule.confirm', { ...over, amendmentId: id });
}

describe('what is told of it', () => {
  it('is every rule it cites, and nothing else while nothing changed', async () => {
    const { rules, answers, changed } = await current();
    expect(rules.find(({ id }) => id === 'branchFullMembers')).toMatchObject({
      value: 3,
      citation: { edition: '2018', status: 'verified' },
    });
    expect(rules.find(({ id }) => id === 'partyLectures')).toMatchObject({ value: 1 });
    expect(answers).toEqual([]);
    expect(changed).toEqual([]);
  });

  it('is for whoever is bound', async () => {
    expect(await world.caller.codeOf(people.stranger, 'handbook.current', {})).toBe('NOT_BOUND');
  });
});

describe('an answer whose rule changes', () => {
  it('says so to readers from that day, until the district has looked at it or written it anew', async () => {
    await amend();
    expect((await current()).changed).toEqual([]);
    const own = await written();
    clock += 9 * 24 * 60 * minute;
    world.cloud.setNow(noon + clock);
    const after = await current();
    expect(after.rules.find(({ id }) => id === 'branchFullMembers')).toMatchObject({ value: 4 });
    expect(after.changed).toContain('found-branch');
    expect(after.changed).toContain(own.id);
    expect(after.changed).not.toContain('dues-how-much');
    const { changed } = await world.caller.get(people.district, 'handbook.review', over);
    expect(changed.find(({ id }) => id === 'found-branch')).toMatchObject({
      rules: ['成立支部：正式党员至少'],
    });
    for (const questionId of ['found-branch', own.id]) {
      for (let time = 0; time < 2; time += 1) {
        await world.caller.get(people.district, 'handbook.confirm', { ...over, questionId });
      }
    }
    expect((await current()).changed).not.toContain('found-branch');
    expect((await current()).changed).not.toContain(own.id);
    await written({ actKey: 'answer-two', questionId: 'joint-branch' });
    expect((await current()).changed).not.toContain('joint-branch');
    const audits = world.cloud.documents('audits') as AuditRecord[];
    expect(audits.filter(({ action }) => action === 'handbook.confirm')).toHaveLength(2);
  });
});

describe('what people ask', () => {
  it('comes to the district without who asked, once however often it is sent', async () => {
    const id = await ask('能借服务站吗', 'question-one');
    expect(await ask('能借服务站吗', 'question-one')).toBe(id);
    const [question, ...more] = await openTo(true);
    expect(more).toEqual([]);
    expect(question).toEqual({ id, text: '能借服务站吗', status: 'open', askedAt: noon + clock });
    expect(await noticesOf(people.district)).toContain('有人问了一个手册里没有的问题');
    const todos = async (openid: string) =>
      (await world.caller.get(openid, 'todo.list', {})).todos.filter(
        ({ kind }) => kind === 'handbookQuestion',
      );
    expect(await todos(people.district)).toMatchObject([{ count: 1, organizationId: district._id }]);
    expect(await todos(people.town)).toEqual([]);
  });

  it('is limited in a day, and each reads their own only', async () => {
    for (let index = 0; index < 5; index += 1) await ask(`问题${index}`, `question-${index}`);
    const more = { actKey: 'question-more', text: '再问一个' };
    expect(await world.caller.codeOf(people.member, 'handbook.ask', more)).toBe('TOO_MANY_TODAY');
    expect((await world.caller.get(people.member, 'handbook.mine', {})).questions).toHaveLength(5);
    expect((await world.caller.get(people.secretary, 'handbook.mine', {})).questions).toEqual([]);
  });

  it('is answered once by a new answer, and whoever asked is told', async () => {
    const askedId = await ask('能借服务站吗', 'question-one');
    const { id, version } = await written({ askedId });
    expect(await written({ askedId })).toEqual({ id, version });
    expect(await write({ askedId, actKey: 'answer-other' })).toBe('HANDBOOK.SETTLED_BEFORE');
    expect((await current()).answers).toMatchObject([
      { id, question: '能借服务站吗？', chapter: 'liangxin' },
    ]);
    const [mine] = (await world.caller.get(people.member, 'handbook.mine', {})).questions;
    expect(mine).toMatchObject({ status: 'answered', answerId: id });
    expect((await noticesOf(people.member)).filter((title) => title === '您问的问题有答复了')).toHaveLength(
      1,
    );
    expect(await openTo(true)).toEqual([]);
    expect(await openTo(false)).toMatchObject([{ id: askedId, answerId: id }]);
  });

  it('is answered by what there is, or in a few words, and not by nothing', async () => {
    const settle = (askedId: string, how: object) =>
      world.caller.codeOf(people.district, 'handbook.settle', { ...over, askedId, ...how });
    const one = await ask('多少人', 'question-one');
    expect(await settle(one, {})).toBe('HANDBOOK.NO_ANSWER');
    expect(await settle(one, { answerId: 'nobody-wrote-it' })).toBe('HANDBOOK.NOT_FOUND');
    expect(await settle('nobody-asked', { answerId: 'found-branch' })).toBe('HANDBOOK.NOT_FOUND');
    expect(await settle(one, { answerId: 'found-branch' })).toBe('ok');
    expect(await settle(one, { answerId: 'found-branch' })).toBe('ok');
    expect(await settle(one, { reply: '不是' })).toBe('HANDBOOK.SETTLED_BEFORE');
    const two = await ask('我的事', 'question-two');
    expect(await settle(two, { reply: '请打电话问街镇' })).toBe('ok');
    const { questions } = await world.caller.get(people.member, 'handbook.mine', {});
    expect(questions.find(({ id }) => id === two)).toMatchObject({ reply: '请打电话问街镇' });
    expect((await noticesOf(people.member)).filter((title) => title === '您问的问题有答复了')).toHaveLength(
      2,
    );
  });
});

describe('what the district writes', () => {
  it('lies over the shipped answer by versions, and goes on from the last only', async () => {
    const questionId = 'found-branch';
    expect(await write({ questionId, actKey: 'answer-v1' })).toBe('ok');
    expect(await write({ questionId, actKey: 'answer-v1' })).toBe('ok');
    expect(await write({ questionId, actKey: 'answer-stale' })).toBe('HANDBOOK.CHANGED_MEANWHILE');
    expect(await write({ questionId, actKey: 'answer-v2', version: 1, answer: '第二版' })).toBe('ok');
    expect((await current()).answers).toMatchObject([{ id: questionId, answer: '第二版' }]);
    const read = await world.caller.get(people.admin, 'handbook.read', { ...over, questionId });
    expect(read).toMatchObject({ own: false, published: true, version: 2 });
    expect(read.versions.map(({ version, by }) => [version, by !== ''])).toEqual([
      [2, true],
      [1, true],
    ]);
  });

  it('of two at once one is written', async () => {
    const codes = await Promise.all([
      write({ questionId: 'joint-branch', actKey: 'answer-left' }),
      write({ questionId: 'joint-branch', actKey: 'answer-right' }, people.admin),
    ]);
    expect(codes.sort()).toEqual(['HANDBOOK.CHANGED_MEANWHILE', 'ok']);
  });

  it('is taken out: the shipped answer comes back, its own is gone, and both can be written again', async () => {
    const own = await written();
    await written({ questionId: 'found-branch', actKey: 'answer-two' });
    const withdraw = (questionId: string, version: number) =>
      world.caller.codeOf(people.district, 'handbook.withdraw', { ...over, questionId, version });
    expect(await withdraw(own.id, 1)).toBe('ok');
    expect(await withdraw(own.id, 1)).toBe('ok');
    expect(await withdraw('found-branch', 3)).toBe('HANDBOOK.CHANGED_MEANWHILE');
    expect(await withdraw('found-branch', 1)).toBe('ok');
    expect(await withdraw('joint-units', 1)).toBe('HANDBOOK.NOT_FOUND');
    expect((await current()).answers).toEqual([]);
    const settle = { ...over, askedId: await ask('问', 'question-one'), answerId: own.id };
    expect(await world.caller.codeOf(people.district, 'handbook.settle', settle)).toBe('HANDBOOK.NOT_FOUND');
    expect(await write({ questionId: own.id, version: 2, actKey: 'answer-again' })).toBe('ok');
    expect((await current()).answers).toMatchObject([{ id: own.id }]);
  });

  it('is the district’s, about what there is', async () => {
    expect(await write({}, people.town)).toBe('ACCESS_DENIED');
    expect(await write({}, people.secretary)).toBe('ACCESS_DENIED');
    expect(await write({ organizationId: north._id })).toBe('HANDBOOK.NOT_THE_DISTRICT');
    expect(await write({ organizationId: branch._id }, people.admin)).toBe('HANDBOOK.NOT_THE_DISTRICT');
    expect(await write({ questionId: 'nobody-asked' })).toBe('HANDBOOK.NOT_FOUND');
    expect(await write({ rules: ['noSuchRule'] })).toBe('HANDBOOK.UNKNOWN_RULE');
    expect(await write({ rules: ['constructor'] })).toBe('HANDBOOK.UNKNOWN_RULE');
    expect(await write({ askedId: 'nobody-asked' })).toBe('HANDBOOK.NOT_FOUND');
    expect((await current()).answers).toEqual([]);
  });
});
