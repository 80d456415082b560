import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { CloudParts } from '../cloud';
import { CloudError, invalidParameter, toErrorBody } from '../errors';
import { within } from '../limits';
import { allowLocalPages, openidOf } from './browsers';
import { readForm } from './multipart';
import { typeOf } from './storage';

// What a phone is told of each failure: the HTTP status that says it to a browser, and wx.cloud's own number.
const FAILURES: Record<string, [status: number, errCode: number]> = {
  DATABASE_PERMISSION_DENIED: [403, -502003],
  STORAGE_EXCEED_AUTHORITY: [403, -503002],
  STORAGE_FILE_NONEXIST: [404, -503003],
  INVALID_REQUEST_SOURCE: [401, -501008],
  INVALID_PARAM: [400, -501007],
  EXCEED_REQUEST_LIMIT: [422, -501003],
  NOT_IMPLEMENTED: [501, -501001],
};
const UNKNOWN: [number, number] = [500, -501001];

/** A failure as wx.cloud reports it. */
const failure = (error: unknown): { status: number; code: string; errCode: number; message: string } => {
  if (!(error instanceof CloudError)) throw error;
  const { code, message } = toErrorBody(error);
  const [status, errCode] = FAILURES[code] ?? UNKNOWN;
  return { status, code, errCode, message };
};

type Work = (openid: string, request: FastifyRequest) => unknown;

/**
 * The doors of clients to storage and to the database, where the rules are asked: `wx.cloud.uploadFile`, `getTempFileURL`,
 * `deleteFile` and `wx.cloud.database()` on a phone.
 */
export function clientRoutes(scope: FastifyInstance, cloud: CloudParts): void {
  const door = (path: string, work: Work): void => {
    scope.post(path, (request, reply) => serve(request, reply, work));
  };
  allowLocalPages(scope, ['/storage/upload', '/storage/urls', '/storage/delete', '/database'], cloud.hosts);
  door('/storage/upload', (openid, request) => upload(cloud, openid, request));
  door('/storage/urls', (openid, request) => ({
    fileList: eachFile(request, (fileId) => temporaryUrl(cloud, openid, fileId)),
  }));
  door('/storage/delete', (openid, request) => ({
    fileList: eachFile(request, (fileId) => remove(cloud, openid, fileId)),
  }));
  door('/database', (_openid, { body }) => {
    const collection = (body as { collectionName?: unknown } | null)?.collectionName;
    if (typeof collection !== 'string') throw invalidParameter('collectionName is missing');
    return cloud.permissions.database.check(collection);
  });
}

async function serve(request: FastifyRequest, reply: FastifyReply, work: Work): Promise<FastifyReply> {
  try {
    const openid = openidOf(request);
    if (openid === undefined)
      throw new CloudError('INVALID_REQUEST_SOURCE', 'the header x-local-openid says who asks');
    return await reply.send(await work(openid, request));
  } catch (error) {
    const { status, ...told } = failure(error);
    return reply.code(status).send(told);
  }
}

/** A form with `path` and `file`, or bytes and `?path=`. */
async function upload(
  { files, permissions }: CloudParts,
  openid: string,
  request: FastifyRequest,
): Promise<{ fileID: string }> {
  const { path, content, contentType } = await uploaded(request);
  permissions.storage.check('write', { openid }, files.resource(path, openid));
  return { fileID: files.put({ path, content, contentType: typeOf(path, contentType), owner: openid }) };
}

async function uploaded(
  request: FastifyRequest,
): Promise<{ path: string; content: Buffer; contentType: string }> {
  const { path: inAddress } = request.query as { path?: string };
  const contentType = request.headers['content-type'] ?? '';
  const body = Buffer.isBuffer(request.body) ? request.body : Buffer.from(JSON.stringify(request.body ?? ''));
  if (!contentType.startsWith('multipart/')) return { path: inAddress ?? '', content: body, contentType };
  const form = await readForm(request.headers, body);
  const file = [...form.values()].find(({ filename }) => filename !== undefined);
  if (!file) throw invalidParameter('the form has no file');
  return { ...file, path: inAddress ?? form.get('path')?.content.toString('utf8') ?? '' };
}

type FileAnswer = Record<string, unknown>;

/** What becomes of each file asked for; one that fails does not fail the others. */
function eachFile({ body }: FastifyRequest, work: (fileId: string) => FileAnswer): FileAnswer[] {
  const list = (body as { fileList?: unknown } | null)?.fileList;
  if (!Array.isArray(list) || !list.every((fileId) => typeof fileId === 'string'))
    throw invalidParameter('fileList must be a list of file ids');
  within('files', list.length, 'fileList');
  return list.map((fileID) => {
    try {
      return { fileID, ...work(fileID), status: 0, errMsg: 'ok' };
    } catch (error) {
      const { errCode, code } = failure(error);
      return { fileID, status: errCode, errMsg: code };
    }
  });
}

const MAX_AGE_S = 86_400;

function temporaryUrl({ files, permissions, url }: CloudParts, openid: string, fileId: string): FileAnswer {
  const path = knownPath(files, fileId);
  permissions.storage.check('read', { openid }, files.resource(path, undefined));
  const address = `${url()}/storage/object/${path}?${files.downloadQuery(path, MAX_AGE_S)}`;
  return { tempFileURL: address, maxAge: MAX_AGE_S };
}

function remove({ files, permissions }: CloudParts, openid: string, fileId: string): FileAnswer {
  const path = knownPath(files, fileId);
  permissions.storage.check('write', { openid }, files.resource(path, undefined));
  files.remove(path);
  return {};
}

function knownPath(files: CloudParts['files'], fileId: string): string {
  const path = files.pathOf(fileId);
  if (!files.get(path)) throw new CloudError('STORAGE_FILE_NONEXIST', `storage file not exist: ${fileId}`);
  return path;
}
