import { setTimeout as pause } from 'node:timers/promises';

/** The time, and waiting for it to pass. */
export interface Clock {
  /** Epoch ms. */
  now: () => number;
  /** Waits so long (ms); not at all for nothing or less. */
  pause: (ms: number) => Promise<void>;
}

export const wallClock: Clock = {
  now: Date.now,
  pause: async (ms) => {
    if (ms > 0) await pause(ms);
  },
};
