import type { Guarded } from '../../kernel/access';
import { audit, type Auditable } from '../../kernel/audit';
import { transaction, type Transaction } from '../../kernel/database';
import { refuse } from '../../kernel/errors';
import { photoStays } from './photos';
import { Minutes, MinutesVersions, type MinutesRecord, type MinutesVersionRecord } from './model';
import { takeUp } from '../../kernel/uploads';

/** What a save writes; the rest follows from what stands. */
export type Written = Pick<
  MinutesRecord,
  '_id' | 'activityId' | 'kind' | 'organizationId' | 'content' | 'photos' | 'chair' | 'recorder' | 'lastKey'
>;

/**
 * Writes minutes over the version that was read, in one transaction with the earlier text where that had been
 * confirmed or was another's, with the photos taken up and with the audit record. Answers the version that stands.
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
    if (current && isToBeKept(current, next)) {
      const { savedBy: by } = next;
      await keepEarlier(within, current, { at: call.now, by, reason: reason ?? '', draft: !corrected });
    }
    // Those taken out stay with an earlier confirmed text.
    const photos = { before: current?.photos ?? [], after: next.photos };
    await takeUp(within, photos, corrected ? null : call.now + photoStays);
    await audit(within, call, {
      action: corrected ? 'minutes.correct' : 'minutes.save',
      target: next._id,
      orgPath: await call.target.keptAt(),
      after: { version: next.version, ...(reason && { reason }) },
    });
    return next.version;
  });
}

/** A text that somebody has confirmed or another has written is not lost; one's own words may be written anew. */
const isToBeKept = (current: MinutesRecord, next: MinutesRecord): boolean =>
  Object.keys(current.signatures).length > 0 || current.savedBy !== next.savedBy;

async function keepEarlier(
  within: Transaction,
  earlier: MinutesRecord,
  corrected: Pick<MinutesVersionRecord, 'at' | 'by' | 'reason' | 'draft'>,
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
