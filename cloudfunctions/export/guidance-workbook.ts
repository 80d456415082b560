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
import type { CarriedOut } from './guidance-store';

const columns: Column<CarriedOut>[] = [
  { header: '序号', width: 6, cell: (_, index) => numberCell(index + 1) },
  { header: '街镇', width: 20, cell: ({ townName }) => textCell(townName) },
  { header: '党支部', width: 36, cell: ({ branchName }) => textCell(branchName) },
  { header: '主题党日', width: 12, cell: ({ held }) => textCell(held > 0 ? '已开展' : '还没开展') },
  { header: '应到人次', width: 10, cell: ({ expected }) => numberCell(expected) },
  { header: '实到人次', width: 10, cell: ({ present }) => numberCell(present) },
  { header: '到会率', width: 10, cell: ({ present, expected }) => shareCell(present, expected) },
  { header: '反馈', width: 12, cell: (row) => textCell(stateOf(row)) },
  { header: '反馈时间', width: 18, cell: ({ feedback }) => feedback && minuteCell(feedback.at) },
  { header: '规定动作', width: 10, cell: ({ feedback, required }) => feedback && numberCell(required) },
  { header: '已完成', width: 10, cell: ({ feedback, done }) => feedback && numberCell(done) },
  { header: '还没完成的规定动作', width: 40, cell: ({ feedback }) => longCell(undoneOf(feedback)) },
  { header: '小结', width: 50, cell: ({ feedback }) => longCell(feedback?.summary ?? '') },
];

function stateOf({ feedback, more }: CarriedOut): string {
  if (!feedback) return '未反馈';
  return `已反馈${more ? '，新增的还没有补报' : ''}`;
}

const undoneOf = (feedback: CarriedOut['feedback']): string =>
  (feedback?.items ?? [])
    .filter(({ required, done }) => required && !done)
    .map(({ text, reason }) => (reason ? `${text}：${reason}` : text))
    .join('\n');

/** A month's guidance as carried out, a line for each branch. */
export const writeReport = (shown: {
  title: string;
  watermark: string;
  rows: CarriedOut[];
}): Promise<Buffer> =>
  writeSheets([
    sheetOf({ name: '开展情况', title: shown.title, note: shown.watermark, columns, rows: shown.rows }),
  ]);
