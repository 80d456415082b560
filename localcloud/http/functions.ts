import type { FastifyInstance } from 'fastify';
import type { CloudParts } from '../cloud';
import { CloudError } from '../errors';
import { allowLocalPages, openidOf } from './browsers';
import { clientFailure } from './function-errors';

// A phone may send 100 KB of text in a call and receive 1 MB.
const MOST_REQUEST_BYTES = 100 * 1024;
const MOST_RESULT_BYTES = 1024 * 1024;

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
    if (Number(request.headers['content-length'] ?? 0) > MOST_REQUEST_BYTES)
      return fail(new CloudError('EXCEED_REQUEST_SIZE_LIMIT', 'a call carries at most 100 KB'));
    wechat.sawPerson(openid, clock.now());
    try {
      const record = await host.call(request.params.name, request.body ?? {}, { openid, source: 'client' });
      void reply.headers({
        'x-request-id': record.requestId,
        'x-database-requests': record.databaseRequests,
        'x-duration-ms': record.durationMs,
      });
      if (record.error) return await fail(record.error, record.requestId);
      const result = record.result ?? 'null';
      if (Buffer.byteLength(result) > MOST_RESULT_BYTES)
        return await fail(
          new CloudError('CLOUDFUNCTION_RESULT_SIZE_EXCEED', 'a call answers at most 1 MB'),
          record.requestId,
        );
      return await reply.type('application/json; charset=utf-8').send(result);
    } catch (error) {
      if (error instanceof CloudError) return fail(error);
      throw error;
    }
  });
}
