// The clock lives in shared memory so that function instances, which are threads, read the very same time without
// being told; a moved clock therefore takes effect in the middle of a call too.
const FROZEN = 0;
const FROZEN_AT = 1;
const OFFSET = 2;

/** The local cloud's clock: real time, real time shifted, or frozen at an instant. */
export class Clock {
  /** `[is frozen (0 or 1), frozen at (epoch ms), offset (ms)]`, shared with every function instance. */
  readonly shared = new Float64Array(new SharedArrayBuffer(3 * Float64Array.BYTES_PER_ELEMENT));

  private readonly listeners = new Set<() => void>();

  constructor(private readonly source?: () => number) {
    this.refresh();
  }

  /** Now, in epoch milliseconds. */
  now(): number {
    this.refresh();
    return this.slot(FROZEN) ? this.slot(FROZEN_AT) : Date.now() + this.slot(OFFSET);
  }

  /** Stops the clock at `epochMs`; it moves again by `advance`, `setNow` or `useRealTime`. */
  setNow(epochMs: number): void {
    this.shared[FROZEN] = 1;
    this.shared[FROZEN_AT] = epochMs;
    this.announce();
  }

  /** Moves the clock forward by `ms`; a frozen clock stays frozen, a running one keeps running. */
  advance(ms: number): void {
    const moving = this.slot(FROZEN) ? FROZEN_AT : OFFSET;
    this.shared[moving] = this.slot(moving) + ms;
    this.announce();
  }

  /** Goes back to the machine's own time. */
  useRealTime(): void {
    this.shared.fill(0);
    this.announce();
  }

  /** True when the clock does not show the machine's own time. */
  get moved(): boolean {
    return this.slot(FROZEN) !== 0 || this.slot(OFFSET) !== 0;
  }

  /** Calls `listener` after every move; answers the function that stops it. */
  onMove(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** Takes the time from the caller's own source, when there is one, so that instances see it too. */
  refresh(): void {
    if (!this.source) return;
    this.shared[FROZEN] = 1;
    this.shared[FROZEN_AT] = this.source();
  }

  private slot(index: number): number {
    return this.shared[index] ?? 0;
  }

  private announce(): void {
    for (const listener of this.listeners) listener();
  }
}
