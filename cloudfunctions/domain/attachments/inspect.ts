import { refuse } from '../../kernel/errors';
import { downloadWithin } from '../../kernel/storage';
import {
  attachmentEndingOf,
  attachmentKindOf,
  type AttachmentEnding,
  type AttachmentKind,
} from '../../../types/shared/guidances';
import { ownUploads } from '../../kernel/uploads';
import type { ErrorCode } from '../../../types';
import type * as z from 'zod';
import type { attached } from '../../../types/domain/attachment';

/** A file with what was found out about it. */
export type Attachment = z.infer<typeof attached>[number];

/** What is said of a file that is not there, of no kind we take, or too large. */
export interface FileCodes {
  missing: ErrorCode;
  kind: ErrorCode;
  tooLarge: ErrorCode;
}

const bytesAtMost = 10 * 1024 * 1024;

const zip = [0x50, 0x4b, 0x03, 0x04];
const compound = [0xd0, 0xcf, 0x11, 0xe0];
const jpeg = [0xff, 0xd8, 0xff];

/** How a file begins, by what its name ends in. */
const beginnings: Record<AttachmentEnding, number[]> = {
  pdf: [0x25, 0x50, 0x44, 0x46],
  docx: zip,
  doc: compound,
  xlsx: zip,
  xls: compound,
  pptx: zip,
  ppt: compound,
  jpg: jpeg,
  jpeg,
  png: [0x89, 0x50, 0x4e, 0x47],
};

/** The kind of a file by its name and its first bytes; `undefined` when the two do not agree, or it is of no kind we take. */
export function kindOf(name: string, bytes: Buffer): AttachmentKind | undefined {
  const ending = attachmentEndingOf(name);
  if (!ending) return undefined;
  return beginnings[ending].every((byte, index) => bytes[index] === byte)
    ? attachmentKindOf[ending]
    : undefined;
}

/**
 * The attachments with what they are; those already known are not looked at again, new ones this person uploaded to a place
 * that the cloud named. Refuses with `codes`.
 */
export async function inspectAll(
  attachments: Pick<Attachment, 'fileId' | 'name'>[],
  known: Attachment[],
  openid: string,
  codes: FileCodes,
): Promise<Attachment[]> {
  const all: Attachment[] = [];
  const isNew = (one: Pick<Attachment, 'fileId'>) => !known.some(({ fileId }) => fileId === one.fileId);
  const prepared = await ownUploads(
    attachments.filter(isNew).map(({ fileId }) => fileId),
    openid,
  );
  // One by one: a single file at a time lies in memory.
  for (const { fileId, name } of attachments) {
    if (isNew({ fileId }) && !prepared.has(fileId)) refuse(codes.missing);
    const before = known.find((one) => one.fileId === fileId && one.name === name);
    all.push(before ?? { fileId, name, ...(await inspect({ fileId, name }, codes)) });
  }
  return all;
}

async function inspect(
  { fileId, name }: Pick<Attachment, 'fileId' | 'name'>,
  codes: FileCodes,
): Promise<Pick<Attachment, 'kind' | 'bytes'>> {
  const bytes = await downloadWithin(fileId, bytesAtMost);
  if (!bytes) refuse(codes.missing);
  if (bytes === 'tooLarge') refuse(codes.tooLarge, { megabytesAtMost: bytesAtMost / 1024 ** 2 });
  const kind = kindOf(name, bytes) ?? refuse(codes.kind, { name });
  return { kind, bytes: bytes.length };
}
