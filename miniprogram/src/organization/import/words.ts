import { memberStatusLabels } from '../../domain/labels';
import type { Output } from '../../services/contract';

/** What bringing a file in would do. */
export type Previewed = Output<'roster.preview'>;
/** A row of a roster as its preview tells of it. */
export type RosterRow = Output<'roster.rows'>['rows'][number];
export type Question = Previewed['questions'][number];
export type Choice = Question['choices'][number];

type Change = RosterRow['changes'][number];
type Problem = RosterRow['problems'][number];
type Column = Previewed['columns'][number]['meaning'];

/** The words of a roster's import; a word without its label does not compile. */
export const rowKindLabels: Record<RosterRow['kind'], string> = {
  problem: '待处理',
  add: '新增',
  change: '更改',
  unchanged: '不变',
  gone: '不再加入',
};

export const columnLabels: Record<Column, string> = {
  name: '姓名',
  status: '党员身份',
  branch: '所在党支部',
  group: '党小组',
  joinedOn: '入党日期',
  fullOn: '转正日期',
  phone: '手机号',
};

/** What is in doubt or wrong about a cell. */
export const problemLabels: Record<Problem['code'], string> = {
  NAME_MISSING: '缺姓名',
  NAME_INVALID: '姓名里有不该有的字符',
  NAME_SEVERAL: '这一格像是几个人的姓名',
  NAME_LONG: '姓名特别长',
  NAME_NOTE: '姓名后面的备注没有用',
  PERSON_UNSURE: '这一行不像一名党员',
  STATUS_MISSING: '没有写党员身份',
  STATUS_UNKNOWN: '党员身份认不出来',
  STATUS_WEAK: '没有写明是正式还是预备',
  STATUS_CONFLICT: '几处写的党员身份不一致',
  STATUS_FROM_DATE: '有转正日期，按正式党员',
  STATUS_TOO_EARLY: '入党不满一年，却写着正式党员',
  NOT_A_MEMBER: '写的不是党员',
  DATE_INVALID: '日期不存在或认不出来',
  DATE_IN_FUTURE: '日期还没有到',
  DATE_YEAR_ONLY: '日期只写了年份',
  DATE_MONTH_ONLY: '日期只写到月份',
  DATE_SHORT_MONTH: '月份可能是 1 月，也可能是 10 月',
  DATE_TWO_DIGIT_YEAR: '年份只写了两位',
  DATE_ORDER: '分不清哪个是月、哪个是日',
  DATE_LATE_TIME: '日期带有晚上的时间，可能差一天',
  DATE_FROM_NUMBER: '由数字换算成的日期',
  DATES_REVERSED: '转正日期早于入党日期',
  DATES_TOO_CLOSE: '入党到转正不满一年',
  PHONE_INVALID: '手机号不是 11 位',
  PHONE_SCIENTIFIC: '手机号被表格改成了科学记数',
  PHONE_SEVERAL: '这一格有几个手机号',
  FORMULA: '这一格是公式，不是内容',
  CELL_ERROR: '这一格在表格里就是错误',
  CELL_SWALLOWED_LINES: '这一格里夹着好几行',
  FORBIDDEN_CONTENT: '这一格有不该收集的内容',
  PHONE_TWICE: '表里两个人是同一个手机号',
  PHONE_OF_ANOTHER: '名册里别人已登记这个手机号',
  PHONE_UNKNOWN: '名册里没有尾号是这个的同名党员',
  BRANCH_MISSING: '没有写所在党支部',
  BRANCH_UNKNOWN: '没有找到这个党支部',
  BRANCH_AMBIGUOUS: '有几个党支部叫这个名称',
  BRANCH_MISMATCH: '这一行是别的党支部的',
  DUPLICATE_IN_FILE: '与前面的一行重复',
  SAME_NAME: '同一支部有同名的人，分不清是谁',
  SAME_NAME_OTHER_PHONE: '与名册里同名的人手机号不同',
  SAME_NAME_ON_ROSTER: '名册里已有同名的人，分不清是哪一位',
  LISTED_ELSEWHERE: '这个人在别的党支部名册里',
  HAS_LEFT: '这个人以前在名册里，后来离开了',
  TRANSFERRED_OUT: '组织关系已经转出，不再加入',
};

/** What to do about such a cell. */
export const todoLabels: Record<Problem['todo'], string> = {
  WRITE_NAME: '请写上正确的姓名',
  WRITE_FULL_DATE: '请写完整的年月日，如 2020-07-01',
  CHECK_DATE: '请核对日期',
  WRITE_MOBILE: '请写 11 位手机号，或留空',
  CHECK_PHONE: '请核对是谁的手机号',
  CHECK_LINE: '请核对这一行的引号',
  PASTE_VALUES: '请复制后“只粘贴数值”',
  REMOVE_CONTENT: '请从表格里删去',
  WRITE_BRANCH: '请写上所在党支部的全称',
  CHECK_BRANCH: '请与已登记的支部名称核对',
  IMPORT_FOR_THE_BRANCH: '请到那个党支部单独导入',
  REMOVE_ROW: '请删去这一行',
  ADD_PHONES: '请给同名的人都写上手机号',
  CLEAR_PHONE_OR_LIST_BOTH: '是同一人请留空手机号；是两个人请都列上',
  IMPORT_ONE_FIRST: '请先只导入其中一位',
  TRANSFER: '请由原支部发起组织关系转接',
  CHOOSE: '请在上面“请您确认”里选择',
  LOOK: '请看一眼对不对',
};

/** What a question may be answered by. */
export const choiceLabels: Record<Choice, string> = {
  ...columnLabels,
  unread: '不用这一项',
  full: '正式党员',
  probationary: '预备党员',
  notAMember: '不是党员，不导入',
  first: '按当月 1 日',
  last: '按当月最后一天',
  january: '1 月',
  october: '10 月',
  proposed: '按推算的年份',
  monthFirst: '前面是月',
  dayFirst: '前面是日',
  sameDay: '就是这一天',
  nextDay: '是第二天',
  blank: '留空',
  one: '是一个人',
  person: '是党员',
  notAPerson: '不是人，略过',
  keep: '没有错，照写的导入',
  add: '重新加入名册',
  leaveOut: '不导入',
};

/** What a question asks. */
export function questionWords({ about, subject, rows }: Question): { title: string; hint: string } {
  const of = subject ? `“${subject}”` : '';
  const all = rows > 1 ? `一次回答，${rows} 处都照办` : '只有这一处';
  if (about === 'COLUMN_LIKELY') return { title: `${of}这一列是什么？`, hint: '表头不常见，请确认' };
  if (about === 'SHEETS_OVERLAP')
    return { title: `${of}与别的工作表是同一批人`, hint: '可以改选工作表，或者都导入' };
  if (about === 'HAS_LEFT') return { title: '表里有以前离开名册的人', hint: all };
  if (about === 'STATUS_MISSING') return { title: '没有写党员身份的，是什么？', hint: all };
  if (about.startsWith('DATE_') || about.startsWith('PHONE_'))
    return { title: `${of}一列：${problemLabels[about]}`, hint: all };
  return { title: `${of}${problemLabels[about]}`, hint: all };
}

export const sheetLabels: Record<Previewed['sheets'][number]['state'], string> = {
  read: '已读',
  hidden: '隐藏的，没有读',
  instructions: '像是填写说明，没有读',
  noNames: '没有“姓名”一列',
  empty: '空的',
  tooLarge: '太大，没有读',
  notChosen: '没有选',
};

export const unreadLabels: Record<Previewed['unread'][number]['why'], string> = {
  unknown: '没有用到',
  sameMeaning: '已有更合适的一列',
  noStatusWords: '里面不是党员身份',
  otherPeople: '是别人的信息',
  confirmed: '按您的回答不用',
};

export const passedLabels: Record<Previewed['passed'][number]['why'], string> = {
  title: '标题',
  header: '表头',
  section: '分组',
  footer: '合计、签字、说明',
  blank: '空行',
  numberOnly: '只有序号',
  noName: '没有姓名',
  continued: '上一行的续行',
  notAMember: '按回答不是党员',
  notAPerson: '按回答不是人',
  leftOut: '按回答不导入',
};

export const keptLabels: Record<NonNullable<RosterRow['kept']>, string> = {
  bound: '已绑定微信',
  holdsRole: '已有职务权限',
  holdsPost: '是支委会成员',
  expected: '已在活动的应到名单里',
  attended: '已签到',
  transferred: '正在或已经转接组织关系',
  changed: '导入之后又改过',
};

const valueWords = (field: Change['field'], value: string): string =>
  field === 'status' ? ((memberStatusLabels as Partial<Record<string, string>>)[value] ?? value) : value;

/** `入党日期原为 2020-07-02`; nothing where there was nothing before. */
export function beforeWords({ changes }: RosterRow): string {
  return changes
    .flatMap(({ field, before }) =>
      before === undefined ? [] : [`${columnLabels[field]}原为 ${valueWords(field, before)}`],
    )
    .join('；');
}

/** What the roster will say of somebody, in one line. */
export function storedWords({ status, joinedOn, fullOn, phone }: RosterRow): string {
  return [
    status && memberStatusLabels[status],
    joinedOn && `入党 ${joinedOn}`,
    fullOn && `转正 ${fullOn}`,
    phone && `手机 ${phone}`,
  ]
    .filter(Boolean)
    .join(' · ');
}
