import type { ComplaintRecord } from '../../cloudfunctions/domain/complaint/model';
import { startTestCloud, renew, type TestCloud } from '../support/cloud';
import { branch, people } from '../support/district';
import { bootWeapp, type WeappApp } from './harness';
import { built } from './phone';

/** What is sent once more is what was sent, and what was put right meanwhile stays so. */

let world: TestCloud;
beforeAll(async () => {
  world = await startTestCloud();
});
beforeEach(() => renew(world));
afterAll(() => world.cloud.close());

interface Launch {
  path: string;
  query?: Record<string, string>;
  storage?: Record<string, unknown>;
  openid?: string;
  /** Actions whose answers are lost on the way back: the cloud has done what they ask. */
  lost?: string[];
  /** Actions that do not reach the cloud. */
  failing?: string[];
}

const open = ({
  path,
  query = {},
  storage = {},
  openid = people.member,
  lost = [],
  failing = [],
}: Launch): Promise<WeappApp> =>
  bootWeapp({
    root: built,
    storage,
    launch: { path, query },
    callFunction: async (name, event) => {
      const { action } = event as { action: string };
      if (failing.includes(action)) throw new Error('no network');
      const { result } = await world.cloud.call(name, event, { openid });
      if (lost.includes(action)) throw new Error('no answer');
      return { result };
    },
  });

const texts = () => (world.cloud.documents('complaints') as ComplaintRecord[]).map(({ text }) => text).sort();
const write = async (phone: WeappApp, text: string) =>
  phone.type(await phone.screen.find('[aria-label="您的意见"]'), text);
const complaint = { path: 'complaint/write/index', query: { page: 'pages/me/index' } };

it('what is changed after an answer was lost is not taken for done; once more is another act', async () => {
  const lost = ['complaint.send'];
  const phone = await open({ ...complaint, lost });
  await write(phone, '第一条意见');
  await phone.tap('发送意见');
  await phone.screen.findByText(/网络不通/);
  expect(texts()).toEqual(['第一条意见']);
  await phone.tap('知道了');
  lost.length = 0;
  await write(phone, '改过的意见');
  await phone.tap('发送意见');
  await phone.screen.findByText(/上一次发送的已经收到了/);
  expect(texts()).toEqual(['第一条意见']);
  await phone.tap('知道了');
  await phone.tap('发送意见');
  await phone.screen.findByText(/已受理/);
  expect(texts()).toEqual(['改过的意见', '第一条意见'].sort());
  phone.close();
});

it('what is sent as it came is the same act when the form is opened again', async () => {
  const query = { ...complaint.query, begins: '签到码打不开' };
  const phone = await open({ ...complaint, query, lost: ['complaint.send'] });
  await phone.tap('发送意见');
  await phone.screen.findByText(/网络不通/);
  const name = '1::complaint:签到码打不开';
  const kept = phone.wx.stored(name);
  expect(kept).toMatchObject({ text: '签到码打不开' });
  phone.close();
  const again = await open({ ...complaint, query, storage: { [name]: kept } });
  await again.tap('发送意见');
  await again.screen.findByText(/已受理/);
  expect(texts()).toEqual(['签到码打不开']);
  again.close();
});

it('what was parked and sent from 我的 leaves no draft behind', async () => {
  world.cloud.wechat.injectFault('security.msgSecCheck', { errcode: -1, times: 3 });
  const phone = await open(complaint);
  await write(phone, '第一条意见');
  await phone.tap('发送意见');
  await phone.screen.findByText(/还没有发出/);
  const kept = phone.wx.stored('1::complaint');
  phone.close();
  world.cloud.wechat.clearFaults();
  const me = await open({ path: 'message/unsent/index', storage: { '1::complaint': kept } });
  await me.tap('再发一次');
  await me.screen.findByText('没有未发出的内容');
  expect([texts(), me.wx.stored('1::complaint')]).toEqual([['第一条意见'], null]);
  me.close();
});

it('a draft over what was put right since is set aside, and undoes nothing', async () => {
  const memberId = `${branch._id}-b`;
  const edit = {
    path: 'member/change/index',
    query: { organizationId: branch._id, memberId, act: 'edit' },
    openid: people.secretary,
  };
  const name = `1::edit:${memberId}`;
  const phone = await open(edit);
  await phone.type(await phone.screen.find('[aria-label="姓名"]'), '党员乙');
  const storage = { [name]: phone.wx.stored(name), [`${name}:over`]: phone.wx.stored(`${name}:over`) };
  phone.close();
  const as = (stored: Record<string, unknown>) => open({ ...edit, storage: stored });
  const same = await as(storage);
  await same.screen.findByText('已恢复上次填写');
  same.close();
  await world.caller.get(people.secretary, 'member.edit', { memberId, joinedOn: '2012-06-01' });
  const since = await as(storage);
  await since.screen.findByText('上次写的放不进现在的表，文字还留着');
  await since.tap('保存');
  await since.screen.findByText('已修改');
  since.close();
  const { members } = await world.caller.get(people.secretary, 'member.list', {
    organizationId: branch._id,
  });
  expect(members.find(({ id }) => id === memberId)).toMatchObject({ name: '党员b', joinedOn: '2012-06-01' });
});

it('trying again asks for what failed', async () => {
  const failing = ['account.myRequest'];
  const phone = await open({ path: 'account/bind/index', openid: people.stranger, failing });
  await phone.screen.findByText(/网络不通/);
  failing.length = 0;
  await phone.tap('重试');
  await phone.screen.findGone(/网络不通/);
  phone.close();
});

it('of a year that is over every month can be handed up', async () => {
  const phone = await open({
    path: 'dues/note/index',
    query: { organizationId: branch._id, act: 'handUp', year: '2025' },
    openid: people.secretary,
  });
  await phone.screen.findByText('从哪个月');
  expect(phone.screen.queryAllByText('12月')).toHaveLength(2);
  phone.close();
});
