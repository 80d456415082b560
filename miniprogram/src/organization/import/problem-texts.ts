import type { Output } from '../../services/contract';

type Problem = Output<'organization.importRoster'>['problems'][number];

/** What is wrong with a cell of the roster and how to put it right. */
export const problemTexts: Record<Problem['code'], string> = {
  NAME_MISSING: '缺姓名，请补上',
  NAME_INVALID: '姓名里有不该有的字符，请改正',
  STATUS_UNKNOWN: '党员类别要写“正式党员”或“预备党员”',
  BRANCH_MISMATCH: '这一行是别的支部的党员，请删去或改正',
  DUPLICATE_IN_FILE: '与前面的一行重复，请留一行',
};
