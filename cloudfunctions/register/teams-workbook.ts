import {
  dayCell,
  longCell,
  numberCell,
  sheetOf,
  textCell,
  writeSheets,
  type Column,
} from '../kernel/workbook';
import type { RegisterOutcome } from './context';

type Row = Awaited<RegisterOutcome<'teams'>>['rows'][number];

const columns: Column<Row>[] = [
  { header: '序号', width: 6, cell: (_, index) => numberCell(index + 1) },
  { header: '党组织', width: 30, cell: ({ organizationName }) => textCell(organizationName) },
  { header: '书记', width: 12, cell: ({ secretary }) => textCell(secretary?.name) },
  { header: '任职日期', width: 14, cell: ({ secretary }) => dayCell(secretary?.since) },
  { header: '任期届满', width: 14, cell: ({ termEndsOn }) => dayCell(termEndsOn) },
  {
    header: '党务工作者',
    width: 30,
    cell: ({ workers }) => longCell(workers.map(({ name, role }) => `${name}（${role}）`).join('、')),
  },
  { header: '出资人是党员的单位', width: 40, cell: ({ owners }) => longCell(owners.join('、')) },
];

/** The three teams as a table, a line a branch. */
export const writeTeams = (rows: Row[], { title, note }: { title: string; note: string }): Promise<Buffer> =>
  writeSheets([sheetOf({ title, note, columns, rows })]);
