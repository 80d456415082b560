import writeXlsxFile from 'write-excel-file/node';
import type { MemberStatus } from '../../types/vocabulary';

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

interface Column {
  header: string;
  /** In characters. */
  width: number;
  cell: (
    member: SheetMember,
    index: number,
  ) => { value: string | number | Date; format?: string } | undefined;
}

const statusTexts: Record<MemberStatus, string> = { full: '正式党员', probationary: '预备党员' };

const dateFormat = 'yyyy-mm-dd';

const text = (value: string | undefined) => (value === undefined ? undefined : { value });

const date = (day: string | undefined) =>
  day === undefined ? undefined : { value: new Date(`${day}T00:00:00Z`), format: dateFormat };

const columns: Column[] = [
  { header: '序号', width: 6, cell: (_, index) => ({ value: index + 1 }) },
  { header: '姓名', width: 12, cell: ({ name }) => text(name) },
  { header: '人员类别', width: 12, cell: ({ status }) => text(statusTexts[status]) },
  { header: '所在党支部', width: 36, cell: ({ branchName }) => text(branchName) },
  { header: '入党日期', width: 14, cell: ({ joinedOn }) => date(joinedOn) },
  { header: '转正日期', width: 14, cell: ({ fullOn }) => date(fullOn) },
  { header: '手机号码', width: 16, cell: ({ phone }) => text(phone) },
];

/** Rows above the first member: title, note and header stay in sight when the sheet is scrolled. */
const rowsAbove = 3;

/** Writes a roster under a title and a line of note (a watermark, or how to fill it in). */
export async function writeWorkbook(title: string, note: string, members: SheetMember[]): Promise<Buffer> {
  const across = (value: string, style: object) => [{ value, columnSpan: columns.length, ...style }];
  const rows = [
    across(title, { fontWeight: 'bold', align: 'center' }),
    across(note, { color: '#808080' }),
    columns.map(({ header }) => ({ value: header, fontWeight: 'bold' })),
    ...members.map((member, index) => columns.map(({ cell }) => cell(member, index))),
  ];
  const sheet = { columns: columns.map(({ width }) => ({ width })), stickyRowsCount: rowsAbove };
  return writeXlsxFile(rows as never, sheet).toBuffer();
}
