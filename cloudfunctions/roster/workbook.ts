import { dayCell, numberCell, textCell, sheetOf, writeSheets, type Column } from '../kernel/workbook';
import type { MemberStatus } from '../../types/shared/members';

/** The roster as a spreadsheet, in the form that the import reads: a title, a note, the header, the members. */

export interface SheetMember {
  name: string;
  status: MemberStatus;
  branchName: string;
  joinedOn?: string;
  fullOn?: string;
  /** As it may be shown. */
  phone?: string;
}

const statusTexts: Record<MemberStatus, string> = { full: '正式党员', probationary: '预备党员' };

const columns: Column<SheetMember>[] = [
  { header: '序号', width: 6, cell: (_, index) => numberCell(index + 1) },
  { header: '姓名', width: 12, cell: ({ name }) => textCell(name) },
  { header: '人员类别', width: 12, cell: ({ status }) => textCell(statusTexts[status]) },
  { header: '所在党支部', width: 36, cell: ({ branchName }) => textCell(branchName) },
  { header: '入党日期', width: 14, cell: ({ joinedOn }) => dayCell(joinedOn) },
  { header: '转正日期', width: 14, cell: ({ fullOn }) => dayCell(fullOn) },
  { header: '手机号码', width: 16, cell: ({ phone }) => textCell(phone) },
];

/** Writes a roster under a title and a line of note (a watermark, or how to fill it in). */
export const writeWorkbook = (title: string, note: string, members: SheetMember[]): Promise<Buffer> =>
  writeSheets([sheetOf({ title, note, columns, rows: members })]);
