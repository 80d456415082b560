import { SingleBar } from 'cli-progress';

/** Tells how far the work is: `what` was done, `done` of `total`. */
export type Progress = (done: number, total: number, what: string) => void;

/** A bar on a terminal; elsewhere, such as in a log, a line for each step. */
export function showProgress(): { progress: Progress; stop: () => void } {
  if (!process.stdout.isTTY) {
    return {
      progress: (done, total, what) => console.log(`[${done}/${total}] ${what}`),
      stop: () => undefined,
    };
  }
  const bar = new SingleBar({ format: '{bar} {value}/{total} {what}', hideCursor: true });
  let isStarted = false;
  return {
    progress: (done, total, what) => {
      if (!isStarted) bar.start(total, 0, { what });
      isStarted = true;
      bar.setTotal(total);
      bar.update(done, { what });
    },
    stop: () => bar.stop(),
  };
}
