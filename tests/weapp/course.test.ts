import { minute, noon, startTestCloud, type TestCloud } from '../support/cloud';
import { district, people } from '../support/district';
import { phoneOf } from './phone';

/** A course on a member's phone without network, from the real build. */

let world: TestCloud;
beforeAll(async () => {
  world = await startTestCloud();
});
afterAll(() => world.cloud.close());

const question = {
  id: 'q1',
  kind: 'single' as const,
  text: '主题党日一般多久一次？',
  options: ['每月', '每年'],
  right: [0],
  explanation: '每月相对固定一天。',
};

async function published(): Promise<string> {
  const by = people.district;
  const { courseId } = await world.caller.get(by, 'course.create', {
    organizationId: district._id,
    actKey: 'weapp-course',
    title: '支部工作',
  });
  const content = {
    title: '第一课',
    hours: 1.5,
    text: '一\n二',
    quiz: { passing: 1, questions: [question] },
  };
  await world.caller.get(by, 'course.saveUnit', { courseId, unitId: 'u1', content, basedOn: 0 });
  await world.caller.get(by, 'course.publish', { courseId });
  return courseId;
}

it('a unit that lies on the phone is read and its quiz answered without network, and counts when that is back', async () => {
  const courseId = await published();
  world.cloud.setNow(noon + minute);
  const unit = { path: 'course/unit/index', query: { courseId, unitId: 'u1' } };
  const phone = await phoneOf(world, people.member, unit);
  await phone.screen.findByText('读完了');
  phone.wx.network('none');
  await phone.tap('读完了');
  await phone.arrivesAt('course/quiz/index');
  await phone.tap('每月');
  await phone.tap('交卷，看解析');
  await phone.screen.findByText('网络不通，答案已存在手机里');
  expect(phone.wx.stored('1::outbox')).toMatchObject([
    { action: 'course.finishReading' },
    { action: 'course.answer', input: { answers: [{ questionId: 'q1', chosen: [0] }] } },
  ]);
  expect(world.cloud.documents('learningCredits')).toEqual([]);

  phone.wx.network('wifi');
  await phone.tap('知道了');
  await phone.arrivesAt('course/unit/index');
  await phone.screen.findByText(/学完，已记入学时/);
  expect(world.cloud.documents('learningCredits')).toMatchObject([{ hours: 1.5, on: '2026-11-23' }]);
  await phone.tap('再做一次小测验');
  await phone.screen.findByText(question.explanation);
  phone.close();
});
