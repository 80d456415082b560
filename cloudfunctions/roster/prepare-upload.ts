import type { RosterCall, RosterOutcome } from './context';
import { dropLater, newRosterPlace } from './store';

/** An uploaded roster stays no longer than this (ms), also when nobody looks at it. */
const uploadStays = 24 * 3_600_000;

/** Says where a roster is to be uploaded. */
export async function prepareUpload({
  input,
  openid,
  now,
}: RosterCall<'prepareUpload'>): RosterOutcome<'prepareUpload'> {
  const { cloudPath, fileId, _id } = await newRosterPlace(openid, input);
  await dropLater({ _id, fileId, removeAt: now + uploadStays });
  return { cloudPath, fileId };
}
