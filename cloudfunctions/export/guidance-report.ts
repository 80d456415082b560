import { minuteOf } from '../kernel/clock';
import { refuse } from '../kernel/errors';
import { giveFile } from '../kernel/given-files';
import type { ExportCall, ExportOutcome } from './context';
import { carriedOutBelow } from './guidance-store';
import { guidanceAround } from '../domain/guidance/guidances';

/** Writes a month's table: each branch below, whether it held its theme day, and what it told back. */
export async function guidanceReport(call: ExportCall<'guidanceReport'>): ExportOutcome<'guidanceReport'> {
  const { input, target: organization, caller, now } = call;
  const guidance = await guidanceAround(organization.path, input.guidanceId);
  if (!guidance) refuse('GUIDANCE.NOT_FOUND');
  const rows = await carriedOutBelow(organization, guidance, now);
  if (rows.length === 0) refuse('EXPORT.NOTHING_HELD');
  const { name, organizationName } = caller.account;
  const title = `${organization.name}${guidance.month.slice(0, 4)}年${Number(guidance.month.slice(5))}月主题党日开展情况`;
  const { writeReport } = await import('./guidance-workbook');
  const bytes = await writeReport({
    title,
    watermark: `${name}（${organizationName}）于 ${minuteOf(now)} 导出，内部使用，不得外传`,
    rows,
  });
  const taken = {
    action: 'export.guidanceReport',
    target: organization._id,
    orgPath: organization.path,
    after: { guidanceId: guidance._id },
  };
  const given = await giveFile({ folder: 'exports', ending: 'xlsx', bytes }, taken, call);
  return { branches: rows.length, file: { name: `${title}.xlsx`, ...given } };
}
