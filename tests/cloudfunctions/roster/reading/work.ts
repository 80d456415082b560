import { Session } from 'node:inspector/promises';

/**
 * Counts work: how often the blocks of our code and of the readers are run, by V8's own coverage. It is the same on every
 * machine, however busy. Blocks are counted in code that is compiled after the counting started, so that this must be
 * started before the code in question is loaded.
 */
export async function startCounting() {
  const session = new Session();
  session.connect();
  await session.post('Profiler.enable');
  await session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: true });
  const sinceLast = async (): Promise<number> => {
    const { result } = await session.post('Profiler.takePreciseCoverage');
    return result
      .filter(({ url }) => /roster\/reading|hucre|csv-parse/.test(url))
      .flatMap(({ functions }) => functions.flatMap(({ ranges }) => ranges))
      .reduce((sum, { count }) => sum + count, 0);
  };
  return {
    async workOf(task: () => Promise<unknown>): Promise<number> {
      await sinceLast();
      await task();
      return sinceLast();
    },
    stop: () => session.disconnect(),
  };
}
