import type { IncomingHttpHeaders } from 'node:http';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { refuse, type Hosts } from './hosts';

const EXPOSED = 'x-request-id, x-database-requests, x-duration-ms';

/** True when a browser made the request, whatever page it came from. */
export const isFromBrowser = (headers: IncomingHttpHeaders): boolean =>
  headers.origin !== undefined || headers.referer !== undefined || headers['sec-fetch-mode'] !== undefined;

/** Lets pages served from this machine call the routes of `scope`, which lie under `paths`, and refuses every other page. */
export function allowLocalPages(scope: FastifyInstance, paths: string[], hosts: Hosts): void {
  scope.addHook('onRequest', async (request: FastifyRequest, reply: FastifyReply) => {
    const { origin } = request.headers;
    if (origin === undefined) return;
    if (!hosts.isLocalOrigin(origin)) return refuse(reply);
    void reply
      .header('access-control-allow-origin', origin)
      .header('vary', 'Origin')
      .header('access-control-expose-headers', EXPOSED);
    if (request.method !== 'OPTIONS') return;
    return reply
      .header('access-control-allow-methods', 'POST, OPTIONS')
      .header('access-control-allow-headers', 'content-type, x-local-openid')
      .header('access-control-max-age', '600')
      .code(204)
      .send();
  });
  for (const path of paths) scope.options(path, (_, reply) => reply.code(204).send());
}

/** Keeps the routes of `scope` to this cloud's own pages: not even another page of this machine may call them. */
export function ownPagesOnly(scope: FastifyInstance, hosts: Hosts): void {
  scope.addHook('onRequest', async ({ headers }: FastifyRequest, reply: FastifyReply) => {
    const isStrange = headers.origin !== undefined && !hosts.isOwnOrigin(headers.origin);
    if (isStrange || headers['sec-fetch-site'] === 'cross-site') return refuse(reply);
  });
}

/** The openid the local cloud takes from a header, where production takes it from the phone's session. */
export function openidOf(request: FastifyRequest): string | undefined {
  const openid = request.headers['x-local-openid'];
  return typeof openid === 'string' && openid !== '' ? openid : undefined;
}
