/** One thing that is to be changed in the cloud. Done twice it does the same. */
export interface Step {
  /** What it does, in Chinese; never a secret. */
  what: string;
  run: () => Promise<unknown>;
}

/** What there is to do, in stages: the steps of one stage do not need one another. */
export type Plan = Step[][];

/** How many steps of a stage, or questions, run at once: the platform takes some twenty requests a second. */
const atOnce = 4;

/** Asks about each of some things, a few at a time, in order of the things. */
export async function each<Thing, Answer>(
  things: readonly Thing[],
  ask: (thing: Thing) => Promise<Answer>,
): Promise<Answer[]> {
  const answers: Answer[] = [];
  const queue = things.entries();
  let isFailed = false;
  const worker = async () => {
    for (const [index, thing] of queue) {
      if (isFailed) return;
      answers[index] = await ask(thing).catch((error: unknown) => {
        isFailed = true;
        throw error;
      });
    }
  };
  // One that fails ends the whole; the others finish what they have begun.
  const workers = await Promise.allSettled(Array.from({ length: atOnce }, worker));
  const failed = workers.find((one) => one.status === 'rejected');
  if (failed) throw failed.reason;
  return answers;
}
