import type { Settings } from './settings';

/** WeChat's side of a deployment: which of its interfaces each function may call. */
export interface WechatServer {
  /** The interfaces that a function may call. */
  allowed(functionName: string): Promise<string[]>;
  allow(functionName: string, interfaces: readonly string[]): Promise<void>;
}

/** WeChat does not take it, by its own number: a program's own token is not let in everywhere. */
export class WechatRefusal extends Error {
  constructor(
    readonly errcode: number,
    message: string,
  ) {
    super(`${errcode} ${message}`);
    this.name = 'WechatRefusal';
  }
}

/** The kind of configuration that lists WeChat's interfaces. */
const ofInterfaces = 1;

interface Answer {
  errcode?: number;
  errmsg?: string;
  access_token?: string;
  config?: string;
}

/**
 * Connects to WeChat with the secret of the mini-program; nothing without one.
 * @throws WechatRefusal
 */
export async function connectWechat(settings: Settings, url: string): Promise<WechatServer | undefined> {
  const { appId: appid, appSecret: secret, environment } = settings;
  if (!secret) return undefined;
  const isLocal = environment === 'local';
  const base = isLocal ? url : 'https://api.weixin.qq.com';
  const env = isLocal ? 'local-cloud' : environment;
  const { access_token: token = '' } = await post(`${base}/cgi-bin/stable_token`, {
    grant_type: 'client_credential',
    appid,
    secret,
  });
  const ask = (path: string, body: object) =>
    post(`${base}${path}?access_token=${encodeURIComponent(token)}`, { type: ofInterfaces, env, ...body });
  return {
    allowed: async (name) => {
      const { config = '{}' } = await ask('/tcb/getfuncconfig', { function_name: name });
      const { permissions } = JSON.parse(config || '{}') as { permissions?: { openapi?: string[] } };
      return permissions?.openapi ?? [];
    },
    allow: async (name, interfaces) => {
      const config = JSON.stringify({ permissions: { openapi: interfaces } });
      await ask('/tcb/uploadfuncconfig', { function_name: name, config });
    },
  };
}

async function post(address: string, body: object): Promise<Answer> {
  const response = await fetch(address, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  const answer = (await response.json()) as Answer;
  if (answer.errcode) throw new WechatRefusal(answer.errcode, answer.errmsg ?? '');
  return answer;
}
