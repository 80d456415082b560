import { createHash } from 'node:crypto';
import { legible } from '../../types/shared/legible';

/**
 * The receipt number (受理编号) of an act: eight of these characters. It follows from the act, so that a second sending finds
 * the same; from one nobody can tell another. `attempt` counts on when it is taken.
 */
export function receiptNumber(act: string, attempt = 0): string {
  const bytes = createHash('sha256').update(`${act}:${attempt}`).digest().subarray(0, 8);
  return [...bytes].map((byte) => legible[byte % legible.length]).join('');
}

/** The number that an act has or will have, and what was kept of it before. */
export async function numberFor<Kept extends { act: string }>(
  act: string,
  find: (id: string) => Promise<Kept | undefined>,
): Promise<{ _id: string; found?: Kept }> {
  for (let attempt = 0; ; attempt += 1) {
    const _id = receiptNumber(act, attempt);
    const found = await find(_id);
    if (!found) return { _id };
    if (found.act === act) return { _id, found };
  }
}
