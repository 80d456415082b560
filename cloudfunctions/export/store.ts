import { randomUUID } from 'node:crypto';
import { collection, command } from '../kernel/database';
import { temporaryUrl, uploadFile } from '../kernel/storage';
import { auditLook, type Auditable } from '../kernel/audit';
import { minutesOfLines } from '../domain/minutes/of-ledger';
import { Exports, type ExportRecord } from './model';
import { LedgerLines, type LedgerLineRecord } from '../domain/gathering/model';
import { type MinutesRecord } from '../domain/minutes/model';
import { dropLater } from '../kernel/temporary-files';

/** What was held, as one of its kinds, and what was written down of it. */
export interface Meeting {
  line: LedgerLineRecord;
  minutes?: MinutesRecord;
}

/** How long the file stays in storage (ms); whoever needs it later exports anew. */
const fileStays = 24 * 3_600_000;

/** How long an address to download it from holds (seconds). */
const addressHolds = 3600;

export const findExport = (id: string): Promise<ExportRecord | undefined> => collection(Exports).findById(id);

export const addExport = (wanted: ExportRecord) => collection(Exports).addOnce(wanted);

type Period = Pick<ExportRecord, 'organizationId' | 'absorbedIds' | 'from' | 'to'>;

/** A branch's ledger from one month to another, as it was held. */
const linesOf = (
  { organizationId, absorbedIds = [], from, to }: Period,
  limit: number,
): Promise<LedgerLineRecord[]> =>
  collection(LedgerLines).find(
    {
      organizationId: command.in([organizationId, ...absorbedIds]),
      month: command.gte(from).and(command.lte(to)),
    },
    { orderBy: [['month', 'desc']], limit },
  );

/** How many ledger lines a period has; counts to one more than `atMost`. */
export const countLines = async (period: Period, atMost: number): Promise<number> =>
  (await linesOf(period, atMost + 1)).length;

/** Everything held in a period with its minutes, in the order of time. */
export async function meetingsOf(period: Period, limit: number): Promise<Meeting[]> {
  const lines = await linesOf(period, limit);
  const minutes = await minutesOfLines(lines);
  return lines
    .sort((a, b) => a.startsAt - b.startsAt || a.kind.localeCompare(b.kind))
    .map((line) => ({ line, minutes: minutes.get(`${line.activityId}:${line.kind}`) }));
}

/**
 * Puts a file into storage, sees to it that it does not stay, and leaves the record of who took what out; the record
 * stands before the file is given out. Done twice, the same file lies in the same place.
 */
export async function keepFile(wanted: ExportRecord, bytes: Buffer, call: Auditable): Promise<string> {
  const { _id, organizationId, orgPath, form, from, to } = wanted;
  const fileId = await uploadFile(`exports/${_id}.${form === 'workbook' ? 'xlsx' : 'docx'}`, bytes);
  await dropLater({ _id: `export:${_id}`, fileId, removeAt: call.now + fileStays });
  await auditLook(call, {
    action: 'export.advance',
    target: organizationId,
    orgPath,
    after: { form, from, to },
  });
  await collection(Exports).update(_id, { fileId });
  return fileId;
}

/** What the audit keeps of a paper that was taken out. */
interface Taken {
  action: string;
  target: string;
  orgPath: string;
  after: Record<string, string | number>;
}

/** The same for a paper that is written anew each time it is asked for. */
export async function keepPaper(
  bytes: Buffer,
  kind: 'xlsx' | 'docx',
  taken: Taken,
  call: Auditable,
): Promise<string> {
  const fileId = await uploadFile(`exports/${randomUUID()}.${kind}`, bytes);
  await dropLater({ _id: `export:${call.requestId}`, fileId, removeAt: call.now + fileStays });
  await auditLook(call, taken);
  return fileId;
}

/** An address to download a file from, or nothing when its time is over. */
export const addressOf = (fileId: string): Promise<string | undefined> =>
  temporaryUrl(fileId, addressHolds).catch(() => undefined);
