import { mobileOf } from '../kernel/phone';
import { cellName, compactOf, isEmpty, type Cell, type Sheet } from './cells';
import { findHeader, type Column, type Header } from './columns';
import { dayOfCell } from './dates';
import { problem, type Problem } from './problems';
import type { MemberStatus } from '../../types/shared/members';
import type { RosterNote } from '../../types/roster/words';

/** One member as the file tells it; what it does not tell is absent and stays as it is on the roster. */
export interface FileRow {
  /** As the spreadsheet numbers it. */
  row: number;
  name: string;
  /** The branch as written, without spaces; `''` when nothing is. */
  branch: string;
  status?: MemberStatus;
  joinedOn?: string;
  fullOn?: string;
  /** Eleven digits; only in memory. */
  phone?: string;
  /** Of a phone number masked by our own export, the last four digits. */
  phoneTail?: string;
  problems: Problem[];
  /** The name of a cell of this row, e.g. `B7`; column A where the file has no such column. */
  cellOf: (column: Column) => string;
}

/** A roster as its file tells it. */
export interface RosterFile extends Pick<Header, 'dropped' | 'ignored'> {
  rows: FileRow[];
  has: (column: Column) => boolean;
  notes: RosterNote[];
}

const statuses: Record<string, MemberStatus> = {
  正式党员: 'full',
  中共党员: 'full',
  党员: 'full',
  正式: 'full',
  预备党员: 'probationary',
  中共预备党员: 'probationary',
  预备: 'probationary',
};

/** Lines below the last member: totals and signatures. */
const footer = /^(合计|总计|共计|小计|填表|制表|填报|审核|负责人|备注|说明|注:|日期|共\d+)/;

/** Understands a sheet as a roster; `undefined` when it has no column of names. `today` is a day in Beijing. */
export function readRows(sheet: Sheet, today: string): RosterFile | undefined {
  const header = findHeader(sheet.rows);
  if (!header) return undefined;
  const has = (column: Column) => header.at[column] !== undefined;
  const rows = sheet.rows
    .map((cells, index) => ({ cells, index }))
    .slice(header.firstRow)
    .filter(({ cells }) => !isNoMember(cells))
    .map(({ cells, index }) => readRow({ cells, index, formulas: sheet.formulas }, header, today));
  return {
    rows,
    has,
    dropped: header.dropped,
    ignored: header.ignored,
    notes: has('status') ? [] : ['NO_STATUS_COLUMN'],
  };
}

function isNoMember(cells: Cell[]): boolean {
  const filled = cells.filter((cell) => !isEmpty(cell));
  return filled.length === 0 || (filled.length <= 2 && footer.test(compactOf(filled[0])));
}

function readRow(
  { cells, index, formulas }: { cells: Cell[]; index: number; formulas: ReadonlySet<string> },
  header: Header,
  today: string,
): FileRow {
  const problems: Problem[] = [];
  const cellOf = (column: Column) => cellName(header.at[column] ?? 0, index);
  const at = (column: Column): Cell => {
    const position = header.at[column];
    return position === undefined ? undefined : cells[position];
  };
  const complain = (column: Column, code: Problem['code']) =>
    void problems.push(problem(cellOf(column), code, at(column)));

  for (const column of Object.keys(header.at) as Column[]) {
    if (formulas.has(cellOf(column))) complain(column, 'FORMULA');
  }
  const name = readName(at('name'), (code) => complain('name', code));
  const status = readStatus(at('status'), header.at.status !== undefined, () =>
    complain('status', 'STATUS_UNKNOWN'),
  );
  const day = (column: 'joinedOn' | 'fullOn') => readDay(at(column), today, (code) => complain(column, code));
  const [joinedOn, fullOn] = [day('joinedOn'), day('fullOn')];
  if (joinedOn && fullOn && fullOn < joinedOn) complain('fullOn', 'DATES_REVERSED');
  const phone = readPhone(at('phone'), () => complain('phone', 'PHONE_INVALID'));
  return {
    row: index + 1,
    name,
    branch: compactOf(at('branch')),
    problems,
    cellOf,
    ...(status && { status }),
    ...(joinedOn && { joinedOn }),
    ...(fullOn && { fullOn }),
    ...phone,
  };
}

function readName(cell: Cell, complain: (code: 'NAME_MISSING' | 'NAME_INVALID') => void): string {
  const name = compactOf(cell).replace(/[•・‧∙.]/g, '·');
  if (name === '') complain('NAME_MISSING');
  else if (!/^[\p{Script=Han}·A-Za-z]{2,20}$/u.test(name)) complain('NAME_INVALID');
  else return name;
  return '';
}

function readStatus(cell: Cell, hasColumn: boolean, complain: () => void): MemberStatus | undefined {
  const written = compactOf(cell);
  if (!hasColumn) return undefined;
  if (!Object.hasOwn(statuses, written)) complain();
  return Object.hasOwn(statuses, written) ? statuses[written] : undefined;
}

function readDay(
  cell: Cell,
  today: string,
  complain: (code: 'DATE_INVALID' | 'DATE_IN_FUTURE') => void,
): string | undefined {
  if (isEmpty(cell)) return undefined;
  const day = dayOfCell(cell);
  if (!day) complain('DATE_INVALID');
  else if (day > today) complain('DATE_IN_FUTURE');
  else return day;
  return undefined;
}

function readPhone(cell: Cell, complain: () => void): Pick<FileRow, 'phone' | 'phoneTail'> {
  const written = compactOf(cell);
  if (written === '') return {};
  const [, phoneTail] = /^\d{0,3}\*{3,}(\d{4})$/.exec(written) ?? [];
  if (phoneTail) return { phoneTail };
  const phone = mobileOf(written);
  if (!phone) complain();
  return phone ? { phone } : {};
}
