import { Cron } from 'croner';
import type { Clock } from '../clock';
import type { CallRecord } from './calls';
import type { FunctionConfig, Trigger } from './config';

/** A function's timer, and when it fires next (epoch ms; null when never again). */
export interface Timer {
  functionName: string;
  trigger: Trigger;
  next: number | null;
}

const LONGEST_TIMEOUT_MS = 2 ** 31 - 1;

/** Fires each function's timer by the cloud's clock: 7-field expressions, in UTC+8. */
export class Timers {
  private timers: (Timer & { cron: Cron })[] = [];
  private pending: NodeJS.Timeout | undefined;
  private stopWatching: (() => void) | undefined;
  private running: Promise<unknown> = Promise.resolve();

  /** @throws for a malformed expression, naming the function */
  constructor(
    functions: FunctionConfig[],
    private readonly clock: Clock,
    private readonly run: (functionName: string, trigger: Trigger) => Promise<CallRecord>,
  ) {
    for (const config of functions) this.timers.push(...this.timersOf(config));
  }

  /** Goes by the timers that a function has now. @throws for a malformed expression */
  deploy(config: FunctionConfig): void {
    const others = this.timers.filter(({ functionName }) => functionName !== config.name);
    this.timers = [...others, ...this.timersOf(config)];
    if (this.stopWatching) this.schedule();
  }

  private timersOf({ name, triggers }: FunctionConfig): (Timer & { cron: Cron })[] {
    return triggers.map((trigger) => {
      const cron = parseSchedule(name, trigger.config);
      return { functionName: name, trigger, cron, next: this.nextAfter(cron, this.clock.now()) };
    });
  }

  /** All timers. */
  list(): Timer[] {
    return this.timers.map(({ functionName, trigger, next }) => ({ functionName, trigger, next }));
  }

  /** Starts firing, now and whenever the clock is moved. */
  start(): void {
    this.stopWatching = this.clock.onMove(() => this.schedule());
    this.schedule();
  }

  /** Waits for the timers that have been fired. */
  async settled(): Promise<void> {
    await this.running;
  }

  /** Stops firing. */
  stop(): void {
    this.stopWatching?.();
    clearTimeout(this.pending);
  }

  private schedule(): void {
    clearTimeout(this.pending);
    const now = this.clock.now();
    for (const timer of this.timers) {
      // However far the clock was moved, a timer fires once: what it missed it must catch up by itself.
      if (timer.next !== null && timer.next <= now)
        this.running = Promise.allSettled([this.running, this.run(timer.functionName, timer.trigger)]);
      timer.next = this.nextAfter(timer.cron, now);
    }
    const upcoming = Math.min(...this.timers.map(({ next }) => next ?? Infinity));
    if (upcoming === Infinity) return;
    this.pending = setTimeout(() => this.schedule(), Math.min(upcoming - now + 1, LONGEST_TIMEOUT_MS));
    this.pending.unref();
  }

  private nextAfter(cron: Cron, after: number): number | null {
    return cron.nextRun(new Date(after))?.getTime() ?? null;
  }
}

/** The event a timer's function receives. */
export const timerEvent = (trigger: Trigger, now: number): Record<string, unknown> => ({
  Type: 'Timer',
  TriggerName: trigger.name,
  Time: new Date(now).toISOString(),
  Message: '',
});

function parseSchedule(functionName: string, expression: string): Cron {
  const fields = expression.trim().split(/\s+/);
  if (fields.length !== 7)
    throw new Error(`timer of ${functionName}: "${expression}" must have 7 fields (s m h d M w y)`);
  // croner reads the same fields in the same order; a day and a weekday both given mean either, as on the platform.
  return new Cron(fields.join(' '), { timezone: 'Asia/Shanghai', mode: '7-part', paused: true });
}
