import type { FastifyInstance } from 'fastify';
import type { CloudParts } from '../cloud';
import { CloudError } from '../errors';
import { allowLocalPages, openidOf } from './browsers';
import { clientFailure } from './function-errors';

/** `POST /functions/NAME`: what `wx.cloud.callFunction` is on a phone; the body is the event. */
export function functionRoutes(scope: FastifyInstance, { host, wechat, clock, hosts }: CloudParts): void {
  allowLocalPages(scope, ['/functions/*'], hosts);
  scope.post<{ Params: { name: string } }>('/functions/:name', async (request, reply) => {
    const openid = openidOf(request);
    const fail = (error: Pick<CloudError, 'code' | 'message'>, requestId = '') => {
      const { status, body } = clientFailure(error, requestId);
      return reply.code(status).send(body);
    };
    if (openid === undefined)
      return fail(new CloudError('INVALID_REQUEST_SOURCE', 'the header x-local-openid says who calls'));
    wechat.sawPerson(openid, clock.now());
    try {
      const event = request.body ?? {};
      // A body that comes in pieces names no length.
      const bytes = Number(request.headers['content-length'] ?? Buffer.byteLength(JSON.stringify(event)));
      const record = await host.call(request.params.name, event, { openid, source: 'client', bytes });
      void reply.headers({
        'x-request-id': record.requestId,
        'x-database-requests': record.databaseRequests,
        'x-duration-ms': record.durationMs,
      });
      if (record.error) return await fail(record.error, record.requestId);
      return await reply.type('application/json; charset=utf-8').send(record.result ?? 'null');
    } catch (error) {
      if (error instanceof CloudError) return fail(error);
      throw error;
    }
  });
}
