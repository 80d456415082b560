import type { LocalCloud } from '../../localcloud';

/**
 * Sends the same twice at once: the first is held back once it has made some requests, and goes on by what it read when the second
 * is answered. Answers both, the one that was held back first; where it makes no more requests than that, they come one after another.
 */
export async function sentTwice<Answer>(
  { database }: Pick<LocalCloud, 'database'>,
  send: () => Promise<Answer>,
  heldAfter: number,
): Promise<[late: Answer, quick: Answer]> {
  let goOn = (): void => undefined;
  const held = new Promise<void>((tell) => {
    const hold = () => {
      tell();
      return new Promise<void>((resolve) => (goOn = resolve));
    };
    database.injectFault({ after: heldAfter, times: 1, hold });
  });
  const late = send();
  await Promise.race([held, late]);
  database.clearFaults();
  const quick = await send();
  goOn();
  return [await late, quick];
}
