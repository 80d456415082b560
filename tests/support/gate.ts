/** Something to be held at: who waits for it to be reached, and then lets it go on. */
export interface Gate {
  /** For `injectFault({ hold })`. */
  hold: () => Promise<void>;
  /** Until something is held there. */
  reached: Promise<void>;
  release: () => void;
}

/** Holds what comes to it until it is released, so that two things meet in one order on a machine of any speed. */
export function gate(): Gate {
  let release = (): void => undefined;
  const released = new Promise<void>((resolve) => (release = resolve));
  let reach = (): void => undefined;
  const reached = new Promise<void>((resolve) => (reach = resolve));
  const hold = () => {
    reach();
    return released;
  };
  return { hold, reached, release: () => release() };
}
