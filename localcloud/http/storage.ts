import type { FastifyInstance } from 'fastify';
import type { CloudParts } from '../cloud';
import { CloudError, invalidParameter } from '../errors';
import { allowLocalPages, openidOf } from './browsers';
import { readForm } from './multipart';

/** The addresses the SDK puts files to and gets them from; each carries its permission. */
export function objectRoutes(scope: FastifyInstance, { files }: CloudParts): void {
  scope.put<{ Params: { '*': string } }>('/storage/object/*', async (request, reply) => {
    const path = request.params['*'];
    if (!files.allows('upload', path, request.headers.authorization ?? ''))
      return reply
        .code(403)
        .type('application/xml')
        .send(objectError('AccessDenied', 'the upload address does not hold (any more)'));
    files.put(path, request.body as Buffer, typeOf(path, request.headers['content-type']));
    return reply.code(200).send();
  });
  scope.get<{ Params: { '*': string }; Querystring: { sign?: string; t?: string } }>(
    '/storage/object/*',
    async (request, reply) => {
      const path = request.params['*'];
      const { sign = '', t = '' } = request.query;
      if (!files.allows('download', path, `${sign}.${t}`))
        return reply
          .code(403)
          .type('application/xml')
          .send(objectError('AccessDenied', 'Request has expired'));
      const file = files.get(path);
      if (!file)
        return reply
          .code(404)
          .type('application/xml')
          .send(objectError('NoSuchKey', 'The specified key does not exist.'));
      return reply.header('access-control-allow-origin', '*').type(file.contentType).send(file.content);
    },
  );
}

/** `POST /storage/upload`: what `wx.cloud.uploadFile` is on a phone; a form with `path` and `file`, or bytes and `?path=`. */
export function uploadRoutes(scope: FastifyInstance, { files, hosts }: CloudParts): void {
  allowLocalPages(scope, '/storage/upload', hosts);
  scope.post<{ Querystring: { path?: string } }>('/storage/upload', async (request, reply) => {
    if (openidOf(request) === undefined)
      return reply
        .code(401)
        .send({ code: 'INVALID_REQUEST_SOURCE', message: 'the header x-local-openid says who uploads' });
    try {
      const contentType = request.headers['content-type'] ?? '';
      const body = Buffer.isBuffer(request.body)
        ? request.body
        : Buffer.from(JSON.stringify(request.body ?? ''));
      if (!contentType.startsWith('multipart/')) {
        const path = request.query.path ?? '';
        return await reply.send({ fileID: files.put(path, body, typeOf(path, contentType)) });
      }
      const form = await readForm(request.headers, body);
      const file = [...form.values()].find(({ filename }) => filename !== undefined);
      if (!file) throw invalidParameter('the form has no file');
      const path = request.query.path ?? form.get('path')?.content.toString('utf8') ?? '';
      return await reply.send({ fileID: files.put(path, file.content, typeOf(path, file.contentType)) });
    } catch (error) {
      if (!(error instanceof CloudError)) throw error;
      return reply.code(400).send({ code: error.code, message: error.message });
    }
  });
}

const TYPES: Record<string, string> = {
  png: 'image/png',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  pdf: 'application/pdf',
  csv: 'text/csv; charset=utf-8',
  txt: 'text/plain; charset=utf-8',
  json: 'application/json',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

// Storage goes by the name, as the SDK sends no type; a page is never served as one, so that none can run here.
function typeOf(path: string, given: string | undefined): string {
  const byName = TYPES[path.split('.').at(-1)?.toLowerCase() ?? ''];
  if (byName) return byName;
  return given && /^(image\/(?!svg)|audio\/|video\/)/.test(given) ? given : 'application/octet-stream';
}

const objectError = (code: string, message: string): string =>
  `<?xml version='1.0' encoding='utf-8' ?><Error><Code>${code}</Code><Message>${message}</Message>` +
  '<RequestId>local</RequestId><TraceId>local</TraceId></Error>';
