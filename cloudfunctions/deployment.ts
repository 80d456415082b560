import { contracts } from '../types';
import { functionOf, type FunctionName } from '../types/shared/functions';

/** What the platform needs to know of a deployed function. */
export interface Deployed {
  /** Seconds. */
  timeout: number;
  /** MB. */
  memorySize: number;
  /** The interfaces of WeChat that it calls. */
  openapi: string[];
  /** The seven fields of the platform's timer, in Beijing time. */
  timer?: string;
}

/** The functions that are deployed, and what each may use. */
export const functions: Record<FunctionName | 'jobs', Deployed> = {
  everyday: {
    timeout: 20,
    memorySize: 256,
    openapi: ['phonenumber.getPhoneNumber', 'security.msgSecCheck', 'wxacode.getUnlimited'],
  },
  office: { timeout: 20, memorySize: 256, openapi: ['security.msgSecCheck'] },
  files: { timeout: 60, memorySize: 512, openapi: ['security.msgSecCheck'] },
  lists: { timeout: 60, memorySize: 512, openapi: [] },
  registers: { timeout: 60, memorySize: 256, openapi: ['security.msgSecCheck'] },
  /** The timer, every minute; closed to clients. */
  jobs: { timeout: 60, memorySize: 256, openapi: ['subscribeMessage.send'], timer: '0 */1 * * * * *' },
};

/** The same as the file that lies beside a function's code (`config.json`). */
export const configOf = ({ timeout, memorySize, openapi, timer }: Deployed) => ({
  timeout,
  memorySize,
  ...(timer && { triggers: [{ name: 'timer', type: 'timer', config: timer }] }),
  permissions: { openapi },
});

/** The contexts that a function serves. */
export const contextsOf = (name: string): string[] =>
  Object.keys(contracts).filter((context) => functionOf(context) === name);
