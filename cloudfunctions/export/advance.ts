import { minuteOf } from '../kernel/clock';
import { ruleBook } from '../domain/rules/amendments';
import { refuse } from '../kernel/errors';
import type { ExportCall, ExportOutcome } from './context';
import { linesAtMost } from './limits';
import { addressOf, keepFile, meetingsOf } from './store';
import type { ExportRecord } from './model';

/** Writes the file of an export that was begun, marked with who took it out and when. */
export async function advance(call: ExportCall<'advance'>): ExportOutcome<'advance'> {
  const { target: wanted, caller, now } = call;
  const { _id: exportId, form, fileId } = wanted;
  const standing = fileId && (await addressOf(fileId));
  if (standing) return answer(wanted, fileId, standing, wanted.total);

  const [meetings, rules] = await Promise.all([meetingsOf(wanted, linesAtMost), ruleBook(now)]);
  if (meetings.length === 0) refuse('EXPORT.NOTHING_HELD');
  const { name, organizationName } = caller.account;
  const written = {
    title: titleOf(wanted),
    watermark: `${name}（${organizationName}）于 ${minuteOf(now)} 导出，内部使用，不得外传`,
    meetings,
  };
  const bytes = await writerOf(form).then((write) => write(written, rules));
  const kept = await keepFile(wanted, bytes, call);
  const url = await addressOf(kept);
  if (!url) throw new Error(`no file of export ${exportId}`);
  return answer(wanted, kept, url, meetings.length);
}

/** The libraries that write files are large: each is loaded when its file is wanted, not whenever an instance starts. */
const writerOf = async (form: ExportRecord['form']) =>
  form === 'workbook' ? (await import('./workbook')).writeWorkbook : (await import('./book')).writeBook;

const answer = (wanted: ExportRecord, fileId: string, url: string, total: number) => ({
  exportId: wanted._id,
  total,
  file: { name: `${titleOf(wanted)}.${wanted.form === 'workbook' ? 'xlsx' : 'docx'}`, fileId, url },
});

/** `启云公司党支部2026年台账`, `…2026年10月至12月会议记录本` */
function titleOf({ organizationName, form, from, to }: ExportRecord): string {
  const [year = '', first = ''] = from.split('-');
  const last = to.slice(5);
  const months = first === last ? `${Number(first)}月` : `${Number(first)}月至${Number(last)}月`;
  const period = first === '01' && last === '12' ? `${year}年` : `${year}年${months}`;
  return `${organizationName}${period}${form === 'workbook' ? '台账' : '会议记录本'}`;
}
