import type { FastifyInstance } from 'fastify';
import type { CloudParts } from '../cloud';
import { CloudError } from '../errors';
import { refuse } from './hosts';

const SECRET = 'local';
const TOKEN = 'local-token';

/** WeChat's own numbers. */
const OK = { errcode: 0, errmsg: 'ok' };
const INVALID_TOKEN = { errcode: 40014, errmsg: 'invalid access_token' };
const INVALID_SECRET = { errcode: 40125, errmsg: 'invalid appsecret' };
const SYSTEM_ERROR = { errcode: -501000, errmsg: 'function is not found' };

interface ConfigRequest {
  Querystring: { access_token?: string };
  Body: { type?: number; env?: string; function_name?: string; config?: string };
}

/**
 * What `api.weixin.qq.com` is for the server of a mini-program: a token for its secret, and the interfaces of WeChat that
 * a function may call (`type` 1 of a function's configuration).
 */
export function wechatServerRoutes(scope: FastifyInstance, { deployed, host, appId }: CloudParts): void {
  // A page has no business here; servers name no origin.
  scope.addHook('onRequest', async ({ headers }, reply) => {
    if (headers.origin !== undefined) return refuse(reply);
  });
  scope.post<{ Body: { appid?: string; secret?: string } }>('/cgi-bin/stable_token', ({ body }) =>
    body.appid === appId && body.secret === SECRET
      ? { access_token: TOKEN, expires_in: 7200 }
      : INVALID_SECRET,
  );
  scope.post<ConfigRequest>('/tcb/getfuncconfig', ({ body, query }) => {
    if (query.access_token !== TOKEN) return INVALID_TOKEN;
    return answer(() => {
      const { openapi } = deployed.function(body.function_name ?? '');
      return { ...OK, config: JSON.stringify({ permissions: { openapi } }) };
    });
  });
  scope.post<ConfigRequest>('/tcb/uploadfuncconfig', ({ body, query }) => {
    if (query.access_token !== TOKEN) return INVALID_TOKEN;
    return answer(() => {
      const before = deployed.function(body.function_name ?? '');
      const { permissions } = JSON.parse(body.config ?? '') as { permissions: { openapi: string[] } };
      const changed = { ...before, openapi: permissions.openapi };
      deployed.change({ functions: { ...deployed.all.functions, [changed.name]: changed } });
      host.deploy(deployed.config(changed.name));
      return OK;
    });
  });
}

function answer(work: () => object): object {
  try {
    return work();
  } catch (error) {
    if (error instanceof CloudError) return SYSTEM_ERROR;
    throw error;
  }
}
