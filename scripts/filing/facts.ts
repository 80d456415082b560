import { functions } from '../../cloudfunctions/deployment';
import { allModels } from '../../cloudfunctions/kernel/database/model';
import type { Model, Over } from '../../cloudfunctions/kernel/database';
import { roleLabels } from '../../miniprogram/src/domain/labels';
import { usage } from '../../miniprogram/src/guide/usage-words';
import { settingLabels } from '../../miniprogram/src/setting/labels';
import { contracts } from '../../types';
import type { Action } from '../../types/contract';
import type { Role } from '../../types/shared/roles';
import type { DistrictSettings } from '../../types/shared/settings';
import { tableIn } from './markdown';
import type { Part } from './part';

/** What each context is for; one that is missing does not compile. */
const contextWords: Record<keyof typeof contracts, string> = {
  account: '绑定微信',
  activity: '活动和会议',
  attendance: '签到、请假、名单',
  audit: '操作记录',
  complaint: '意见投诉',
  serviceRequest: '企业诉求',
  policyMeeting: '政策专场',
  supervision: '督导函',
  register: '登记',
  selection: '评选',
  burden: '向您要什么',
  calendar: '工作日历',
  checkup: '支部体检',
  compliance: '该开的会',
  course: '网络学习',
  democraticReview: '组织生活会和民主评议',
  subject: '两新组织台账',
  reconciliation: '名单对账',
  coverage: '两个覆盖',
  survey: '排摸和组建',
  instructor: '党建工作指导员',
  cluster: '产业集群和五个一',
  election: '换届选举',
  dues: '党费',
  development: '党员发展',
  exit: '整体导出、停用',
  export: '导出',
  feedback: '指导清单的反馈',
  handbook: '实务操作手册',
  handover: '书记工作移交',
  guidance: '主题党日指导清单',
  home: '首页',
  learning: '学时和教育培训覆盖',
  ledger: '台账',
  member: '党员名册和转接',
  message: '通知和微信提醒',
  minutes: '会议记录',
  organization: '党组织',
  paper: '成套文件',
  report: '开展情况',
  role: '职务与权限',
  roster: '名册导入导出',
  rule: '规则依据和调整',
  scene: '小程序码',
  setting: '区里的设置',
  todo: '待办',
  training: '培训班和党员大课堂',
  venue: '阵地、预约和六个有',
};

/** 基本信息: from the district's settings; what they do not hold is left to be written. */
export function basics(settings: DistrictSettings): Part {
  const names = ['organiser', 'leadingOffice', 'filingNumber', 'helpContact'] as const;
  return {
    title: '基本信息',
    lines: [],
    table: [
      ['项目', '内容'],
      ['名称', '两新先锋（微信小程序）'],
      ...names.map((name) => [settingLabels[name].label, settings[name]]),
      ['立项依据和审核意见', ''],
      ['负责人、联系人', ''],
      ['上线时间', ''],
    ],
  };
}

/** 对象、场景、要求: the words that everybody reads in the app; whether it is so is for people to check. */
export const selfCheck = (): Part => ({
  title: '使用规范与年度自查',
  lines: ['左边是程序里公开的使用规范。自查结果由人填写。'],
  table: [
    ['使用规范', '自查结果'],
    ...usage.flatMap(({ title, lines }) => lines.map((line) => [`${title}：${line}`, ''])),
  ],
});

const who = ({ access }: Action): string => {
  if (access.allow === 'anyone') return '任何人';
  if (access.allow === 'bound') return '已绑定的人，只办自己的事';
  const roles: readonly Role[] =
    access.allow === 'holders' ? [...access.roles, ...(access.above ?? [])] : (access.orHolders ?? []);
  const named = roles.map((role) => roleLabels[role]).join('、');
  return access.allow === 'holders' ? named : ['活动或清单所对的人', named].filter(Boolean).join('、');
};

/** 功能设置: every context with how many actions it has for whom, as the contracts say. */
export function features(): Part {
  const rows = Object.entries(contracts).flatMap(([context, { actions }]) => {
    const counts = new Map<string, number>();
    for (const action of Object.values(actions as Record<string, Action>))
      counts.set(who(action), (counts.get(who(action)) ?? 0) + 1);
    return [...counts].map(([whom, count]) => [
      contextWords[context as keyof typeof contracts],
      whom,
      String(count),
    ]);
  });
  return {
    title: '功能设置',
    lines: ['由程序的接口契约生成。一项就是一个可以请求的操作；没有写明谁可以的，谁也不可以。'],
    table: [['功能', '谁可以', '操作数'], ...rows],
  };
}

/** What the page about retention calls a collection. */
function wordsOfRetention(): Map<string, string> {
  const rows = [...tableIn('retention.md', '到期删除'), ...tableIn('retention.md', '到期清除部分内容')];
  return new Map(rows.map(([what = '', name = '']) => [name, what.split('，')[0] ?? what]));
}

const overWords = ({ days, when }: Over<never>): string =>
  `${days} 天后删除${when ? '（其中一种情形）' : ''}`;

/** How long a collection is kept, as its model says. */
export function keptFor({ retention }: Pick<Model, 'retention'>): string {
  if ('removed' in retention)
    return retention.removed.map((over) => overWords(over as Over<never>)).join('；');
  if ('cleared' in retention)
    return retention.cleared.map(({ days, fields }) => `${days} 天后清除 ${fields.join('、')}`).join('；');
  return 'kept' in retention ? '长期保存' : '用完即删';
}

/** 数据和保存期限: every collection that the models declare; they must have been loaded. */
export function data(): Part {
  const words = wordsOfRetention();
  const models = (allModels() as unknown as Model[]).sort((one, other) => (one.name < other.name ? -1 : 1));
  return {
    title: '数据和保存期限',
    lines: ['由数据模型生成，每天凌晨按此执行。理由见 docs/retention.md。'],
    table: [
      ['集合', '内容', '保存多久', '涉及个人'],
      ...models.map((model) => [
        model.name,
        words.get(model.name) ?? ('sheet' in model.exit ? model.exit.sheet : ''),
        keptFor(model),
        'none' in model.about ? '' : '是',
      ]),
    ],
  };
}

/** 运维: what is deployed, and which of WeChat's interfaces each may call. */
export const operations = (): Part => ({
  title: '运行和维护',
  lines: ['客户端不能直接读写数据库；云函数如下。'],
  table: [
    ['云函数', '最长运行（秒）', '内存（MB）', '调用的微信接口', '定时'],
    ...Object.entries(functions).map(([name, { timeout, memorySize, openapi, timer = '' }]) => [
      name,
      String(timeout),
      String(memorySize),
      openapi.join('、'),
      timer,
    ]),
  ],
});

/** 安全: from the page that is kept beside the tests which prove it. */
export const safety = (): Part[] => [
  {
    title: '安全（一）可能的坏事和挡住它的东西',
    lines: [],
    table: tableIn('security.md', '可能的坏事，和挡住它的东西'),
  },
  { title: '安全（二）个人信息保护', lines: [], table: tableIn('security.md', '个人信息保护法') },
  {
    title: '安全（三）网络安全等级保护',
    lines: [],
    table: tableIn('security.md', '网络安全等级保护（建议二级，由主管单位定级备案）'),
  },
];

/** 同类应用、意见: for people to write. */
export const blanks = (): Part[] => [
  {
    title: '同类应用',
    lines: ['由主办单位查重后填写。'],
    table: [
      ['名称', '主办单位', '与本程序重叠的功能', '处理意见'],
      ...Array.from({ length: 3 }, () => ['', '', '', '']),
    ],
  },
  {
    title: '意见和签字',
    lines: [],
    table: [['单位', '意见', '签字（盖章）', '日期'], ...Array.from({ length: 3 }, () => ['', '', '', ''])],
  },
];
