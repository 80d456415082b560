import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';

/** What an instance is to run, and with what. */
export interface Start {
  /** Absolute path of the bundle. */
  entry: string;
  environment: Record<string, string>;
  memoryMb: number;
  /** `Clock.shared`. */
  clock: Float64Array;
}

/** What an instance says (worker.cjs). */
export type Said =
  | { kind: 'ready' }
  | { kind: 'broken'; error: Failure }
  | { kind: 'log'; callId: string | null; level: string; at: number; text: string }
  | { kind: 'done'; callId: string; result: string | undefined }
  | { kind: 'failed'; callId: string; error: Failure };

interface Failure {
  name: string;
  message: string;
  stack: string;
}

interface Listeners {
  message: (message: Said) => void;
  error: (error: Error) => void;
  exit: (code: number | null) => void;
}

/** What runs the code of an instance. */
export interface Runner {
  listen(listeners: Listeners): void;
  postMessage(message: object): void;
  terminate(): Promise<unknown>;
}

/** A thread of this process. */
export function runInThread({ entry, environment, memoryMb, clock }: Start): Runner {
  const worker = new Worker(join(__dirname, 'worker.cjs'), {
    env: environment,
    // Nothing that this process itself was started with, such as a loader of TypeScript.
    execArgv: [],
    workerData: { entry, clock },
    resourceLimits: { maxOldGenerationSizeMb: memoryMb },
  });
  return {
    listen: ({ message, error, exit }) => {
      worker.on('message', message).on('error', error).on('exit', exit);
      // What holds the process is the server that the thread is asked by.
      worker.unref();
    },
    postMessage: (message) => worker.postMessage(message),
    terminate: () => worker.terminate(),
  };
}

/** Another Node, as the platform has it: `node` is the path of its program. It hears the time before each call. */
export function runUnder(node: string, { clock, ...start }: Start): Runner {
  const child = spawn(node, [join(__dirname, 'relay.cjs')], {
    env: { TZ: 'UTC' },
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  const gone = new Promise<void>((resolve) => void child.on('exit', () => resolve()));
  const send = (what: object) => {
    if (child.connected) child.send({ ...what, time: [...clock] });
  };
  send({ start });
  return {
    listen: ({ message, error, exit }) =>
      void child
        .on('message', ({ message: said, error: failed }: { message: Said; error?: Error }) =>
          failed ? error(failed) : message(said),
        )
        .on('error', error)
        .on('exit', exit),
    postMessage: (invocation) => send({ invocation }),
    terminate: () => {
      child.kill('SIGKILL');
      return gone;
    },
  };
}
