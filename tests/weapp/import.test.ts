import { startTestCloud, type TestCloud } from '../support/cloud';
import { branch, people } from '../support/district';
import { filesOf, upload } from '../cloudfunctions/roster/support';
import { phoneOf } from './phone';

let world: TestCloud;
beforeAll(async () => {
  world = await startTestCloud();
});
afterAll(() => world.cloud.close());

type Rows = (string | null)[][];
type Phone = Awaited<ReturnType<typeof phoneOf>>;

const header = ['序号', '姓 名', '人员类别', '手机号码', '身份证号'];
const wrong: Rows = [header, ['1', '王芳', '正式党员', '1380000', '（略）']];
const right: Rows = [
  ['党员名册', null, null, null, null],
  header,
  ['1', '王　芳', '正式党员', '13800000051', '（略）'],
  ['2', '李建军', '预备党员', '138-0000-0052', '（略）'],
  ['3', '党员a', '正式党员', '13800000053', '（略）'],
];

/** The person has this file in a chat, and picks it. */
async function hasFile(phone: Phone, name: string, rows: Rows) {
  phone.wx.answer('chooseMessageFile', { tempFiles: [{ name, size: 1, path: 'wxfile://roster' }] });
  phone.wx.answer('cloud.uploadFile', async (options) => ({
    fileID: await upload(world, rows, { path: String(options['cloudPath']) }),
  }));
}

const names = async () => {
  const { members } = await world.caller.get(people.secretary, 'member.list', {
    organizationId: branch._id,
  });
  return members.map(({ name }) => name).sort();
};

it('a secretary brings a roster in on the first evening: corrects it, confirms it, and can take it back', async () => {
  const before = await names();
  const phone = await phoneOf(world, people.secretary, {
    path: 'organization/import/index',
    query: { organizationId: branch._id },
  });
  await hasFile(phone, '名册.xlsx', wrong);
  await phone.tap('选择名册文件');
  await phone.screen.findByText(/有 1 人还不能确定/);
  await phone.screen.findByText('D2');
  expect(phone.text()).not.toContain('确认导入');
  // What is asked is settled in place.
  await phone.tap('留空');
  await phone.tap('刷新结果');
  await phone.screen.findByText('确认导入');
  expect(phone.text()).not.toContain('请您确认');

  await hasFile(phone, '名册改好.xlsx', right);
  await phone.tap('换一个文件');
  await phone.screen.findByText('名册改好.xlsx');
  await phone.screen.findByText('不保存：身份证号');
  await phone.screen.findByText('新增 2');
  await phone.screen.findByText('更改 1');
  await phone.screen.findByText('王芳');
  await phone.screen.findByText('正式党员 · 手机 *******0051');
  expect(await names()).toEqual(before);
  // What was uploaded is gone as soon as it was read.
  expect(await filesOf(world)).not.toContainEqual(expect.stringContaining('rosters/'));

  await phone.tap('确认导入');
  await phone.tap('导入');
  await phone.screen.findByText('名册已导入');
  expect(await names()).toEqual([...before, '王芳', '李建军'].sort());

  await phone.tap('撤销这次导入');
  await phone.tap('撤销导入');
  await phone.screen.findByText(/已撤销，名册恢复到导入之前/);
  expect(await names()).toEqual(before);
  phone.close();
});

it('who closes the chooser is where they were, who could not upload is told so', async () => {
  const phone = await phoneOf(world, people.secretary, {
    path: 'organization/import/index',
    query: { organizationId: branch._id },
  });
  phone.wx.answer('chooseMessageFile', { fail: 'cancel' });
  await phone.tap('选择名册文件');
  await phone.screen.findByText('下载空白模板');
  const chosen = () => phone.wx.calls('chooseMessageFile').length;
  await phone.screen.waitFor(() => chosen() === 1, 'the chooser');
  // The button takes no tap until the chooser has closed.
  await names();
  await hasFile(phone, '名册.xlsx', right);
  phone.wx.answer('cloud.uploadFile', { fail: 'no network' });
  await phone.tap('选择名册文件');
  await phone.screen.waitFor(() => chosen() === 2, 'the chooser once more');
  await phone.screen.findByText(/文件没能上传，请检查网络/);
  phone.close();
});

it('a roster goes out as a file only after saying what for', async () => {
  const phone = await phoneOf(world, people.secretary, {
    path: 'organization/import/index',
    query: { organizationId: branch._id },
  });
  await phone.tap('导出现有名册');
  await phone.tap('导出');
  await phone.screen.findByText('请先选择用途');
  await phone.tap('工作交接');
  await phone.screen.findGone('请先选择用途');
  phone.wx.answer('downloadFile', { tempFilePath: 'wxfile://roster.xlsx', statusCode: 200 });
  await phone.tap('导出');
  await phone.screen.waitFor(() => phone.wx.calls('openDocument').length === 1, 'the file to be opened');
  phone.close();
  const { records } = await world.caller.get(people.admin, 'audit.list', { organizationId: branch._id });
  expect(records).toContainEqual(
    expect.objectContaining({ action: 'roster.export', after: { purpose: 'handover', members: 4 } }),
  );
});
