import { refuse } from '../kernel/errors';
import type { GuidanceCall, GuidanceOutcome } from './context';
import { addReading } from './store';

/** What stands for the guidance itself among its readings. */
const itself = 'guidance';

/** Records that a member opened a guidance or one of its readings; how long they read is not measured. */
export async function recordReading({
  input,
  target: guidance,
  caller,
  now,
}: GuidanceCall<'recordReading'>): GuidanceOutcome<'recordReading'> {
  const { memberId, orgPath } = caller.account;
  if (!memberId) refuse('ACCOUNT.NOT_A_MEMBER');
  const { readingId } = input;
  const known = readingId === itself || guidance.content.readings.some(({ id }) => id === readingId);
  if (!known) refuse('GUIDANCE.UNKNOWN_READING');
  const { at } = await addReading({
    _id: `${guidance._id}:${readingId}:${memberId}`,
    guidanceId: guidance._id,
    readingId,
    memberId,
    orgPath,
    at: now,
  });
  return { readAt: at };
}
