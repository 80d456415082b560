import { collection, command, type Condition, type Transaction } from '../../kernel/database';
import { callsLive } from '../../kernel/settings';
import { Activities, type ActivityRecord } from './model';
import { remindOfStart } from './soon';

/** Sessions of classes (培训班的课) as gatherings, for the class that they are of. */

/** Publishes one, with the reminder of its start; false where it is there already. */
export async function addSessionWithin(
  within: Transaction,
  session: ActivityRecord,
  now: number,
): Promise<boolean> {
  if (await within.in(Activities).findById(session._id)) return false;
  await within.in(Activities).add(session);
  await remindOfStart(within, session, now);
  return true;
}

/** Calls one off with its class, unless it is over; its class tells the people. */
export async function callOffSession(
  within: Transaction,
  sessionId: string,
  { at, by, reason }: { at: number; by: string; reason: string },
): Promise<void> {
  const session = await within.in(Activities).findById(sessionId);
  if (session?.status !== 'published') return;
  const changes = [...session.changes, { at, what: 'cancelled' as const, reason, by }];
  await within.in(Activities).update(sessionId, { status: 'cancelled', changes });
}

/** Sessions of which something came that their class has not taken up. */
export const turnedSessions = (now: number): Condition<ActivityRecord> => ({ classAt: command.lte(now) });

/** So many of them, those that wait the longest first. */
export const findTurned = (now: number, limit: number): Promise<ActivityRecord[]> =>
  collection(Activities).find(turnedSessions(now), { orderBy: [['classAt', 'asc']], limit });

/**
 * Notes that a class took up what came of a session: once more when every call has ended that may have known it otherwise,
 * and then nothing. Touched again meanwhile, it stays.
 */
export async function noteTakenUp(
  { _id, classAt, touchedAt }: Pick<ActivityRecord, '_id' | 'classAt' | 'touchedAt'>,
  now: number,
): Promise<void> {
  const once = (touchedAt ?? 0) + callsLive;
  await collection(Activities).updateWhere(
    { _id, classAt: classAt ?? null, touchedAt: touchedAt ?? null },
    { classAt: now < once ? once : null },
  );
}
