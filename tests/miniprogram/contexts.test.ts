import { existsSync } from 'node:fs';
import { join } from 'node:path';
import * as auditWords from '../../miniprogram/src/audit-words';
import * as contexts from '../../miniprogram/src/contexts';
import * as failures from '../../miniprogram/src/failures';
import { folderOf, isSaid } from '../../miniprogram/src/domain/context';
import { toolsAtHand, toolsOf } from '../../miniprogram/src/domain/tools';
import { hints } from '../../miniprogram/src/workbench/hints';
import { organizationKinds, type OrganizationKind } from '../../types/shared/organizations';
import { roles } from '../../types/shared/roles';
import { todoWords } from '../../cloudfunctions/domain/todo/words';
import { todoKinds } from '../../types/shared/todos';

/** What the contexts of the app say of themselves, joined. */

const src = join(__dirname, '../../miniprogram/src');
const all = Object.entries(contexts);

it.each(all)('%s has a folder, and a file for every page', (_, { name, pages }) => {
  const missing = Object.keys(pages).filter(
    (page) => !existsSync(join(src, name, folderOf(page), 'index.tsx')),
  );
  expect(missing).toEqual([]);
});

it('makes addresses of pages from their names and what they carry', () => {
  const { attendance, activity, ledger, account } = contexts;
  expect(attendance.pages.checkIn({ activityId: 'a:1' })).toBe('/attendance/check-in/index?activityId=a%3A1');
  expect(activity.pages.publish({ organizationId: 'b', from: undefined, copy: '1' })).toBe(
    '/activity/publish/index?organizationId=b&copy=1',
  );
  expect(ledger.pages.export({ organizationId: 'b', year: 2026 })).toBe(
    '/ledger/export/index?organizationId=b&year=2026',
  );
  expect(account.pages.bind()).toBe('/account/bind/index');
});

it('explains no failure twice', () => {
  const codes = Object.values(failures).flatMap(({ errors }) => Object.keys(errors));
  expect(codes.filter((code, at) => codes.indexOf(code) !== at)).toEqual([]);
});

it('gives an action of the audit one name', () => {
  const actions = Object.values(auditWords).flatMap((words) => Object.keys(words.actions));
  expect(actions.filter((action, at) => actions.indexOf(action) !== at)).toEqual([]);
});

it('describes each kind of what waits once, and counts it at one tool of a role at most', () => {
  const described = all.flatMap(([, { todo }]) => (isSaid(todo) ? Object.keys(todo) : []));
  expect(described.sort()).toEqual([...todoKinds].sort());
  for (const role of roles) {
    for (const organizationKind of organizationKinds) {
      const counted = toolsOf({ role, organizationKind }).flatMap(({ tools }) =>
        tools.flatMap(({ waits = [] }) => waits),
      );
      expect(counted.filter((kind, at) => counted.indexOf(kind) !== at)).toEqual([]);
    }
  }
});

it('calls what waits as papers do', () => {
  const said = all.flatMap(([, { todo }]) =>
    isSaid(todo) ? Object.entries<{ label: string }>(todo).map(([kind, { label }]) => [kind, label]) : [],
  );
  expect(Object.fromEntries(said)).toEqual(todoWords);
});

describe('the workbench', () => {
  const toolsFor = (role: (typeof roles)[number], organizationKind: OrganizationKind = 'branch') =>
    toolsOf({ role, organizationKind }).map(({ title, tools }) => [
      title,
      ...tools.map(({ label }) => label),
    ]);

  it('has a keeper’s tools by the kind of work, each in its place', () => {
    expect(toolsFor('secretary')).toEqual([
      ['会议和活动', '发布活动', '草稿与往次活动', '请假与补签', '该开的会', '台账'],
      ['党员', '党员名册', '绑定申请', '组织关系转接', '党员发展', '导入名册'],
      ['教育培训', '培训班', '推荐参加上级培训', '党员学时', '网络课程', '今年学了什么'],
      [
        '支部',
        '支部体检',
        '工作日历',
        '组织情况',
        '换届选举',
        '民主评议党员',
        '党费收缴',
        '职务与权限',
        '工作移交',
        '成套文件',
        '覆盖的单位',
        '登记',
        '企业诉求',
        '阵地',
        '评选',
      ],
    ]);
  });

  it('gives a committee’s keeper what it is asked to approve, and no board of people', () => {
    const [, people] = toolsFor('secretary', 'committee');
    expect(people).toEqual(['党员', '党员名册', '绑定申请', '组织关系转接', '党员发展审批', '导入名册']);
  });

  it('has others’ tools', () => {
    const training = ['教育培训', '培训班', '推荐参加上级培训', '网络课程'];
    const approving = ['党员', '党员发展审批'];
    const above = [
      '开展情况',
      '主题党日开展情况',
      '谁需要帮一把',
      '教育培训覆盖',
      '主题党日指导清单',
      '推送情况',
      '党费上缴情况',
      '党员发展情况',
      '新发展党员',
      '督导函',
      '登记',
      '阵地',
      '评选',
    ];
    expect(toolsFor('instructor')).toEqual([
      ['支部', '支部体检', '该开的会', '工作日历', '组织情况', '换届选举'],
    ]);
    expect(toolsFor('townOfficer')).toEqual([
      approving,
      training,
      above,
      ['组织', '党组织', '换届选举', '意见投诉', '身份核对'],
    ]);
    expect(toolsFor('groupLeader')).toEqual([['会议和活动', '发布党小组会', '本组的会']]);
    expect(toolsFor('districtAdmin')).toEqual([
      approving,
      training,
      above,
      [
        '组织',
        '党组织',
        '换届选举',
        '意见投诉',
        '手册和提问',
        '名册导出申请',
        '操作记录',
        '区里的设置',
        '文件模板',
        '身份核对',
        '规则调整',
        '整体导出、停用',
      ],
    ]);
    expect(toolsFor('member')).toEqual([]);
  });

  it('puts four of them at most on the first page, none for who holds no role', () => {
    const atHand = (role: (typeof roles)[number]) =>
      toolsAtHand({ role, organizationKind: 'branch' }).map(({ label }) => label);
    expect(atHand('secretary')).toEqual(['发布活动', '支部体检', '党员名册', '台账']);
    expect(atHand('districtAdmin')).toEqual(['谁需要帮一把', '主题党日指导清单', '党组织', '意见投诉']);
    expect(atHand('member')).toEqual([]);
    expect(Math.max(...roles.map((role) => atHand(role).length))).toBe(4);
  });

  it('says of each in a line what it is for, and of nothing else', () => {
    const labels = new Set(
      roles.flatMap((role) =>
        organizationKinds.flatMap((kind) => toolsFor(role, kind).flatMap(([, ...own]) => own)),
      ),
    );
    expect(Object.keys(hints).filter((label) => !labels.has(label))).toEqual([]);
    expect([...labels].filter((label) => !hints[label])).toEqual([]);
  });

  it('leads each to a page of the organisation', () => {
    const addresses = toolsOf({ role: 'secretary', organizationKind: 'branch' }).flatMap(({ tools }) =>
      tools.map(({ to }) => to({ organizationId: 'o:1' })),
    );
    expect(addresses).toHaveLength(29);
    for (const address of addresses)
      expect(address).toMatch(/^\/[a-zA-Z]+\/[a-z-]+\/index\?organizationId=o%3A1$/);
  });
});
