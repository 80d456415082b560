import { ruleBook } from '../domain/rules/amendments';
import { meetingsOf } from '../domain/paper/held';
import { versionOf } from '../domain/paper/version';
import { bookFacts, ledgerFacts, titleOfMonths } from '../domain/paper/kinds/year';
import { refuse } from '../kernel/errors';
import { addressOfGiven } from '../kernel/given-files';
import { papers, type PaperName } from '../../types/shared/papers';
import type { ExportForm } from '../../types/export/words';
import type { ExportCall, ExportOutcome } from './context';
import { keepFile } from './store';
import type { ExportRecord } from './model';

/** The paper that each form is. */
const paperOf: Record<ExportForm, PaperName> = { workbook: 'ledger', book: 'minutesBook' };

/** Writes the file of an export that was begun, marked with who took it out and when. */
export async function advance(call: ExportCall<'advance'>): ExportOutcome<'advance'> {
  const { target: wanted, caller, now } = call;
  const { form, fileId } = wanted;
  const standing = fileId && (await addressOfGiven(fileId));
  if (standing) return answer(wanted, fileId, standing, wanted.total);

  const [meetings, rules] = await Promise.all([meetingsOf(wanted), ruleBook(now)]);
  if (meetings.length === 0) refuse('EXPORT.NOTHING_HELD');
  const held = { title: titleOf(wanted), meetings };
  const facts = form === 'workbook' ? ledgerFacts(held) : bookFacts(held, rules);
  const bytes = await writtenOf(paperOf[form], facts, { caller, now });
  const given = await keepFile(wanted, bytes, call);
  return answer(wanted, given.fileId, given.url, meetings.length);
}

/** The library that fills papers is large: it is loaded when a file is wanted, not whenever an instance starts. */
async function writtenOf(
  name: PaperName,
  facts: object,
  { caller, now }: Pick<ExportCall<'advance'>, 'caller' | 'now'>,
): Promise<Buffer> {
  const { makePaper, takenLine } = await import('../domain/paper/make');
  const { templateOf } = await import('../domain/paper/templates');
  const taken = takenLine(caller, { version: versionOf(facts), at: now });
  const { bytes } = await makePaper(name, { template: await templateOf(name), facts, taken });
  return bytes;
}

const answer = (wanted: ExportRecord, fileId: string, url: string, total: number) => ({
  exportId: wanted._id,
  total,
  file: { name: `${titleOf(wanted)}.${papers[paperOf[wanted.form]].format}`, fileId, url },
});

const titleOf = (wanted: ExportRecord): string =>
  titleOfMonths(wanted.organizationName, wanted, papers[paperOf[wanted.form]].title);
