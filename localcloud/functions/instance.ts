import { CloudError } from '../errors';
import type { CallRecord, LogLine } from './calls';
import type { FunctionConfig } from './config';
import { runInThread, runUnder, type Runner, type Said } from './runner';

// Loading is not counted against the call's own time, as in production.
const LOAD_LIMIT_MS = 20_000;

/** What the worker is told for one call. */
export interface Invocation {
  callId: string;
  /** Its code begins anew before it, and remembers nothing. */
  anew?: true;
  event: unknown;
  context: Record<string, unknown>;
  /** Variables of this call (the caller's identity …) and those that must be absent. */
  environment: Record<string, string>;
  absent: string[];
}

/** One instance of a function: a worker thread (or another Node) with its own environment, serving one call at a time. */
export class Instance {
  /** The call it serves now; database requests that arrive from this instance belong to it. */
  current: CallRecord | null = null;
  /** Lines written outside a call, such as while loading; they go to the next call's log. */
  private early: LogLine[] = [];
  private readonly runner: Runner;
  private readonly ready: Promise<void>;
  private settle: { resolve: (result: string | undefined) => void; reject: (error: unknown) => void } | null =
    null;
  private ended = false;
  private isToForget = false;

  constructor(
    readonly id: string,
    readonly config: FunctionConfig,
    private readonly options: {
      environment: Record<string, string>;
      clock: Float64Array;
      patience: number;
      /** The program of another Node, when it is not to run in this one. */
      node: string | undefined;
      onEnd: (instance: Instance) => void;
    },
  ) {
    const { environment, clock, node } = options;
    const { entry, memoryMb } = config;
    const start = { entry, environment, memoryMb, clock };
    this.runner = node ? runUnder(node, start) : runInThread(start);
    this.ready = new Promise((resolve, reject) => {
      this.settle = { resolve: () => resolve(), reject };
    });
    // A failed load is reported by the first call; nobody may be waiting yet.
    this.ready.catch(() => undefined);
    this.runner.listen({
      message: (message: Said) => this.receive(message),
      error: (error) => {
        // Its end is still to be reported, but no call may come here any more.
        this.ended = true;
        this.fail(crashError(error, config));
      },
      exit: (code) => {
        this.ended = true;
        this.fail(
          new CloudError('FUNCTIONS_EXECUTE_FAIL', `Error: the instance exited unexpectedly (code ${code})`),
        );
        options.onEnd(this);
      },
    });
  }

  /** False once the thread is gone. */
  get alive(): boolean {
    return !this.ended;
  }

  /**
   * Serves one call.
   * @returns the result as JSON text
   * @throws FUNCTIONS_EXECUTE_FAIL, FUNCTIONS_TIME_LIMIT_EXCEEDED, FUNCTIONS_MEMORY_LIMIT_EXCEEDED
   */
  async serve(record: CallRecord, invocation: Invocation): Promise<string | undefined> {
    this.current = record;
    try {
      await this.within(
        this.ready,
        LOAD_LIMIT_MS,
        `Error: ${this.config.name} did not load in ${LOAD_LIMIT_MS / 1000} seconds`,
      );
      record.log.push(...this.early.splice(0));
      const answer = new Promise<string | undefined>((resolve, reject) => {
        this.settle = { resolve, reject };
      });
      this.runner.postMessage(this.isToForget ? { ...invocation, anew: true } : invocation);
      this.isToForget = false;
      const seconds = this.config.timeoutMs / 1000;
      return await this.within(
        answer,
        this.config.timeoutMs,
        `Invoking task timed out after ${seconds} seconds`,
      );
    } finally {
      this.current = null;
    }
  }

  /** Its code begins anew with the next call: what it remembered is gone, as in a new instance, but its thread is warm. */
  forget(): void {
    this.isToForget = true;
  }

  /** Ends the thread. */
  async end(): Promise<void> {
    this.ended = true;
    await this.runner.terminate();
  }

  private async within<T>(work: Promise<T>, limitMs: number, message: string): Promise<T> {
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<never>((_, reject) => {
      timer = setTimeout(() => {
        // A synchronous loop cannot be asked to stop: the thread is ended, as the platform ends the instance.
        this.settle = null;
        void this.end();
        reject(new CloudError('FUNCTIONS_TIME_LIMIT_EXCEEDED', message));
      }, limitMs * this.options.patience);
    });
    try {
      return await Promise.race([work, late]);
    } finally {
      clearTimeout(timer);
    }
  }

  private receive(message: Said): void {
    if (message.kind === 'log') this.log(message.level, message.text, message.at);
    else if (message.kind === 'ready') this.finish(undefined);
    else if (message.kind === 'done') this.finish(message.result);
    else {
      this.fail(
        new CloudError(
          'FUNCTIONS_EXECUTE_FAIL',
          message.error.stack || `${message.error.name}: ${message.error.message}`,
        ),
      );
      if (message.kind === 'broken') void this.end();
    }
  }

  private log(level: string, text: string, at: number): void {
    (this.current?.log ?? this.early).push({ at, level, text });
  }

  private finish(result: string | undefined): void {
    this.settle?.resolve(result);
    this.settle = null;
  }

  private fail(error: CloudError): void {
    this.settle?.reject(error);
    this.settle = null;
  }
}

function crashError(error: unknown, { memoryMb }: FunctionConfig): CloudError {
  const { code, stack, message } = error as { code?: string; stack?: string; message?: string };
  if (code === 'ERR_WORKER_OUT_OF_MEMORY')
    return new CloudError(
      'FUNCTIONS_MEMORY_LIMIT_EXCEEDED',
      `Memory limit exceeded: the function may use ${memoryMb} MB`,
    );
  return new CloudError('FUNCTIONS_EXECUTE_FAIL', stack ?? message ?? String(error));
}
