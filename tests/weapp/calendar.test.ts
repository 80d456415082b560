import { noon, startTestCloud, type TestCloud } from '../support/cloud';
import { branch, people } from '../support/district';
import type { WeappApp } from './harness';
import { phoneOf } from './phone';

/** 工作日历 on its secretary's phone: why that day, onto the phone's own calendar, and as a file. */

let world: TestCloud;
beforeAll(async () => {
  world = await startTestCloud();
  world.cloud.setNow(noon);
});
afterAll(() => world.cloud.close());

const opened = () =>
  phoneOf(world, people.secretary, {
    path: 'calendar/year/index',
    query: { organizationId: branch._id },
  });

const told = (phone: WeappApp): string[] =>
  phone.wx.calls('showToast').map(({ options }) => (options as { title: string }).title);

it('is found among the tools; an entry says why it stands on its day, and leads to where it is done', async () => {
  const phone = await phoneOf(world, people.secretary);
  await phone.tap('全部工具');
  await phone.arrivesAt('workbench/index/index');
  await phone.tap('工作日历');
  await phone.arrivesAt('calendar/year/index');
  await phone.tap('主题党日');
  await phone.screen.findByText('这个月里哪天都可以');
  await phone.screen.findByText(/第十六条/);
  await phone.tap('去发布');
  await phone.arrivesAt('activity/publish/index');
  phone.close();
});

describe('an entry comes onto the phone’s calendar', () => {
  it.each([
    ['added', {}, 1],
    ['who thinks better of it is told nothing', { fail: 'cancel' }, 0],
    ['not allowed to, it says how to', { fail: 'auth deny' }, 1],
  ])('%s', async (_, answer, said) => {
    const phone = await opened();
    phone.wx.answer('addPhoneCalendar', answer);
    await phone.tap('主题党日');
    await phone.tap('加到手机日历');
    await phone.screen.waitFor(() => phone.wx.calls('addPhoneCalendar').length > 0, 'the phone to be asked');
    if (said > 0) await phone.screen.waitFor(() => told(phone).length > 0, 'what came of it');
    await phone.tap('去发布');
    await phone.arrivesAt('activity/publish/index');
    expect(told(phone)).toHaveLength(said);
    expect(told(phone).every((words) => words.includes('没有') === 'fail' in answer)).toBe(true);
    expect(phone.wx.calls('addPhoneCalendar').map(({ options }) => options)).toEqual([
      {
        title: '主题党日',
        startTime: Date.parse('2026-11-30T00:00:00+08:00') / 1000,
        allDay: true,
        description: '这个月里哪天都可以',
      },
    ]);
    phone.close();
  });
});

it.each([
  ['handed over', {}],
  ['handed to nobody after all, which is no fault', { fail: 'cancel' }],
])('the year is a calendar file, whole and without names: %s', async (_, answer) => {
  const phone = await opened();
  phone.wx.answer('shareFileMessage', answer);
  await phone.tap('导出日历文件');
  await phone.screen.waitFor(() => phone.wx.calls('shareFileMessage').length > 0, 'the file');
  const [path, text] = phone.wx.calls('writeFileSync')[0]?.options as [string, string];
  expect(phone.wx.calls('shareFileMessage').map(({ options }) => options)).toEqual([
    { fileName: '工作日历2026年.ics', filePath: path },
  ]);
  expect(text).toMatch(/^BEGIN:VCALENDAR\r\n[^]*SUMMARY:主题党日\r\n[^]*END:VCALENDAR\r\n$/);
  expect(text).not.toContain('党员a');
  await phone.tap('主题党日');
  await phone.screen.findByText('加到手机日历');
  expect(told(phone)).toEqual([]);
  phone.close();
});

it('what is due in a period is put on another day there', async () => {
  const phone = await opened();
  await phone.tap('主题党日');
  await phone.tap('就定这一天');
  await phone.screen.waitFor(() => told(phone).length > 0, 'that it is kept');
  expect(world.cloud.documents('calendarPlans')).toMatchObject([
    { key: 'meeting:themeDay:2026-11', on: '2026-11-30' },
  ]);
  phone.close();
});
