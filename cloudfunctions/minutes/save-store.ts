import { audit, type Auditable } from '../shared/audit';
import { transaction, type Transaction } from '../shared/database';
import { refuse } from '../shared/errors';
import type { MinutesRecord } from '../shared/records';
import { photoRecordId, photoStays } from './store';

/** What a save writes; the rest follows from what stands. */
export type Written = Pick<
  MinutesRecord,
  | '_id'
  | 'activityId'
  | 'kind'
  | 'organizationId'
  | 'orgPath'
  | 'content'
  | 'photos'
  | 'chair'
  | 'recorder'
  | 'lastKey'
>;

/**
 * Writes minutes over the version that was read, in one transaction with the earlier text where that had been
 * confirmed, with the photos taken up and with the audit record. Answers the version that stands.
 */
export async function writeMinutes(
  written: Written,
  { version, reason }: { version: number; reason: string | undefined },
  call: Auditable,
): Promise<number> {
  return transaction(async (within) => {
    const current = await within.in('minutes').findById(written._id);
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
    if (current) await within.in('minutes').put(next);
    else await within.in('minutes').add(next);
    if (corrected) await keepEarlier(within, corrected, reason ?? '', next, call.now);
    await tendPhotos(within, current?.photos ?? [], next.photos, corrected ? null : call.now + photoStays);
    await audit(within, call, {
      action: corrected ? 'minutes.correct' : 'minutes.save',
      target: next._id,
      orgPath: next.orgPath,
      after: { version: next.version, photos: next.photos.length, ...(reason && { reason }) },
    });
    return next.version;
  });
}

async function keepEarlier(
  within: Transaction,
  earlier: MinutesRecord,
  reason: string,
  { savedBy }: MinutesRecord,
  at: number,
): Promise<void> {
  const { _id: minutesId, version, content, photos } = earlier;
  await within.in('minutesVersions').add({
    _id: `${minutesId}:${version}`,
    ...{ minutesId, version, content, photos, at, by: savedBy, reason },
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
    await within.in('temporaryFiles').update(photoRecordId(fileId), { removeAt: null });
  for (const fileId of before.filter((one) => !after.includes(one)))
    await within.in('temporaryFiles').update(photoRecordId(fileId), { removeAt });
}
