import { ReadingFault } from '../domain/sheets/fault';
import { refuse } from '../kernel/errors';
import { putForGood } from '../kernel/given-files';
import { downloadWithin, temporaryUrl } from '../kernel/storage';
import { ownUploads } from '../kernel/uploads';
import type { CourseCall, CourseOutcome } from './context';
import { questionsIn } from './question-table';

/** Questions of a quiz from a spreadsheet (题库): read into the form, and written by nothing but the form. */

/** A table of fifty questions is far smaller (bytes). */
const fileAtMost = 2 * 1024 * 1024;

/** An address to fetch a file holds so long (s). */
const addressHolds = 3_600;

/** Reads an uploaded table; with anything wrong in it, says where, and answers no question of it. */
export async function readQuestions({
  input,
  openid,
}: CourseCall<'readQuestions'>): CourseOutcome<'readQuestions'> {
  const { fileId } = input;
  const prepared = await ownUploads([fileId], openid);
  const bytes = prepared.has(fileId) ? await downloadWithin(fileId, fileAtMost) : undefined;
  if (!bytes) refuse('COURSE.FILE_MISSING');
  if (bytes === 'tooLarge') refuse('COURSE.FILE_TOO_LARGE', { megabytesAtMost: fileAtMost / 1024 ** 2 });
  const table = questionsIn(await sheetsOf(bytes));
  if (!table) refuse('COURSE.NO_QUESTIONS');
  return table;
}

async function sheetsOf(bytes: Buffer) {
  // Loaded when a file is read, not whenever an instance starts.
  const { readXlsxFile } = await import('../domain/sheets/xlsx');
  try {
    return (await readXlsxFile(bytes)).sheets;
  } catch (error) {
    if (!(error instanceof ReadingFault)) throw error;
    refuse('COURSE.FILE_KIND');
  }
}

/** Writes an empty table to its place in storage, where a newer one replaces an older one. */
export async function questionTemplate(): CourseOutcome<'questionTemplate'> {
  const { writeQuestionTable } = await import('./question-sheet');
  const fileId = await putForGood('templates/course-questions.xlsx', await writeQuestionTable());
  return { url: await temporaryUrl(fileId, addressHolds) };
}
