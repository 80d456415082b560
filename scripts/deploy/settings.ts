import { existsSync, readFileSync } from 'node:fs';
import * as z from 'zod';
import {
  environmentFaults,
  templateVariable,
  type EnvironmentFault,
} from '../../cloudfunctions/kernel/environment';
import { messageTemplates, type MessageTemplate } from '../../types/shared/messages';
import { environment as demonstration } from '../cloud';
import { DeployFault } from './fault';

/** Where to deploy, and with what; read from `deployment.json`, secrets from the command's environment. */
export interface Settings {
  /** The id of the environment; `local` is a local cloud. */
  environment: string;
  appId: string;
  runtime: string;
  templates: Templates;
  /** The keys of the cloud. Secret. */
  keys: { secretId: string; secretKey: string };
  /** The secret of the mini-program, by which WeChat is told what functions may call. */
  appSecret: string | undefined;
}

type Templates = Partial<Record<MessageTemplate, string>>;
type Variables = Readonly<Record<string, string | undefined>>;

/** The oldest runtime that has all that the bundles use: 16 knows neither `fetch` nor `findLast`. */
const oldest = 18;
const usual = 'Nodejs18.15';

const fileSchema = z.strictObject({
  environment: z.string().regex(/^[a-z0-9-]{1,64}$/),
  appId: z.string().regex(/^wx[0-9a-f]{16}$/),
  runtime: z.string().default(usual),
  templates: z.partialRecord(z.enum(messageTemplates), z.string().regex(/^[\w-]{8,64}$/)).default({}),
});

/** The local cloud's own, which are no secrets. */
const local = {
  appId: 'wx0000000000000000',
  keys: { secretId: 'local', secretKey: 'local' },
  appSecret: 'local',
};

/**
 * Reads the settings and the keys of the cloud, and refuses what is missing or wrong before anything is asked of it.
 * @param given `file`: path of the settings; `env`: instead of the one named there, `local` for a local cloud
 * @throws DeployFault `settings`, `runtime`, `missing`
 */
export function readSettings(
  given: { file: string; env: string | undefined },
  variables: Variables,
): Settings {
  const isLocal = given.env === 'local';
  const file = isLocal && !existsSync(given.file) ? localFile : readFile(given.file);
  const { runtime, templates } = file;
  checkRuntime(runtime);
  if (isLocal) return { ...local, environment: 'local', runtime, templates };
  return {
    environment: given.env ?? file.environment,
    appId: file.appId,
    runtime,
    templates,
    keys: {
      secretId: secret('TENCENTCLOUD_SECRETID', variables),
      secretKey: secret('TENCENTCLOUD_SECRETKEY', variables),
    },
    appSecret: variables['WECHAT_APP_SECRET'] || undefined,
  };
}

const localFile: z.output<typeof fileSchema> = {
  environment: 'local',
  appId: local.appId,
  runtime: usual,
  templates: {},
};

/**
 * Reads the file of settings, without the keys.
 * @throws DeployFault `settings`
 */
export function readFile(path: string): z.output<typeof fileSchema> {
  if (!existsSync(path)) {
    throw new DeployFault(
      'settings',
      `没有找到设置文件 ${path}`,
      '把 deployment.example.json 复制成 deployment.json，填上环境编号、AppID 和模板编号。里面不写密钥。',
    );
  }
  try {
    return fileSchema.parse(JSON.parse(readFileSync(path, 'utf8')));
  } catch (error) {
    const fields =
      error instanceof z.ZodError
        ? error.issues.map(({ path: field }) => field.join('.') || '文件').join('、')
        : '文件不是 JSON';
    throw new DeployFault(
      'settings',
      `设置文件 ${path} 有误：${fields}`,
      '照 deployment.example.json 改正。',
    );
  }
}

/** @throws DeployFault `runtime` for one older than Node 18 */
export function checkRuntime(runtime: string): void {
  const version = Number(/^Nodejs(\d+)\.\d+$/.exec(runtime)?.[1] ?? 0);
  if (version >= oldest) return;
  throw new DeployFault(
    'runtime',
    `运行环境 ${runtime} 太旧，函数在上面起不来`,
    `用 ${usual}。已有的函数不能改运行环境：先在云开发控制台删除它，再运行一次部署（数据库和文件不受影响）。`,
  );
}

const words: Record<EnvironmentFault['fault'], string> = { missing: '没有设置', malformed: '写法不对' };

/**
 * The variables that functions get, which are secret: keys from the command's environment, template ids from the file.
 * @throws DeployFault `missing`, `malformed`, `demonstration`
 */
export function variablesOf({ environment, templates }: Settings, given: Variables): Record<string, string> {
  const variables: Record<string, string | undefined> = {
    PHONE_KEYS: given['PHONE_KEYS'],
    PHONE_INDEX_KEY: given['PHONE_INDEX_KEY'],
    ...Object.fromEntries(
      Object.entries(templates).map(([name, id]) => [templateVariable(name as MessageTemplate), id]),
    ),
  };
  const [first, ...others] = environmentFaults(variables);
  if (first) {
    const all = [first, ...others].map(({ variable, fault }) => `${variable} ${words[fault]}`);
    throw new DeployFault(
      first.fault,
      `函数的密钥不齐：${all.join('，')}`,
      '照 docs/operations.md“换手机号密钥”生成并保管，在运行命令的窗口里 export 以后再运行。',
    );
  }
  const demo = Object.entries(demonstration).find(([name, value]) => variables[name] === value);
  if (demo && environment !== 'local') {
    throw new DeployFault(
      'demonstration',
      `${demo[0]} 用的是演示的值，不能用在真实环境`,
      '手机号的密钥用 openssl rand -base64 32 生成，见 docs/operations.md；模板编号在微信公众平台复制。',
    );
  }
  return Object.fromEntries(
    Object.entries(variables).filter((entry): entry is [string, string] => Boolean(entry[1])),
  );
}

function secret(name: string, variables: Variables): string {
  const value = variables[name];
  if (value) return value;
  throw new DeployFault(
    'missing',
    `缺少密钥：没有设置环境变量 ${name}`,
    '在腾讯云控制台“访问管理 · API 密钥”取得，在运行命令的窗口里 export 以后再运行。',
  );
}
