import type { SubjectStatus } from '../../../types/shared/subjects';

/** What the columns of lists from other offices are called, and what stands in them. Texts are compact: without spaces. */

/** What is read of a list. Whatever else stands in it is looked at by nobody and kept nowhere. */
export const listFields = ['name', 'code', 'town', 'employees', 'carrier', 'status'] as const;
export type ListField = (typeof listFields)[number];

/** Titles as lists write them, the surest first; brackets and what stands in them are taken off before. */
export const titles: Record<ListField, RegExp> = {
  name: /^(?:企业|单位|公司|机构|组织|社会组织|法人单位|市场主体|主体|纳税人|用人单位|申报单位|申报企业|被认定企业)(?:名称|全称|名)$|^(?:名称|单位|企业|公司|全称|字号名称|企业中文名称)$/,
  code: /统一社会信用代码|社会信用代码|^信用代码$|^统一代码$|^统一信用代码$|机构代码|注册号|^USCC$/i,
  town: /^(?:所属|所在|属地|注册地|经营地)?(?:街镇|街道|镇|乡镇|街道镇|街道\/镇|街镇园区|属地|辖区|所属地区|区域|乡镇街道|镇街)$|^(?:所属|所在)(?:街道|镇|街镇|街道乡镇|乡镇|区域|辖区|园区街镇)$/,
  employees:
    /^(?:从业|职工|员工|用工|在职|社保|参保|期末从业|在岗职工|缴纳社保)?(?:人员|职工|员工)?(?:人数|总数|数)(?:人)?$|^从业人员$|^职工数$|^从业人员期末人数$|^人员规模$/,
  carrier: /^(?:所在|所属|入驻)?(?:楼宇|商圈|园区|市场|载体)(?:名称)?$/,
  status: /^(?:经营|登记|企业|存续|运营|主体|法人|营业)?状态$|^(?:经营|运营)情况$|^登记状态$/,
};

/** Hints beside a title: 企业名称（全称）*, 2. 企业名称. */
export const bareTitle = (title: string): string =>
  title
    .replace(/\([^()]{0,40}\)|【[^】]{0,40}】|\[[^\]]{0,40}\]|[*:★]/g, '')
    .replace(/^\d{1,2}[.、](?=\D)/, '');

/** Lines that are none of a subject. */
export const noSubject =
  /^(?:合计|总计|小计|共计|总数|填表人|制表人|审核人|负责人|联系人|备注|注|说明|填报单位|填报日期|日期|序号|以下空白|此表)(?:[:：].*)?$|^共?\d+[家户个]?$/;

const statuses: readonly [RegExp, SubjectStatus][] = [
  [/注销|吊销|撤销|清算|解散/, 'closed'],
  [/迁出|迁往|外迁/, 'moved'],
  [/停业|歇业|空壳|未经营|无实际经营|非正常/, 'shell'],
  [/存续|在业|开业|在营|正常|运营|营业/, 'operating'],
];

/** What a status of another office means here; nothing where it says nothing that is known. */
export const statusOf = (word: string): SubjectStatus | undefined =>
  statuses.find(([pattern]) => pattern.test(word))?.[1];

/** A number of people as lists write it: 120, 120人, 约120, 1,200. */
export function employeesOf(text: string): number | undefined {
  const digits = /^[约近]?(\d{1,7})(?:\.0+)?(?:人|名|余人|多人)?$/.exec(text.replace(/[,，]/g, ''))?.[1];
  return digits === undefined ? undefined : Number(digits);
}

/** What a town is told by: 方松街道办事处 and 方松 are one. */
export const townCore = (text: string): string =>
  text
    .replace(/^(?:中共)?(?:上海市?)?(?:松江区?)?/, '')
    .replace(
      /(?:街道|镇|乡|经济技术开发区|经济开发区|经开区|开发区)(?:办事处|人民政府|党工委|工作委员会|党委|委员会)?$/,
      '',
    );
