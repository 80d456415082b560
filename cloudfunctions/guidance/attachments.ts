import { refuse } from '../kernel/errors';
import { downloadWithin } from './store';
import type { AttachmentKind } from '../../types/shared/guidances';
import type { GuidanceRecord } from '../domain/guidance/model';

type Attachment = GuidanceRecord['content']['attachments'][number];

const bytesAtMost = 10 * 1024 * 1024;

/** Only files that were uploaded for a guidance can be attached to one. */
const folder = /^cloud:\/\/[^/]+\/guidance-files\/[^/]+$/;

const zip = [0x50, 0x4b, 0x03, 0x04];
const compound = [0xd0, 0xcf, 0x11, 0xe0];

/** What a file's name may end in, what it then is, and how such a file begins. */
const kinds: Record<string, { kind: AttachmentKind; begins: number[] }> = {
  pdf: { kind: 'pdf', begins: [0x25, 0x50, 0x44, 0x46] },
  docx: { kind: 'word', begins: zip },
  doc: { kind: 'word', begins: compound },
  xlsx: { kind: 'excel', begins: zip },
  xls: { kind: 'excel', begins: compound },
  pptx: { kind: 'slides', begins: zip },
  ppt: { kind: 'slides', begins: compound },
  jpg: { kind: 'picture', begins: [0xff, 0xd8, 0xff] },
  jpeg: { kind: 'picture', begins: [0xff, 0xd8, 0xff] },
  png: { kind: 'picture', begins: [0x89, 0x50, 0x4e, 0x47] },
};

/** The kind of a file by its name and its first bytes; `undefined` when the two do not agree, or it is of no kind we take. */
export function kindOf(name: string, bytes: Buffer): AttachmentKind | undefined {
  const known = kinds[name.slice(name.lastIndexOf('.') + 1).toLowerCase()];
  return known?.begins.every((byte, index) => bytes[index] === byte) ? known.kind : undefined;
}

/** The attachments with what they are; those already known are not looked at again. */
export async function inspectAll(
  attachments: Pick<Attachment, 'fileId' | 'name'>[],
  known: Attachment[],
): Promise<Attachment[]> {
  const all: Attachment[] = [];
  // One by one: a single file at a time lies in memory.
  for (const { fileId, name } of attachments) {
    const before = known.find((one) => one.fileId === fileId && one.name === name);
    all.push(before ?? { fileId, name, ...(await inspect(fileId, name)) });
  }
  return all;
}

async function inspect(fileId: string, name: string): Promise<Pick<Attachment, 'kind' | 'bytes'>> {
  const bytes = folder.test(fileId) ? await downloadWithin(fileId, bytesAtMost) : undefined;
  if (!bytes) refuse('GUIDANCE.FILE_MISSING');
  if (bytes === 'tooLarge') refuse('GUIDANCE.FILE_TOO_LARGE', { megabytesAtMost: bytesAtMost / 1024 ** 2 });
  const kind = kindOf(name, bytes) ?? refuse('GUIDANCE.FILE_KIND', { name });
  return { kind, bytes: bytes.length };
}
