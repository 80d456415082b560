import readXlsxFile from 'read-excel-file/node';
import type { MemberStatus } from '../../types/vocabulary';

/** A roster as its spreadsheet tells it; every complaint names the cell. */
export interface RosterFile {
  rows: { name: string; status: MemberStatus }[];
  dropped: string[];
  problems: { cell: string; code: RosterProblemCode; value: string }[];
}

export type RosterProblemCode =
  'NAME_MISSING' | 'NAME_INVALID' | 'STATUS_UNKNOWN' | 'BRANCH_MISMATCH' | 'DUPLICATE_IN_FILE';

/** What the columns we keep are called in real rosters. Every other column is dropped and said so. */
const headers = {
  name: ['姓名', '名字', '党员姓名'],
  status: ['党员类型', '党员类别', '人员类别', '类别', '身份'],
  branch: ['所在党支部', '所属党支部', '党支部', '支部', '支部名称'],
} as const;

type Column = keyof typeof headers;

/** Running numbers carry nothing; dropping them needs no mention. */
const numbering = ['序号', '编号'];

const statuses: Record<string, MemberStatus> = {
  正式党员: 'full',
  正式: 'full',
  预备党员: 'probationary',
  预备: 'probationary',
};

/** A title above the header, merged over the columns, is common; the header is looked for this far down. */
const headerSearched = 10;

/** Full-width letters, digits and spaces as ordinary ones; no spaces inside: names are padded to look even. */
const plain = (cell: unknown): string =>
  (typeof cell === 'string' || typeof cell === 'number' ? String(cell) : '')
    .normalize('NFKC')
    .replace(/\s+/g, '');

/** Reads the first sheet; `undefined` when the bytes are no spreadsheet. */
export async function readSheet(bytes: Buffer): Promise<unknown[][] | undefined> {
  try {
    const [first] = await readXlsxFile(bytes);
    return first?.data;
  } catch {
    return undefined;
  }
}

/** Understands a sheet as the roster of a branch; `undefined` when it has no column of names. */
export function readRoster(sheet: unknown[][], branchName: string): RosterFile | undefined {
  const headerAt = sheet
    .slice(0, headerSearched)
    .findIndex((row) => row.some((cell) => columnOf(plain(cell)) === 'name'));
  const header = sheet[headerAt];
  if (!header) return undefined;
  const at = (column: Column) => header.findIndex((cell) => columnOf(plain(cell)) === column);
  const columns = { name: at('name'), status: at('status'), branch: at('branch') };

  const file: RosterFile = { rows: [], dropped: droppedHeaders(header), problems: [] };
  const seen = new Set<string>();
  sheet.slice(headerAt + 1).forEach((row, offset) => {
    if (row.every((cell) => plain(cell) === '')) return;
    const complain = (column: number, code: RosterProblemCode, value: string) =>
      file.problems.push({ cell: cellName(column, headerAt + 1 + offset), code, value: value.slice(0, 30) });

    const name = plain(row[columns.name]);
    if (name === '') complain(columns.name, 'NAME_MISSING', '');
    else if (!/^[\p{Script=Han}·A-Za-z]{2,20}$/u.test(name)) complain(columns.name, 'NAME_INVALID', name);
    else if (seen.has(name)) complain(columns.name, 'DUPLICATE_IN_FILE', name);
    seen.add(name);

    const written = columns.status < 0 ? '正式党员' : plain(row[columns.status]);
    const status = Object.hasOwn(statuses, written) ? statuses[written] : undefined;
    if (!status) complain(columns.status, 'STATUS_UNKNOWN', written);

    const branch = columns.branch < 0 ? '' : plain(row[columns.branch]);
    if (branch !== '' && branch !== plain(branchName)) complain(columns.branch, 'BRANCH_MISMATCH', branch);
    if (status) file.rows.push({ name, status });
  });
  return file;
}

function columnOf(title: string): Column | undefined {
  return (Object.keys(headers) as Column[]).find((column) =>
    (headers[column] as readonly string[]).includes(title),
  );
}

function droppedHeaders(header: unknown[]): string[] {
  return header.map(plain).filter((title) => title !== '' && !columnOf(title) && !numbering.includes(title));
}

/** A cell as a spreadsheet names it: column and row from 0 to `A1`. */
function cellName(column: number, row: number): string {
  const letters = column < 26 ? '' : String.fromCharCode(64 + Math.floor(column / 26));
  return `${letters}${String.fromCharCode(65 + (column % 26))}${row + 1}`;
}
