import type { Guarded } from '../../kernel/access';
import { audit, type Auditable } from '../../kernel/audit';
import { transaction, type Transaction } from '../../kernel/database';
import { refuse } from '../../kernel/errors';
import { photoRecordId, photoStays } from './photos';
import { Minutes, MinutesVersions, type MinutesRecord, type MinutesVersionRecord } from './model';
import { keepUntil } from '../../kernel/temporary-files';

/** What a save writes; the rest follows from what stands. */
export type Written = Pick<
  MinutesRecord,
  '_id' | 'activityId' | 'kind' | 'organizationId' | 'content' | 'photos' | 'chair' | 'recorder' | 'lastKey'
>;

/**
 * Writes minutes over the version that was read, in one transaction with the earlier text where that had been
 * confirmed, with the photos taken up and with the audit record. Answers the version that stands.
 */
export async function writeMinutes(
  written: Written,
  { version, reason }: { version: number; reason: string | undefined },
  call: Auditable & { target: Pick<Guarded, 'keptAt'> },
): Promise<number> {
  return transaction(async (within) => {
    const current = await within.in(Minutes).findById(written._id);
    if (current?.lastKey === written.lastKey) return current.version;
    if ((current?.version ?? 0) !== version) refuse('MINUTES.CHANGED_SINCE', { by: current?.savedBy });
    const corrected = current?.confirmedAt ? current : undefined;
    if (corrected && !reason) refuse('MINUTES.REASON_NEEDED');
    const next: MinutesRecord = {
      ...written,
      version: version + 1,
      // Who has read an earlier text has not confirmed this one; a correction stands beside what both confirmed.
      signatures: corrected?.signatures ?? {},
      confirmedAt: corrected?.confirmedAt ?? null,
      corrections: (current?.corrections ?? 0) + (corrected ? 1 : 0),
      savedAt: call.now,
      savedBy: call.caller?.account.name ?? '',
      ...(corrected && { chair: corrected.chair, recorder: corrected.recorder }),
    };
    await within.in(Minutes).replace(current, next);
    if (corrected)
      await keepEarlier(within, corrected, { at: call.now, by: next.savedBy, reason: reason ?? '' });
    await tendPhotos(within, current?.photos ?? [], next.photos, corrected ? null : call.now + photoStays);
    await audit(within, call, {
      action: corrected ? 'minutes.correct' : 'minutes.save',
      target: next._id,
      orgPath: await call.target.keptAt(),
      after: { version: next.version, photos: next.photos.length, ...(reason && { reason }) },
    });
    return next.version;
  });
}

async function keepEarlier(
  within: Transaction,
  earlier: MinutesRecord,
  corrected: Pick<MinutesVersionRecord, 'at' | 'by' | 'reason'>,
): Promise<void> {
  const { _id: minutesId, version, content, photos } = earlier;
  await within.in(MinutesVersions).add({
    _id: `${minutesId}:${version}`,
    minutesId,
    version,
    content,
    photos,
    ...corrected,
  });
}

/** Keeps the photos that were taken up; those taken out go at an instant, or stay with an earlier confirmed text. */
async function tendPhotos(
  within: Transaction,
  before: string[],
  after: string[],
  removeAt: number | null,
): Promise<void> {
  for (const fileId of after.filter((one) => !before.includes(one)))
    await keepUntil(within, photoRecordId(fileId), null);
  for (const fileId of before.filter((one) => !after.includes(one)))
    await keepUntil(within, photoRecordId(fileId), removeAt);
}
