import { existsSync } from 'node:fs';
import { createServer as createHttpServer } from 'node:http';
import { resolve } from 'node:path';
import fastifyStatic from '@fastify/static';
import Fastify, { type FastifyInstance } from 'fastify';
import type { CloudParts } from '../cloud';
import { isAdmin, serveAdmin } from './admin';
import { LARGEST_BODY_BYTES } from './body';
import { clientRoutes } from './clients';
import { consoleFailure, consoleRoutes } from './console';
import { functionRoutes } from './functions';
import { refuseStrangers } from './hosts';
import { isManagement, serveManagement } from './management';
import { phoneRoutes } from './phone';
import { objectRoutes } from './storage';
import { wechatServerRoutes } from './wechat-server';

// As long as the framework itself would: an instance that pauses finds its connection again.
const KEEP_ALIVE_MS = 72_000;

/** All doors of the local cloud. @param app directory of a static browser build, served under `/app/` */
export async function createServer(cloud: CloudParts, app: string | undefined): Promise<FastifyInstance> {
  const server = Fastify({
    bodyLimit: LARGEST_BODY_BYTES,
    forceCloseConnections: true,
    exposeHeadRoutes: true,
    serverFactory: (serve) =>
      createHttpServer({ keepAliveTimeout: KEEP_ALIVE_MS }, (request, response) => {
        if (isAdmin(request)) serveAdmin(cloud, request, response).catch(() => response.destroy());
        else if (isManagement(request))
          serveManagement(cloud, request, response).catch(() => response.destroy());
        else serve(request, response);
      }),
  });
  server.removeAllContentTypeParsers();
  server.addContentTypeParser('application/json', { parseAs: 'string' }, (_request, body, done) => {
    try {
      done(null, body === '' ? null : JSON.parse(body as string));
    } catch {
      done(Object.assign(new Error('the body is not JSON'), { statusCode: 400 }));
    }
  });
  server.addContentTypeParser('*', { parseAs: 'buffer' }, (_request, body, done) => done(null, body));

  server.setErrorHandler((error: Error & { statusCode?: number }, request, reply) => {
    const { status, message } = request.url.startsWith('/console/')
      ? consoleFailure(error)
      : { status: error.statusCode ?? 500, message: error.statusCode ? error.message : 'internal error' };
    if (status >= 500) console.error(error);
    return reply.code(status).send({ code: 'SYS_ERR', message });
  });

  refuseStrangers(server, cloud.hosts);
  // Each door in its own scope, so that what one allows to browsers does not open another.
  const doors = [functionRoutes, objectRoutes, clientRoutes, phoneRoutes, wechatServerRoutes, consoleRoutes];
  for (const routes of doors) await server.register(async (scope) => routes(scope, cloud));
  if (app !== undefined && existsSync(app))
    await server.register(fastifyStatic, { root: resolve(app), prefix: '/app/', decorateReply: false });
  return server;
}
