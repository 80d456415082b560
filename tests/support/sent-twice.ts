import type { LocalCloud } from '../../localcloud';
import { gate } from './gate';

/**
 * Sends the same twice at once: the first is held back once it has made some requests, and goes on by what it read when the second
 * is answered. Answers both, the one that was held back first; where it makes no more requests than that, they come one after another.
 */
export async function sentTwice<Answer>(
  { database }: Pick<LocalCloud, 'database'>,
  send: () => Promise<Answer>,
  heldAfter: number,
): Promise<[late: Answer, quick: Answer]> {
  const { hold, reached, release } = gate();
  database.injectFault({ after: heldAfter, times: 1, hold });
  const late = send();
  await Promise.race([reached, late]);
  database.clearFaults();
  const quick = await send();
  release();
  return [await late, quick];
}
