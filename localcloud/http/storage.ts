import type { FastifyInstance } from 'fastify';
import type { CloudParts } from '../cloud';

type Signed = { Params: { '*': string }; Querystring: { sign?: string; t?: string } };

/** The addresses the SDK puts files to and gets them from; each carries its permission. */
export function objectRoutes(scope: FastifyInstance, { files }: CloudParts): void {
  scope.put<Signed>('/storage/object/*', async (request, reply) => {
    const path = request.params['*'];
    if (!files.allows('upload', path, request.headers.authorization ?? ''))
      return reply
        .code(403)
        .type('application/xml')
        .send(objectError('AccessDenied', 'the upload address does not hold (any more)'));
    const contentType = typeOf(path, request.headers['content-type']);
    files.put({ path, content: request.body as Buffer, contentType });
    return reply.code(200).send();
  });
  scope.get<Signed>('/storage/object/*', async (request, reply) => {
    const path = request.params['*'];
    const { sign = '', t = '' } = request.query;
    if (!files.allows('download', path, `${sign}.${t}`))
      return reply.code(403).type('application/xml').send(objectError('AccessDenied', 'Request has expired'));
    const file = files.get(path);
    if (!file)
      return reply
        .code(404)
        .type('application/xml')
        .send(objectError('NoSuchKey', 'The specified key does not exist.'));
    return reply.header('access-control-allow-origin', '*').type(file.contentType).send(file.content);
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

/** Storage goes by the name, as the SDK sends no type; a page is never served as one, so that none can run here. */
export function typeOf(path: string, given: string | undefined): string {
  const byName = TYPES[path.split('.').at(-1)?.toLowerCase() ?? ''];
  if (byName) return byName;
  return given && /^(image\/(?!svg)|audio\/|video\/)/.test(given) ? given : 'application/octet-stream';
}

const objectError = (code: string, message: string): string =>
  `<?xml version='1.0' encoding='utf-8' ?><Error><Code>${code}</Code><Message>${message}</Message>` +
  '<RequestId>local</RequestId><TraceId>local</TraceId></Error>';
