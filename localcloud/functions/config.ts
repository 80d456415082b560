import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { CloudError } from '../errors';
import { memoryWithin, within } from '../limits';

/** A timer trigger of a function: a 7-field expression, in UTC+8. */
export interface Trigger {
  name: string;
  /** Always `timer`; deployment knows no other kind. */
  type: string;
  config: string;
}

/** A deployable function as found in the bundles' directory. */
export interface FunctionConfig {
  name: string;
  /** Absolute path of `index.js`. */
  entry: string;
  timeoutMs: number;
  memoryMb: number;
  triggers: Trigger[];
  /** WeChat's open APIs the function may call. */
  openapi: string[];
  /** Its own environment variables, in place of those that this cloud gives to all. */
  variables?: Record<string, string>;
}

interface ConfigFile {
  timeout?: number;
  memorySize?: number;
  triggers?: Trigger[];
  permissions?: { openapi?: string[] };
}

// Production's defaults when config.json is silent.
const DEFAULT_TIMEOUT_S = 3;
const DEFAULT_MEMORY_MB = 256;

/**
 * Reads every `<directory>/<name>/{index.js,config.json}`.
 * @throws what deployment would refuse: INVALID_PARAM for a trigger that is no timer, EXCEED_REQUEST_LIMIT beyond a limit
 */
export function readFunctions(directory: string): Map<string, FunctionConfig> {
  const functions = new Map<string, FunctionConfig>();
  if (!existsSync(directory)) return functions;
  for (const folder of readdirSync(directory, { withFileTypes: true })) {
    const entry = resolve(directory, folder.name, 'index.js');
    if (!folder.isDirectory() || !existsSync(entry)) continue;
    const file = join(directory, folder.name, 'config.json');
    const config = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as ConfigFile) : {};
    const triggers = config.triggers ?? [];
    within('timers', triggers.length, `function ${folder.name}`);
    for (const { type } of triggers)
      if (type !== 'timer')
        throw new CloudError('INVALID_PARAM', `function ${folder.name}: a trigger must be a timer`);
    const timeout = config.timeout ?? DEFAULT_TIMEOUT_S;
    within('timeoutSeconds', timeout, `function ${folder.name}`);
    const memoryMb = config.memorySize ?? DEFAULT_MEMORY_MB;
    memoryWithin(memoryMb, `function ${folder.name}`);
    functions.set(folder.name, {
      name: folder.name,
      entry,
      timeoutMs: timeout * 1000,
      memoryMb,
      triggers,
      openapi: config.permissions?.openapi ?? [],
    });
  }
  within('functions', functions.size, 'the environment');
  return functions;
}
