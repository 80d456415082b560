import type { RosterOutcome } from './context';
import { putForGood } from '../kernel/given-files';
import { temporaryUrl } from '../kernel/storage';

/** How long the address of the file holds (seconds). */
const addressHolds = 3600;

const hint =
  '每人一行；人员类别填“正式党员”或“预备党员”；日期如 2020-03-01；同名的请填手机号。请勿填写身份证号、家庭住址等信息';

/** Writes an empty roster to its place in storage, where a newer one replaces an older one. */
export async function template(): RosterOutcome<'template'> {
  // Loaded when a file is wanted, not whenever an instance starts.
  const { writeWorkbook } = await import('./workbook');
  const fileId = await putForGood('templates/roster.xlsx', await writeWorkbook('党员名册', hint, []));
  return { fileId, url: await temporaryUrl(fileId, addressHolds) };
}
