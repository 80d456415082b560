import { randomUUID } from 'node:crypto';
import type { Clock } from '../clock';
import { CloudError, toErrorBody } from '../errors';
import { within } from '../limits';
import { CallHistory, type CallRecord, type CallSource } from './calls';
import type { FunctionConfig } from './config';
import { Instance } from './instance';

/** Who calls: the openid of a person, and from where. */
export interface Caller {
  openid?: string;
  source: CallSource;
  /** How the platform names the way here (`wx_client,scf`), when it is longer than one step. */
  chain?: string;
  /** How much is sent (bytes of JSON), where that is limited. */
  bytes?: number;
}

/** What a call may carry, by who calls: none where nothing is sent over a wire of the platform's. */
const LIMITED = {
  client: { request: 'clientRequestBytes', result: 'clientResultBytes' },
  function: { request: 'functionRequestBytes', result: 'functionResultBytes' },
} as const;

const limitsOf = (source: CallSource) =>
  source === 'client' || source === 'function' ? LIMITED[source] : undefined;

interface Pool {
  config: FunctionConfig;
  instances: Instance[];
  idle: Instance[];
  waiting: ((instance: Instance) => void)[];
}

// What getWXContext().SOURCE says of each.
const SOURCES: Record<CallSource, string> = {
  client: 'wx_client',
  timer: 'wx_trigger',
  function: 'scf',
  console: 'wx_devtools',
  test: 'wx_devtools',
};
const IDENTITY_VARIABLES = ['WX_OPENID', 'WX_APPID', 'WX_UNIONID', 'WX_CLIENTIP'];

/** Runs functions: a pool of instances for each, every instance serving one call at a time. */
export class FunctionHost {
  readonly history = new CallHistory();
  private readonly pools = new Map<string, Pool>();
  private readonly instances = new Map<string, Instance>();
  private closed = false;

  /** @param options `environmentFor` gives the variables of an instance, by its id */
  constructor(
    functions: Map<string, FunctionConfig>,
    private readonly options: {
      clock: Clock;
      appId: string;
      instancesPerFunction: number;
      patience: number;
      node: string | undefined;
      environmentFor: (instanceId: string, config: FunctionConfig) => Record<string, string>;
    },
  ) {
    for (const [name, config] of functions)
      this.pools.set(name, { config, instances: [], idle: [], waiting: [] });
  }

  /** The functions it can run. */
  functions(): FunctionConfig[] {
    return [...this.pools.values()].map(({ config }) => config);
  }

  /** Runs a function from now on as it is told here; calls that run end on what they began with. */
  deploy(config: FunctionConfig): void {
    const before = this.pools.get(config.name);
    this.pools.set(config.name, { config, instances: [], idle: [], waiting: [] });
    for (const instance of before?.idle.splice(0) ?? []) void instance.end();
  }

  /** The instance with this id, while it lives. */
  instance(id: string): Instance | undefined {
    return this.instances.get(id);
  }

  /** How many instances of a function live now. */
  instanceCount(name: string): number {
    return this.pools.get(name)?.instances.length ?? 0;
  }

  /**
   * Calls a function and waits for its end; a failure is in the record's `error`, not thrown.
   * @throws FUNCTION_NOT_FOUND when there is no such function, EXCEED_REQUEST_SIZE_LIMIT; SYS_ERR once it is closed
   */
  async call(name: string, event: unknown, caller: Caller): Promise<CallRecord> {
    if (this.closed) throw new CloudError('SYS_ERR', 'the local cloud is closed');
    const pool = this.pools.get(name);
    if (!pool)
      throw new CloudError('FUNCTION_NOT_FOUND', `FunctionName parameter could not be found: ${name}`);
    const limits = limitsOf(caller.source);
    if (limits) within(limits.request, caller.bytes ?? 0, `a call of ${name}`, 'EXCEED_REQUEST_SIZE_LIMIT');
    const record: CallRecord = {
      requestId: randomUUID(),
      functionName: name,
      event,
      ...(caller.openid !== undefined && { openid: caller.openid }),
      source: caller.source,
      startedAt: this.options.clock.now(),
      durationMs: 0,
      coldStart: false,
      instance: '',
      databaseRequests: 0,
      requests: [],
      log: [],
    };
    this.history.add(record);
    const instance = await this.take(pool, record);
    const startedAt = performance.now();
    record.instance = instance.id;
    try {
      this.options.clock.refresh();
      const result = await instance.serve(record, this.invocation(pool.config, record, event, caller));
      if (limits)
        within(limits.result, Buffer.byteLength(result ?? ''), name, 'CLOUDFUNCTION_RESULT_SIZE_EXCEED');
      if (result !== undefined) record.result = result;
    } catch (error) {
      record.error = toErrorBody(error);
    } finally {
      record.durationMs = Math.round((performance.now() - startedAt) * 10) / 10;
      this.release(pool, instance);
    }
    return record;
  }

  /** Ends the instances that serve a call, and forgets all calls; those that are idle stay warm. */
  async interrupt(): Promise<void> {
    const idle = new Set([...this.pools.values()].flatMap((pool) => pool.idle));
    const busy = [...this.instances.values()].filter((instance) => !idle.has(instance));
    await Promise.all(busy.map((instance) => instance.end()));
    this.history.clear();
  }

  /** The code of every instance begins anew with its next call. */
  forgetAll(): void {
    for (const instance of this.instances.values()) instance.forget();
  }

  /** Ends every instance. */
  async close(): Promise<void> {
    this.closed = true;
    await Promise.all([...this.instances.values()].map((instance) => instance.end()));
  }

  private async take(pool: Pool, record: CallRecord): Promise<Instance> {
    const idle = pool.idle.pop();
    if (idle) return idle;
    if (pool.instances.length < this.options.instancesPerFunction) {
      record.coldStart = true;
      return this.start(pool);
    }
    return new Promise((resolve) => pool.waiting.push(resolve));
  }

  private start(pool: Pool): Instance {
    const id = randomUUID();
    const instance = new Instance(id, pool.config, {
      environment: this.options.environmentFor(id, pool.config),
      clock: this.options.clock.shared,
      patience: this.options.patience,
      node: this.options.node,
      onEnd: (ended) => this.forget(pool, ended),
    });
    pool.instances.push(instance);
    this.instances.set(id, instance);
    return instance;
  }

  private release(pool: Pool, instance: Instance): void {
    if (this.closed) return;
    const next = pool.waiting.shift();
    if (!instance.alive) {
      this.forget(pool, instance);
      if (next) next(this.start(pool));
    } else if (next) next(instance);
    else if (this.pools.get(pool.config.name) === pool) pool.idle.push(instance);
    else void instance.end();
  }

  private forget(pool: Pool, instance: Instance): void {
    this.instances.delete(instance.id);
    pool.instances = pool.instances.filter((other) => other !== instance);
    pool.idle = pool.idle.filter((other) => other !== instance);
  }

  private invocation(
    config: FunctionConfig,
    record: CallRecord,
    event: unknown,
    { openid, source, chain }: Caller,
  ) {
    const { appId } = this.options;
    const environment: Record<string, string> = {
      TCB_SOURCE: chain ?? SOURCES[source],
      TRIGGER_SRC: source,
      ...(openid !== undefined && { WX_OPENID: openid, WX_APPID: appId }),
      ...(source === 'client' && { WX_CLIENTIP: '127.0.0.1' }),
      TCB_CONTEXT_KEYS: 'TCB_ENV,TCB_SOURCE',
      WX_CONTEXT_KEYS: IDENTITY_VARIABLES.join(','),
    };
    const isObject = typeof event === 'object' && event !== null && !Array.isArray(event);
    return {
      callId: record.requestId,
      // The platform adds who called to what a person's phone sent, over anything the phone put there itself.
      event: openid !== undefined && isObject ? { ...event, userInfo: { appId, openId: openid } } : event,
      context: {
        request_id: record.requestId,
        requestId: record.requestId,
        function_name: config.name,
        function_version: '$LATEST',
        namespace: 'local',
        memory_limit_in_mb: config.memoryMb,
        time_limit_in_ms: config.timeoutMs,
        environment: JSON.stringify(environment),
        tencentcloud_region: 'ap-shanghai',
      },
      environment,
      absent: IDENTITY_VARIABLES,
    };
  }
}
