import { memberStatusLabels } from '../../domain/labels';
import type { Output } from '../../services/contract';

/** A row of a roster as its preview tells of it. */
export type RosterRow = Output<'roster.rows'>['rows'][number];

type Change = RosterRow['changes'][number];
type Problem = RosterRow['problems'][number];

/** The words of a roster's import; a word without its label does not compile. */
export const rowKindLabels: Record<RosterRow['kind'], string> = {
  add: '新增',
  change: '更改',
  unchanged: '不变',
  problem: '要改正',
};

const fieldLabels: Record<Change['field'], string> = {
  status: '党员身份',
  joinedOn: '入党日期',
  fullOn: '转正日期',
  phone: '手机号',
};

/** What is wrong with a cell. */
export const problemLabels: Record<Problem['code'], string> = {
  NAME_MISSING: '缺姓名',
  NAME_INVALID: '姓名里有不该有的字符',
  STATUS_UNKNOWN: '党员身份认不出来',
  DATE_INVALID: '日期不完整或不存在',
  DATE_IN_FUTURE: '日期还没有到',
  DATES_REVERSED: '转正日期早于入党日期',
  PHONE_INVALID: '手机号不是 11 位',
  PHONE_TWICE: '表里两个人是同一个手机号',
  PHONE_OF_ANOTHER: '名册里别人已登记这个手机号',
  FORMULA: '这一格是公式，不是内容',
  BRANCH_MISSING: '没有写所在党支部',
  BRANCH_UNKNOWN: '没有找到这个党支部',
  BRANCH_AMBIGUOUS: '有几个党支部叫这个名称',
  BRANCH_MISMATCH: '这一行是别的党支部的',
  DUPLICATE_IN_FILE: '与前面的一行重复',
  SAME_NAME: '同一支部有同名的人，分不清是谁',
  SAME_NAME_OTHER_PHONE: '与名册里同名的人手机号不同',
  SAME_NAME_ON_ROSTER: '名册里已有几位同名的人',
  LISTED_ELSEWHERE: '这个人在别的党支部名册里',
};

/** What to do about such a cell. */
export const todoLabels: Record<Problem['todo'], string> = {
  WRITE_NAME: '请写上正确的姓名',
  WRITE_STATUS: '请写“正式党员”或“预备党员”',
  WRITE_FULL_DATE: '请写完整的年月日，如 2020-07-01',
  CHECK_DATE: '请核对日期',
  WRITE_MOBILE: '请写 11 位手机号，或留空',
  CHECK_PHONE: '请核对是谁的手机号',
  PASTE_VALUES: '请复制后“只粘贴数值”',
  WRITE_BRANCH: '请写上所在党支部的全称',
  CHECK_BRANCH: '请与系统里的支部名称核对',
  IMPORT_FOR_THE_BRANCH: '请到那个党支部单独导入',
  REMOVE_ROW: '请删去这一行',
  ADD_PHONES: '请给同名的人都写上手机号',
  CLEAR_PHONE_OR_LIST_BOTH: '是同一人请留空手机号；是两个人请都列上',
  IMPORT_ONE_FIRST: '请先只导入其中一位',
  TRANSFER: '请由原支部发起组织关系转接',
};

export const noteLabels: Record<Output<'roster.preview'>['notes'][number], string> = {
  NO_STATUS_COLUMN: '表里没有“党员身份”一列，新增的人都按正式党员导入',
};

const valueWords = ({ field }: Change, value: string): string =>
  field === 'status' ? ((memberStatusLabels as Partial<Record<string, string>>)[value] ?? value) : value;

/** `入党日期：2020-07-01`, or with what it was before. */
export function changeWords(change: Change): string {
  const { field, before, after } = change;
  const then = before === undefined ? '' : `${valueWords(change, before)} → `;
  return `${fieldLabels[field]}：${then}${valueWords(change, after)}`;
}
