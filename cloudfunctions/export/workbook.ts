import { missingOf } from '../../types/shared/attendances';
import { kindNames } from '../domain/gathering/kind-names';
import {
  longCell,
  minuteCell,
  numberCell,
  shareCell,
  sheetOf,
  textCell,
  writeSheets,
  type Column,
} from '../kernel/workbook';
import type { Meeting } from './store';
import { absenteesText, agendaText, minutesStateText } from './words';
import type { Written } from './written';
import { activityKinds } from '../../types/shared/activities';

const count = (header: string, of: (meeting: Meeting) => number): Column<Meeting> => ({
  header,
  width: 10,
  cell: (meeting) => numberCell(of(meeting)),
});

const ledgerColumns: Column<Meeting>[] = [
  { header: '序号', width: 6, cell: (_, index) => numberCell(index + 1) },
  { header: '类别', width: 16, cell: ({ line }) => textCell(kindNames[line.kind]) },
  { header: '主题', width: 36, cell: ({ line }) => longCell(line.title) },
  { header: '开始时间', width: 18, cell: ({ line }) => minuteCell(line.startsAt) },
  { header: '结束时间', width: 18, cell: ({ line }) => minuteCell(line.endsAt) },
  {
    header: '共同开展的支部',
    width: 24,
    cell: ({ line }) => longCell((line.withNames ?? []).join('、')),
  },
  { header: '地点', width: 20, cell: ({ line }) => longCell(line.place) },
  count('应到', ({ line }) => line.counts.expected),
  count('实到', ({ line }) => line.counts.present),
  { header: '到会率', width: 10, cell: ({ line }) => shareCell(line.counts.present, line.counts.expected) },
  count('请假', ({ line }) => line.counts.onLeave),
  count('缺席', ({ line }) => missingOf(line.counts)),
  count('待确认', ({ line }) => line.counts.toConfirm),
  count('已补课', ({ line }) => line.counts.caughtUp),
  count('迟到', ({ line }) => line.counts.late),
  count('列席', ({ line }) => line.counts.observers),
  count('外支部参加', ({ line }) => line.counts.guests),
  count('有表决权应到', ({ line }) => line.counts.expectedVoters),
  count('有表决权实到', ({ line }) => line.counts.presentVoters),
  { header: '未到会人员及原因', width: 40, cell: ({ line }) => longCell(absenteesText(line)) },
  { header: '迟到人员', width: 20, cell: ({ line }) => longCell(line.late.join('、')) },
  { header: '活动安排', width: 40, cell: ({ line }) => longCell(agendaText(line)) },
  { header: '主持人', width: 10, cell: ({ minutes }) => textCell(minutes?.chair.name) },
  { header: '记录人', width: 10, cell: ({ minutes }) => textCell(minutes?.recorder.name) },
  { header: '会议记录', width: 12, cell: ({ minutes }) => textCell(minutesStateText(minutes)) },
];

interface OfKind {
  name: string;
  times: number;
  expected: number;
  present: number;
}

const sumColumns: Column<OfKind>[] = [
  { header: '类别', width: 20, cell: ({ name }) => textCell(name) },
  { header: '次数', width: 10, cell: ({ times }) => numberCell(times) },
  { header: '应到人次', width: 12, cell: ({ expected }) => numberCell(expected) },
  { header: '实到人次', width: 12, cell: ({ present }) => numberCell(present) },
  { header: '到会率', width: 10, cell: ({ expected, present }) => shareCell(present, expected) },
];

/** The ledger as a spreadsheet: a line for each meeting, and the sum of each kind. */
export function writeWorkbook({ title, watermark, meetings }: Written): Promise<Buffer> {
  return writeSheets([
    sheetOf({ name: '台账', title, note: watermark, columns: ledgerColumns, rows: meetings }),
    sheetOf({
      name: '汇总',
      title: `${title}汇总`,
      note: watermark,
      columns: sumColumns,
      rows: sumsOf(meetings),
    }),
  ]);
}

const sumsOf = (meetings: Meeting[]): OfKind[] =>
  activityKinds.flatMap((kind) => {
    const of = meetings.filter(({ line }) => line.kind === kind).map(({ line }) => line.counts);
    if (of.length === 0) return [];
    const expected = of.reduce((sum, counts) => sum + counts.expected, 0);
    const present = of.reduce((sum, counts) => sum + counts.present, 0);
    return { name: kindNames[kind], times: of.length, expected, present };
  });
