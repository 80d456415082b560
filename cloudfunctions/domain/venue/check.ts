import { reviewWords } from '../../../types/shared/venues';
import { audit, type Auditable } from '../../kernel/audit';
import { collection, transaction } from '../../kernel/database';
import { takeUp } from '../../kernel/uploads';
import { notify } from '../messaging/notify';
import { fileIdsOf, filesStay } from './keep';
import {
  VenueChecks,
  Venues,
  VenueTemplates,
  type VenueCheckRecord,
  type VenueRecord,
  type VenueTemplateRecord,
} from './model';
import { toCorrectNotice } from './notices';

/** Self-checks of rooms and what the office above says of them; the room carries the last one in short. */

type Audited = Auditable & { orgPath: string };

/** Publishes the next edition; false when another one came before it. The same text sent again is the one that stands. */
export const addEdition = (record: VenueTemplateRecord, call: Audited): Promise<boolean> =>
  transaction(async (within) => {
    const found = await within.in(VenueTemplates).findById(record._id);
    if (found)
      return JSON.stringify([found.source, found.items]) === JSON.stringify([record.source, record.items]);
    await within.in(VenueTemplates).add(record);
    await audit(within, call, {
      action: 'venue.publishTemplate',
      target: record._id,
      orgPath: call.orgPath,
      after: {
        edition: record.edition,
        source: record.source,
        essentials: record.items.map(({ name }) => name),
      },
    });
    return true;
  });

/** What a room carries of its last self-check. */
export const inShort = ({
  _id,
  edition,
  on,
  review,
  isCorrection,
  correctBy,
  answers,
}: VenueCheckRecord): NonNullable<VenueRecord['check']> => ({
  id: _id,
  edition,
  on,
  review,
  isCorrection,
  ...(correctBy && { correctBy }),
  answers: Object.fromEntries(answers.map(({ key, answer }) => [key, answer])),
});

/** Writes a self-check down in the place of the one before; a resend finds its own. */
export const addCheck = (check: VenueCheckRecord, call: Audited): Promise<void> =>
  transaction(async (within) => {
    if (await within.in(VenueChecks).findById(check._id)) return;
    const venue = await within.in(Venues).findById(check.venueId);
    if (!venue) return;
    const before = venue.check && (await within.in(VenueChecks).findById(venue.check.id));
    // Whether it answers what the office wanted is judged by what stands when it is written.
    const written = { ...check, isCorrection: isAnswering(before) };
    await within.in(VenueChecks).add(written);
    if (before) await within.in(VenueChecks).update(before._id, { replacedAt: call.now });
    await within.in(Venues).update(venue._id, { check: inShort(written) });
    const kept = fileIdsOf(before ?? { files: [] });
    await takeUp(within, { before: kept, after: fileIdsOf(written) }, call.now + filesStay);
    await audit(within, call, {
      action: 'venue.check',
      target: venue._id,
      orgPath: call.orgPath,
      after: {
        name: venue.name,
        edition: check.edition,
        lacks: check.answers.filter(({ answer }) => answer === 'lacks').map(({ name }) => name),
      },
    });
  });

/** Something is to be put right, or was said to be and nobody above looked at it since. */
const isAnswering = (before: VenueCheckRecord | undefined): boolean =>
  before?.review === 'correct' || (before?.review === 'waiting' && before.isCorrection);

/** What the office says of a self-check. */
export type Verdict = Required<Pick<VenueCheckRecord, 'review' | 'reviewNote' | 'reviewedBy' | 'madeBy'>> &
  Pick<VenueCheckRecord, 'correctBy'>;

/** Says what the office found, over the version that was read; nothing when another was quicker, or the keeper was. */
export const reviewCheck = (
  id: string,
  { correctBy, ...verdict }: Verdict,
  version: number,
  call: Audited,
): Promise<VenueCheckRecord | undefined> =>
  transaction(async (within) => {
    const found = await within.in(VenueChecks).findById(id);
    if (!found) return undefined;
    if (found.madeBy === verdict.madeBy) return found;
    const venue = await within.in(Venues).findById(found.venueId);
    if (!venue || venue.check?.id !== id || found.version !== version) return undefined;
    const { correctBy: _before, ...rest } = found;
    const after: VenueCheckRecord = {
      ...rest,
      ...verdict,
      ...(correctBy && { correctBy }),
      version: version + 1,
      changedAt: call.now,
    };
    await within.in(VenueChecks).replace(found, after);
    await within.in(Venues).update(venue._id, { check: inShort(after) });
    if (after.review === 'correct') await notify(within, toCorrectNotice(after, venue.name, call.now));
    await audit(within, call, {
      action: 'venue.review',
      target: venue._id,
      orgPath: call.orgPath,
      after: {
        name: venue.name,
        found: reviewWords[after.review],
        ...(correctBy && { correctBy }),
        note: after.reviewNote,
      },
    });
    return after;
  });

/** Whether a room's last self-check keeps a file. */
export async function filesOfCheck(venue: Pick<VenueRecord, 'check'>): Promise<VenueCheckRecord['files']> {
  const found = venue.check && (await collection(VenueChecks).findById(venue.check.id));
  return found?.files ?? [];
}
