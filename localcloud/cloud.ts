import type { Clock } from './clock';
import type { Database } from './database/database';
import type { DatabaseFaults } from './database/faults';
import type { CallRecord } from './functions/calls';
import type { FunctionHost } from './functions/host';
import type { Timers } from './functions/timers';
import type { Hosts } from './http/hosts';
import type { Deployed } from './management/deployed';
import type { Files } from './storage/files';
import type { DatabasePermissions } from './rules/database';
import type { StoragePermissions } from './rules/storage';
import type { Wechat } from './wechat/wechat';

/** The services of a running local cloud, as its HTTP doors see them. */
export interface CloudParts {
  environment: string;
  appId: string;
  clock: Clock;
  database: Database;
  databaseFaults: DatabaseFaults;
  files: Files;
  /** What clients may do by themselves. */
  permissions: { database: DatabasePermissions; storage: StoragePermissions };
  wechat: Wechat;
  host: FunctionHost;
  /** What was deployed into it. */
  deployed: Deployed;
  /** Is told of each action of the management interface before it is done. */
  onManagement?: (action: string) => void | Promise<void>;
  timers: Timers;
  /** `http://127.0.0.1:PORT`, without a slash. */
  url: () => string;
  /** The names it answers to. */
  hosts: Hosts;
  /** Fires a function's timer now. */
  runTimer: (functionName: string) => Promise<CallRecord>;
}
