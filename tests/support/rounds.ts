import type { LocalCloud } from '../../localcloud';

/**
 * What `call` answers when the database answers in rounds of these sizes, all of a round together: nobody is answered
 * before everybody of the round has asked. A request that waits for another of its own round never goes out, and the
 * call ends by its deadline. So the number of rounds is how many requests come one after another, on a machine of any
 * speed.
 */
export async function inRounds<Answer>(
  cloud: LocalCloud,
  sizes: readonly number[],
  call: () => Promise<Answer>,
): Promise<Answer> {
  const rounds = sizes.map(roundOf);
  cloud.database.injectFault({
    hold: async () => {
      const round = rounds.find(({ missing }) => missing > 0);
      if (!round) return;
      round.missing--;
      if (round.missing === 0) round.answer();
      await round.answered;
    },
  });
  try {
    return await call();
  } finally {
    cloud.database.clearFaults();
  }
}

function roundOf(missing: number) {
  let answer = (): void => undefined;
  const answered = new Promise<void>((resolve) => (answer = resolve));
  return { missing, answer, answered };
}
