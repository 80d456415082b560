import { refuse } from '../../kernel/errors';
import { downloadWithin } from '../../kernel/storage';
import { ownUploads } from '../../kernel/uploads';
import { recordingEndingOf } from '../../../types/shared/courses';
import { attachmentStays } from '../attachments/stays';

/** Where what belongs to a course is uploaded. */
export const courseFiles = { folder: 'course-files', stays: attachmentStays } as const;

/** What is said of a file of a unit that cannot be taken. */
export const fileCodes = {
  missing: 'COURSE.FILE_MISSING',
  kind: 'COURSE.FILE_KIND',
  tooLarge: 'COURSE.FILE_TOO_LARGE',
} as const;

/** A sound or film may be so large: what a function can look at (bytes). */
const recordingAtMost = 30 * 1024 * 1024;

const begins = (bytes: Buffer, at: number, word: string) =>
  bytes.subarray(at, at + word.length).toString('latin1') === word;

/** True where a file begins as what its name says. */
function isRecording(name: string, bytes: Buffer): boolean {
  const ending = recordingEndingOf(name);
  if (ending === 'mp3')
    return begins(bytes, 0, 'ID3') || (bytes[0] === 0xff && ((bytes[1] ?? 0) & 0xe0) === 0xe0);
  return ending !== undefined && begins(bytes, 4, 'ftyp');
}

/** Refuses a sound or film that this person did not upload to a place of ours, or is something else; one known already is not looked at. */
export async function requireRecording(
  { fileId, name }: { fileId: string; name: string },
  knownId: string | undefined,
  openid: string,
): Promise<void> {
  if (fileId === knownId) return;
  const prepared = await ownUploads([fileId], openid);
  const bytes = prepared.has(fileId) ? await downloadWithin(fileId, recordingAtMost) : undefined;
  if (!bytes) refuse(fileCodes.missing);
  if (bytes === 'tooLarge') refuse(fileCodes.tooLarge, { megabytesAtMost: recordingAtMost / 1024 ** 2 });
  if (!isRecording(name, bytes)) refuse(fileCodes.kind, { name });
}
