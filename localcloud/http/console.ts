import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';
import type { CloudParts } from '../cloud';
import { isPlainObject, type Document } from '../database/documents';
import { parseEjson } from '../database/ejson';
import { CloudError, invalidParameter } from '../errors';
import type { CallRecord } from '../functions/calls';
import { ownPagesOnly } from './browsers';

const PAGE = 50;
const LATEST_MESSAGES = 200;

/** The console page at `/` and what it reads. It looks, and runs timers, replays calls, grants messages, moves the clock. */
export async function consoleRoutes(scope: FastifyInstance, cloud: CloudParts): Promise<void> {
  await scope.register(fastifyStatic, {
    root: join(__dirname, '..', 'console'),
    prefix: '/',
    wildcard: false,
  });
  await scope.register(async (api) => {
    ownPagesOnly(api, cloud.hosts);
    readRoutes(api, cloud);
    actionRoutes(api, cloud);
  });
}

function readRoutes(
  scope: FastifyInstance,
  { database, host, timers, wechat, files, clock, environment }: CloudParts,
): void {
  const { tables } = database;
  scope.get('/console/api/overview', () => ({
    environment,
    clock: { now: clock.now(), moved: clock.moved },
    functions: host.functions().map(({ name, timeoutMs, memoryMb, openapi, triggers }) => ({
      name,
      timeoutMs,
      memoryMb,
      openapi,
      triggers,
      instances: host.instanceCount(name),
    })),
    collections: tables.names().map((name) => ({
      name,
      documents: tables.size(name),
      indexes: tables
        .indexes(name)
        .map(({ name: index, keys, unique, sparse }) => ({ name: index, keys, unique, sparse })),
    })),
    timers: timers.list(),
  }));

  scope.get<{ Params: { name: string }; Querystring: { search?: string; page?: string } }>(
    '/console/api/collections/:name',
    ({ params, query }) => {
      const offset = PAGE * Math.max(0, Number(query.page ?? 0) || 0);
      return { documents: search(database, params.name, query.search?.trim() ?? '', offset), page: PAGE };
    },
  );

  scope.get('/console/api/calls', () => host.history.list().map(summary));

  scope.get<{ Params: { id: string } }>('/console/api/calls/:id', ({ params }, reply) => {
    const record = host.history.find(params.id);
    return record ?? reply.code(404).send({ message: '这次调用已不在记录里' });
  });

  scope.get('/console/api/messages', () => ({
    messages: wechat.messages.sent(LATEST_MESSAGES).reverse(),
    grants: wechat.messages.grants(),
  }));

  scope.get('/console/api/files', () =>
    files
      .list()
      .map((file) => ({ ...file, url: `/storage/object/${file.path}?${files.downloadQuery(file.path)}` })),
  );
}

function actionRoutes(scope: FastifyInstance, { host, wechat, clock, runTimer }: CloudParts): void {
  scope.post<{ Params: { name: string } }>('/console/api/timers/:name/run', async ({ params }) =>
    summary(await runTimer(params.name)),
  );

  scope.post<{ Params: { id: string } }>('/console/api/calls/:id/replay', async ({ params }, reply) => {
    const record = host.history.find(params.id);
    if (!record) return reply.code(404).send({ message: '这次调用已不在记录里' });
    const { functionName, event, openid } = record;
    const again = await host.call(functionName, event, {
      ...(openid !== undefined && { openid }),
      source: 'console',
    });
    return summary(again);
  });

  scope.post<{ Body: { openid?: string; templateId?: string; times?: number } }>(
    '/console/api/grants',
    ({ body }) => {
      const { openid, templateId, times = 1 } = body;
      if (!openid || !templateId || !Number.isInteger(times) || times < 1)
        throw invalidParameter('请填写 openid、模板和次数');
      wechat.grant(openid, templateId, times);
      return {};
    },
  );

  scope.post<{ Body: { now?: number; advance?: number } }>('/console/api/clock', ({ body }) => {
    if (typeof body.now === 'number') clock.setNow(body.now);
    else if (typeof body.advance === 'number') clock.advance(body.advance);
    else clock.useRealTime();
    return { now: clock.now(), moved: clock.moved };
  });
}

const summary = ({ log: _log, requests: _requests, event, result, ...record }: CallRecord): object => ({
  ...record,
  action: isPlainObject(event) && typeof event['action'] === 'string' ? event['action'] : undefined,
  ok: record.error === undefined && !isRefusal(result),
});

// A function that answers `{ ok: false, … }` did its work, but refused.
function isRefusal(result: string | undefined): boolean {
  return result?.startsWith('{"ok":false') ?? false;
}

// A search is a query in JSON, an _id, or text that occurs anywhere in the document.
function search(
  { tables, finder }: CloudParts['database'],
  collection: string,
  text: string,
  offset: number,
): Document[] {
  if (text.startsWith('{')) {
    let query: unknown;
    try {
      query = parseEjson(text);
    } catch {
      throw invalidParameter('查询条件不是合法的 JSON');
    }
    return [...finder.find(collection, { query: query as Document, offset, limit: PAGE, scan: true })].map(
      ({ document }) => document,
    );
  }
  const byId = text === '' ? undefined : tables.body(collection, text);
  if (byId) return offset === 0 ? [parseEjson(byId.body) as Document] : [];
  return tables.search(collection, text, offset, PAGE).map(({ body }) => parseEjson(body) as Document);
}

/** The status and text a console request fails with. */
export const consoleFailure = (error: unknown): { status: number; message: string } =>
  error instanceof CloudError
    ? { status: 400, message: error.message }
    : { status: 500, message: '本地云内部错误' };
