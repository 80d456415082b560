import type { NoticeRecord } from '../../../cloudfunctions/domain/messaging/model';
import type { PolicyMeetingRecord } from '../../../cloudfunctions/policyMeeting/model';
import type { ActionName, Input } from '../../../types';
import { day, minute, noon, renew, startTestCloud, type TestCloud } from '../../support/cloud';
import { branch, district, north, people, south } from '../../support/district';

/** 专场 through the functions: announced, booked, asked before, answered after. */

let world: TestCloud;
beforeAll(async () => {
  world = await startTestCloud();
});
beforeEach(async () => {
  await renew(world);
  await turn('on');
});
afterAll(() => world.cloud.close());

const turn = (value: 'on' | 'off') =>
  world.caller.get(people.admin, 'setting.change', {
    organizationId: district._id,
    setting: 'serviceRequests',
    value,
  });

const code = <Name extends ActionName>(openid: string, name: Name, input: Input<Name>) =>
  world.caller.codeOf(openid, name, input);
const given = (more: Partial<Input<'policyMeeting.plan'>> = {}): Input<'policyMeeting.plan'> => ({
  organizationId: north._id,
  actKey: 'a-meeting',
  title: '高企认定',
  startsAt: noon + 5 * day,
  place: '党群服务站',
  capacity: 2,
  ...more,
});
const plan = async (more?: Partial<Input<'policyMeeting.plan'>>) =>
  (await world.caller.get(people.town, 'policyMeeting.plan', given(more))).meetingId;
const book = (openid: string, meetingId: string, enterprise: string) =>
  code(openid, 'policyMeeting.book', { meetingId, enterprise });
const meeting = () => (world.cloud.documents('policyMeetings') as PolicyMeetingRecord[])[0];
const seats = () => meeting()?.seats ?? [];
const told = (of: string) =>
  (world.cloud.documents('notices') as NoticeRecord[])
    .filter((one) => one.of === of)
    .flatMap(({ audience }) => audience);

it('is announced once by an office, and by nobody else', async () => {
  expect(await plan()).toBe(await plan());
  expect(world.cloud.documents('policyMeetings')).toHaveLength(1);
  expect(await code(people.town, 'policyMeeting.plan', given({ organizationId: south._id }))).toBe(
    'ACCESS_DENIED',
  );
  expect(await code(people.town, 'policyMeeting.plan', given({ organizationId: branch._id }))).toBe(
    'POLICY_MEETING.NOT_AN_OFFICE',
  );
  const { meetings } = await world.caller.get(people.stranger, 'policyMeeting.list', {});
  expect(meetings).toMatchObject([{ title: '高企认定', left: 2, office: north.name }]);
});

it('is there with the next call once the district uses it, and with none once it does not, whoever answers', async () => {
  const meetingId = await plan();
  const looking = async () => {
    const asked = Array.from({ length: 6 }, () =>
      world.caller.codeOf(people.town, 'policyMeeting.bookings', { meetingId }),
    );
    return [...new Set(await Promise.all(asked))];
  };
  for (const value of ['on', 'off', 'on'] as const) {
    await turn(value);
    expect(await looking()).toEqual([value === 'on' ? 'ok' : 'ACCESS_DENIED']);
  }
});

it('is announced for what is to come, and put right for that too', async () => {
  const past = { startsAt: world.cloud.now() - minute };
  const announce = (more: object) => code(people.town, 'policyMeeting.plan', given(more));
  expect(await announce({ ...past, actKey: 'in-the-past' })).toBe('POLICY_MEETING.IN_THE_PAST');
  const meetingId = await plan();
  const { organizationId: _, actKey: __, ...content } = given();
  expect(
    await code(people.town, 'policyMeeting.change', { meetingId, version: 0, ...content, ...past }),
  ).toBe('POLICY_MEETING.IN_THE_PAST');
  expect(meeting()?.startsAt).toBe(noon + 5 * day);
  // What was announced in time is that, however late it is sent again.
  world.cloud.advance(6 * day);
  expect(await announce({})).toBe('ok');
});

it('gives no seat twice, however many want the last one at once', async () => {
  const meetingId = await plan();
  const codes = await Promise.all(
    Array.from({ length: 6 }, (_, index) => book(`WECHAT-${index}`, meetingId, `企业${index}`)),
  );
  expect(codes.filter((one) => one === 'ok')).toHaveLength(2);
  expect(codes.filter((one) => one === 'POLICY_MEETING.FULL')).toHaveLength(4);
  expect([seats().length, seats().length]).toEqual([2, 2]);
});

it('has one seat for an enterprise, whoever books and however its name is written', async () => {
  const meetingId = await plan();
  expect([
    await book(people.stranger, meetingId, '星河（上海）科技有限公司'),
    await book(people.stranger, meetingId, '星河（上海）科技有限公司'),
    await book(people.member, meetingId, '星河(上海)科技有限公司'),
  ]).toEqual(['ok', 'ok', 'POLICY_MEETING.BOOKED_BEFORE']);
  // Another enterprise of the same WeChat takes the seat over.
  expect(await book(people.stranger, meetingId, '银河公司')).toBe('ok');
  expect(seats().map(({ enterprise }) => enterprise)).toEqual(['银河公司']);
  expect(seats().length).toBe(1);
  const unbook = () => code(people.stranger, 'policyMeeting.unbook', { meetingId });
  expect([await unbook(), await unbook()]).toEqual(['ok', 'ok']);
  expect([seats().length, seats()]).toEqual([0, []]);
  expect(await book(people.member, meetingId, '星河(上海)科技有限公司')).toBe('ok');
  expect(await book(people.stranger, meetingId, '银河公司')).toBe('ok');
  expect(seats().length).toBe(2);
});

it('shows who asked to nobody: neither the office nor those who read the answers', async () => {
  const meetingId = await plan();
  const ask = (openid: string, text: string) =>
    world.caller.get(openid, 'policyMeeting.ask', { meetingId, actKey: 'a-question', text });
  const { meetingQuestionId } = await ask(people.member, '我们星河公司能不能报？');
  expect(await ask(people.member, '我们星河公司能不能报？')).toEqual({ meetingQuestionId });
  const kept = await world.caller.get(people.town, 'policyMeeting.questions', { meetingId });
  expect(kept.questions).toEqual([
    { id: meetingQuestionId, text: '我们星河公司能不能报？', at: expect.any(Number) as number },
  ]);
  const shown = async () =>
    (await world.caller.get(people.stranger, 'policyMeeting.answers', { meetingId })).answers;
  expect(await shown()).toEqual([]);
  const answer = (openid: string, words: string) =>
    code(openid, 'policyMeeting.answer', {
      meetingQuestionId,
      question: '搬过家的能不能报？',
      answer: words,
    });
  for (const openid of [people.secretary, people.member])
    expect(await answer(openid, '能')).toBe('ACCESS_DENIED');
  expect(await answer(people.stranger, '能')).toBe('NOT_BOUND');
  expect([
    await answer(people.town, '能'),
    await answer(people.town, '能'),
    await answer(people.town, '能，带账册'),
  ]).toEqual(['ok', 'ok', 'ok']);
  expect(await shown()).toMatchObject([{ question: '搬过家的能不能报？', answer: '能，带账册' }]);
  expect(JSON.stringify(await shown())).not.toMatch(/星河|NORTH-B1-B|党员b/);
  // Put right it is no news.
  expect(told('requestMoved')).toEqual([`wechat:${people.member}`]);
});

it('is put right and called off, and those who booked are told', async () => {
  const meetingId = await plan();
  await book(people.stranger, meetingId, '一');
  await book(people.member, meetingId, '二');
  const change = (more: object) => {
    const { organizationId: _, actKey: __, ...content } = given();
    return code(people.town, 'policyMeeting.change', { meetingId, version: 0, ...content, ...more });
  };
  expect(await change({ capacity: 1 })).toBe('POLICY_MEETING.TOO_SMALL');
  expect([
    await change({ place: '二楼' }),
    await change({ place: '二楼' }),
    await change({ place: '三楼' }),
  ]).toEqual(['ok', 'ok', 'POLICY_MEETING.CHANGED']);
  expect(told('policyMeetingChanged').sort()).toEqual([
    `wechat:${people.member}`,
    `wechat:${people.stranger}`,
  ]);
  const cancel = (openid: string) => code(openid, 'policyMeeting.cancel', { meetingId, reason: '改期' });
  expect(await cancel(people.secretary)).toBe('ACCESS_DENIED');
  expect([await cancel(people.town), await cancel(people.district)]).toEqual(['ok', 'ok']);
  expect(told('policyMeetingChanged')).toHaveLength(4);
  expect(await book('LATE', meetingId, '三')).toBe('POLICY_MEETING.OVER');
});

it('is over when it is over, and its answers stay', async () => {
  const meetingId = await plan();
  world.cloud.advance(6 * day);
  expect([
    await book(people.stranger, meetingId, '一'),
    await code(people.stranger, 'policyMeeting.ask', { meetingId, actKey: 'too-late-one', text: '问' }),
    await code(people.stranger, 'policyMeeting.answers', { meetingId }),
  ]).toEqual(['POLICY_MEETING.OVER', 'POLICY_MEETING.OVER', 'ok']);
});

it('is nowhere where the district does not take requests', async () => {
  const meetingId = await plan();
  await turn('off');
  expect([
    await code(people.stranger, 'policyMeeting.list', {}),
    await code(people.stranger, 'policyMeeting.get', { meetingId }),
    await code(people.town, 'policyMeeting.bookings', { meetingId }),
    await code(people.town, 'policyMeeting.plan', given({ actKey: 'another-one' })),
  ]).toEqual(['SERVICE_REQUEST.OFF', 'SERVICE_REQUEST.OFF', 'ACCESS_DENIED', 'SERVICE_REQUEST.OFF']);
});
