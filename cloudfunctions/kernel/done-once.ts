import { Refusal } from './errors';

/**
 * Does an act, unless it stands already; then answers it as it stands. The same act may be under way twice at once: what is refused
 * because its other sending was quicker is answered as that stands, too.
 * @param standing the answer to the act as it stands, by its key or by what it says; nothing where it does not
 */
export async function doneOnce<Answer>(
  standing: () => Promise<Answer | undefined>,
  act: () => Promise<Answer>,
): Promise<Answer> {
  const before = await standing();
  if (before !== undefined) return before;
  try {
    return await act();
  } catch (error) {
    const since = error instanceof Refusal ? await standing() : undefined;
    if (since === undefined) throw error;
    return since;
  }
}
