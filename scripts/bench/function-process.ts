import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import type { LocalCloud } from '../../localcloud';
import type { ActionName, Input, Output } from '../../types';
import type { Reply } from '../../types/contract';
import { environment, functions } from '../cloud';

/** A function in a process of its own, as an instance of the platform is. */
export interface FunctionProcess {
  /** The data of a call that must succeed, and how long it took (ms). */
  call<Name extends ActionName>(openid: string, name: Name, input: Input<Name>): Promise<Timed<Output<Name>>>;
  /** The most memory the process has held so far (MB, resident). */
  memoryMb(): number;
  end(): void;
}

interface Timed<Data> {
  data: Data;
  ms: number;
}

interface Message<Data> {
  result?: Reply<Data>;
  ms: number;
  memoryMb: number;
  failure?: string;
}

/** Starts a function's deployed bundle, with the heap that its instances have (MB). */
export function startFunction(cloud: LocalCloud, name: string, heapMb: number): FunctionProcess {
  const child = fork(join(__dirname, 'function-child.cjs'), [join(functions, name, 'index.js')], {
    execArgv: [`--max-old-space-size=${heapMb}`],
    env: { ...process.env, NODE_OPTIONS: '', TZ: 'UTC', ...cloud.sdkEnvironment(), ...environment },
  });
  let memoryMb = 0;
  return {
    call: async <Name extends ActionName>(openid: string, action: Name, input: Input<Name>) => {
      child.send({ openid, event: { action, input } });
      const [message] = (await once(child, 'message')) as [Message<Output<Name>>];
      memoryMb = Math.max(memoryMb, message.memoryMb);
      const { result, ms } = message;
      if (!result?.ok) throw new Error(`${action}: ${message.failure ?? JSON.stringify(result)}`);
      return { data: result.data, ms };
    },
    memoryMb: () => memoryMb,
    end: () => void child.kill('SIGKILL'),
  };
}
