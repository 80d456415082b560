import type { CloudParts } from '../cloud';
import { CloudError } from '../errors';
import type { Trigger } from '../functions/config';
import { memoryWithin, RUNTIMES, within } from '../limits';
import { textOf, type ManagementAction, type Parameters } from './action';
import type { DeployedFunction } from './deployed';

type Configured = Pick<DeployedFunction, 'description' | 'timeout' | 'memorySize' | 'variables'>;

/** Keeps a function and runs it so from now on. */
function keep({ deployed, host, timers }: CloudParts, changed: DeployedFunction): void {
  deployed.change({ functions: { ...deployed.all.functions, [changed.name]: changed } });
  const config = deployed.config(changed.name);
  timers.deploy(config);
  host.deploy(config);
}

const nameIn = (parameters: Parameters): string => textOf(parameters, 'FunctionName');

const foundIn = ({ deployed }: CloudParts, parameters: Parameters): DeployedFunction =>
  deployed.function(nameIn(parameters));

/** Creates a function; its runtime stays as long as it is there. */
const createFunction: ManagementAction = (cloud, parameters) => {
  const name = nameIn(parameters);
  const { functions } = cloud.deployed.all;
  if (functions[name]) throw new CloudError('ResourceInUse.Function', `function ${name} exists`);
  within('functions', Object.keys(functions).length + 1, 'the environment');
  const runtime = textOf(parameters, 'Runtime');
  if (!(RUNTIMES as readonly string[]).includes(runtime))
    throw new CloudError('InvalidParameterValue.Runtime', `there is no runtime ${runtime}`);
  const fresh = { description: '', timeout: 3, memorySize: 256, variables: {} };
  keep(cloud, {
    name,
    runtime,
    triggers: [],
    openapi: [],
    ...configuredBy(parameters, fresh),
    ...unpack(cloud, parameters),
  });
  return {};
};

function unpack({ deployed }: CloudParts, parameters: Parameters) {
  const { ZipFile: base64 = '' } = (parameters['Code'] ?? {}) as { ZipFile?: string };
  const zip = Buffer.from(base64, 'base64');
  within('zipBytes', zip.length, nameIn(parameters), 'InvalidParameterValue.Code');
  return deployed.unpack(nameIn(parameters), zip);
}

/** What the parameters say of the configuration, over what it was; variables are replaced whole. */
function configuredBy(parameters: Parameters, before: Configured): Configured {
  const {
    Description: description = before.description,
    Timeout: timeout = before.timeout,
    MemorySize: memorySize = before.memorySize,
    Environment: environment,
  } = parameters as {
    Description?: string;
    Timeout?: number;
    MemorySize?: number;
    Environment?: { Variables: { Key: string; Value: string }[] };
  };
  const variables = environment
    ? Object.fromEntries(environment.Variables.map(({ Key, Value }) => [Key, Value]))
    : before.variables;
  const whose = `function ${nameIn(parameters)}`;
  within('timeoutSeconds', timeout, whose);
  memoryWithin(memorySize, whose);
  within('variablesBytes', Buffer.byteLength(Object.entries(variables).flat().join('')), whose);
  return { description, timeout, memorySize, variables };
}

/** Everything about a function. A timer's expression is answered inside JSON, as production does. */
const getFunction: ManagementAction = (cloud, parameters) => {
  const one = foundIn(cloud, parameters);
  return {
    FunctionName: one.name,
    Status: 'Active',
    Runtime: one.runtime,
    Handler: 'index.main',
    Description: one.description,
    Timeout: one.timeout,
    MemorySize: one.memorySize,
    CodeSize: one.codeSize,
    Environment: {
      Variables: Object.entries(one.variables).map(([Key, Value]) => ({ Key, Value })),
    },
    Triggers: one.triggers.map(({ name, type, config }) => ({
      TriggerName: name,
      Type: type,
      TriggerDesc: JSON.stringify({ cron: config }),
      Enable: 1,
    })),
  };
};

/** Brings new code. */
const updateFunctionCode: ManagementAction = (cloud, parameters) => {
  keep(cloud, { ...foundIn(cloud, parameters), ...unpack(cloud, parameters) });
  return {};
};

/** Changes the configuration, and never the runtime. */
const updateFunctionConfiguration: ManagementAction = (cloud, parameters) => {
  const before = foundIn(cloud, parameters);
  keep(cloud, { ...before, ...configuredBy(parameters, before) });
  return {};
};

/** Adds triggers; one of a name that is there is refused. */
const batchCreateTrigger: ManagementAction = (cloud, parameters) => {
  const before = foundIn(cloud, parameters);
  const added = (
    JSON.parse(textOf(parameters, 'Triggers')) as { TriggerName: string; Type: string; TriggerDesc: string }[]
  ).map(({ TriggerName, Type, TriggerDesc }): Trigger => ({
    name: TriggerName,
    type: Type,
    config: TriggerDesc,
  }));
  const twice = added.find(({ name }) => before.triggers.some((one) => one.name === name));
  if (twice) throw new CloudError('ResourceInUse.Trigger', `trigger ${twice.name} exists`);
  const triggers = [...before.triggers, ...added];
  within('timers', triggers.length, `function ${before.name}`);
  keep(cloud, { ...before, triggers });
  return {};
};

/** Takes a trigger away. */
const deleteTrigger: ManagementAction = (cloud, parameters) => {
  const before = foundIn(cloud, parameters);
  const name = textOf(parameters, 'TriggerName');
  const triggers = before.triggers.filter((one) => one.name !== name);
  if (triggers.length === before.triggers.length)
    throw new CloudError('ResourceNotFound.Trigger', `trigger ${name} is not found`);
  keep(cloud, { ...before, triggers });
  return {};
};

/** Calls a function as nobody, as the console of the platform does. */
const invoke: ManagementAction = async ({ host }, parameters) => {
  const event = parameters['ClientContext'];
  const record = await host.call(nameIn(parameters), JSON.parse(typeof event === 'string' ? event : '{}'), {
    source: 'console',
  });
  return {
    Result: {
      InvokeResult: record.error ? 1 : 0,
      RetMsg: record.result ?? '',
      ErrMsg: record.error?.message ?? '',
      FunctionRequestId: record.requestId,
      Duration: record.durationMs,
      Log: record.log.map(({ text }) => text).join('\n'),
    },
  };
};

/** The actions about functions, by production's names. */
export const FUNCTION_ACTIONS: Record<string, ManagementAction> = {
  CreateFunction: createFunction,
  GetFunction: getFunction,
  UpdateFunctionCode: updateFunctionCode,
  UpdateFunctionConfiguration: updateFunctionConfiguration,
  BatchCreateTrigger: batchCreateTrigger,
  DeleteTrigger: deleteTrigger,
  Invoke: invoke,
};
