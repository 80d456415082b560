import { randomUUID } from 'node:crypto';
import type { IncomingHttpHeaders, IncomingMessage, ServerResponse } from 'node:http';
import type { CloudParts } from '../cloud';
import type { Answer } from '../database/request';
import { CloudError, invalidParameter, notImplemented, toErrorBody } from '../errors';
import type { CallRecord } from '../functions/calls';
import type { Instance } from '../functions/instance';
import { STORAGE_ACTIONS } from '../storage/actions';
import { OpenApiRefusal, WechatError } from '../wechat/errors';
import { decodeParameters, encodeRefusal, encodeReply } from '../wechat/protocol';
import { isFromBrowser } from './browsers';
import { LARGEST_BODY_BYTES, readBytes, TooLarge } from './body';
import { STRANGER } from './hosts';
import { readForm } from './multipart';

type Body = Record<string, unknown>;

/** What an action answers: JSON beside its `requestId`, bytes of a WeChat reply, or nothing at all. */
type Outcome = { json: Answer } | { bytes: Uint8Array; failure?: string } | 'dropped';

/** True for the address of every SDK request. */
export const isAdmin = ({ url = '' }: IncomingMessage): boolean =>
  url === '/admin' || url.startsWith('/admin?') || url.startsWith('/admin/');

/**
 * `POST /admin`: the one address every SDK request goes to. Only a server with the SDK's signature may use it. Functions
 * come here several times a call, so it stands before the framework that serves all other doors.
 */
export async function serveAdmin(
  cloud: CloudParts,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const { headers, method } = request;
  const refusal = refusalOf(cloud, headers, method);
  if (refusal) {
    request.resume();
    send(response, refusal.status, JSON.stringify(refusal.body));
    return;
  }
  const requestId = randomUUID();
  const instance = cloud.host.instance(instanceIn(request.url ?? ''));
  const record = instance?.current ?? undefined;
  let body: Body = {};
  let lookedUp: string[] = [];
  const startedAt = performance.now();
  let outcome: Outcome;
  try {
    body = await readBody(request);
    lookedUp = lookedUpBy(body);
    checkDocumented(headers, body);
    outcome = await perform(cloud, body, { instance, chain: chainOf(headers), lookedUp });
  } catch (error) {
    if (error instanceof TooLarge) {
      send(response, 413, JSON.stringify(toErrorBody(error)));
      return;
    }
    outcome = { json: toErrorBody(error) };
  }
  answer(response, requestId, outcome);
  // Whoever waits for the answer need not wait for this.
  if (record) note(record, { body, lookedUp, outcome }, startedAt);
}

const REFUSED = { code: 'INVALID_REQUEST_SOURCE', message: 'only the server SDK may call this' };

function refusalOf(
  { hosts }: CloudParts,
  headers: IncomingHttpHeaders,
  method: string | undefined,
): { status: number; body: object } | undefined {
  if (!hosts.isOwn(headers.host)) return { status: 403, body: STRANGER };
  if (isFromBrowser(headers) || headers.authorization === undefined) return { status: 403, body: REFUSED };
  if (method !== 'POST') return { status: 404, body: { code: 'SYS_ERR', message: 'POST only' } };
  return undefined;
}

/** The instance that asks, which its own address names: `/admin?instance=ID&…`. */
function instanceIn(url: string): string {
  const start = url.indexOf('instance=');
  if (start === -1) return '';
  const end = url.indexOf('&', start);
  return url.slice(start + 'instance='.length, end === -1 ? undefined : end);
}

/**
 * The platform tells the SDKs apart by nothing but this header, and takes more than wx-server-sdk's documentation
 * promises: "only single records in a transaction, neither where nor aggregate". What is not promised is refused.
 * @throws INVALID_PARAM
 */
function checkDocumented(headers: IncomingHttpHeaders, body: Body): void {
  const isWxServerSdk = String(headers['x-sdk-version']).startsWith('wx-server-sdk/');
  const isWithin = typeof body['transactionId'] === 'string' && body['transactionId'] !== '';
  if (isWxServerSdk && isWithin && body['queryType'] === 'WHERE')
    throw invalidParameter('a transaction of wx-server-sdk takes doc() and add() only, not where()');
}

/** What the platform knows of the function that asks: the instance, and how it was itself called. */
interface Asker {
  instance: Instance | undefined;
  chain: string | undefined;
  /** The collections that an aggregation looks up. */
  lookedUp: string[];
}

async function perform(cloud: CloudParts, body: Body, asker: Asker): Promise<Outcome> {
  const { instance, chain } = asker;
  const { action } = body;
  if (typeof action !== 'string') throw invalidParameter('action is missing');
  if (action.startsWith('database.')) return askDatabase(cloud, action, body, asker);
  const storage = STORAGE_ACTIONS[action];
  if (storage) return { json: storage(cloud, body) };
  if (action === 'functions.invokeFunction') return { json: await invokeFunction(cloud, body, chain) };
  if (action === 'wx.openApi') return callOpenApi(cloud, body, instance?.config.openapi);
  throw notImplemented(action);
}

/** Performs a database request, with whatever fault strikes it. */
async function askDatabase(
  { database, databaseFaults }: CloudParts,
  action: string,
  body: Body,
  { instance, lookedUp }: Asker,
): Promise<Outcome> {
  const functionName = instance?.config.name;
  const fault = databaseFaults.strike({
    action,
    collections: [text(body['collectionName']), ...lookedUp],
    functionName,
  });
  if (!fault) return { json: await database.perform(action, body) };
  const work = (): Promise<Answer> => database.perform(action, body).catch(toErrorBody);
  if (fault.code !== undefined) throw new CloudError(fault.code, 'injected fault');
  if (fault.kill === 'before') await instance?.end();
  else {
    const first = await work();
    const answer = fault.twice ? await work() : first;
    if (fault.kill === 'after') await instance?.end();
    await fault.hold?.();
    if (fault.delayMs !== undefined) await new Promise((resolve) => setTimeout(resolve, fault.delayMs));
    if (!fault.kill && !fault.drop) return { json: answer };
  }
  return 'dropped';
}

// The SDK says in a header how the calling function was called, adding itself: `wx_client,scf`.
function chainOf(headers: IncomingHttpHeaders): string | undefined {
  const source = headers['x-tcb-source'];
  return typeof source === 'string' ? source.replace(/^,/, '') : undefined;
}

async function invokeFunction({ host }: CloudParts, body: Body, chain: string | undefined): Promise<Answer> {
  const { function_name: name, request_data: data } = body;
  if (typeof name !== 'string') throw invalidParameter('function_name is missing');
  const text = typeof data === 'string' && data !== '' ? data : '{}';
  const record = await host.call(name, JSON.parse(text), {
    source: 'function',
    bytes: Buffer.byteLength(text),
    ...(chain !== undefined && { chain }),
  });
  if (record.error) throw new CloudError(record.error.code, record.error.message);
  return { data: { response_data: record.result ?? 'null' } };
}

async function callOpenApi(
  { wechat }: CloudParts,
  body: Body,
  permitted: string[] | undefined,
): Promise<Outcome> {
  const { apiName, requestData } = body;
  if (typeof apiName !== 'string' || !Buffer.isBuffer(requestData))
    throw invalidParameter('apiName or requestData is missing');
  try {
    const result = await wechat.call(apiName, decodeParameters(requestData), permitted);
    if (result === 'dropped') return 'dropped';
    if ('image' in result) return { bytes: encodeReply(result.image, result.contentType) };
    return jsonReply({ errcode: 0, errmsg: 'ok', ...result.json });
  } catch (error) {
    if (error instanceof OpenApiRefusal)
      return { bytes: encodeRefusal(error.errorCode), failure: String(error.errorCode) };
    if (!(error instanceof WechatError)) throw error;
    return {
      ...jsonReply({ errcode: error.errcode, errmsg: error.message }),
      failure: String(error.errcode),
    };
  }
}

const jsonReply = (content: Answer): { bytes: Uint8Array } => ({
  bytes: encodeReply(Buffer.from(JSON.stringify(content)), 'application/json'),
});

async function readBody(request: IncomingMessage): Promise<Body> {
  const bytes = await readBytes(request, LARGEST_BODY_BYTES);
  const { headers } = request;
  if (!headers['content-type']?.startsWith('multipart/')) return readJson(bytes);
  const form = await readForm(headers, bytes);
  return Object.fromEntries(
    [...form].map(([name, { content }]) => [
      name,
      name === 'requestData' ? content : content.toString('utf8'),
    ]),
  );
}

function readJson(bytes: Buffer): Body {
  if (bytes.length === 0) return {};
  try {
    return (JSON.parse(bytes.toString('utf8')) ?? {}) as Body;
  } catch {
    throw invalidParameter('the body is not JSON');
  }
}

function answer(response: ServerResponse, requestId: string, outcome: Outcome): void {
  if (outcome === 'dropped') response.destroy();
  else if ('bytes' in outcome) send(response, 200, outcome.bytes, 'application/octet-stream');
  else send(response, 200, JSON.stringify({ requestId, ...outcome.json }));
}

function send(
  response: ServerResponse,
  status: number,
  content: string | Uint8Array,
  type = 'application/json; charset=utf-8',
): void {
  // Made bytes once, here: the engine would go through the text of an answer once more to write it.
  const bytes = typeof content === 'string' ? Buffer.from(content) : content;
  response.writeHead(status, { 'content-type': type, 'content-length': bytes.length });
  response.end(bytes);
}

function failureOf(outcome: Outcome): unknown {
  if (outcome === 'dropped') return 'dropped';
  return 'json' in outcome ? outcome.json['code'] : outcome.failure;
}

function note(
  record: CallRecord,
  { body, lookedUp, outcome }: { body: Body; lookedUp: string[]; outcome: Outcome },
  arrivedAt: number,
): void {
  const action = text(body['action']);
  if (action.startsWith('database.')) record.databaseRequests++;
  const target = body['collectionName'] ?? body['apiName'] ?? body['function_name'] ?? body['path'];
  const failure = failureOf(outcome);
  record.requests.push({
    action,
    target: text(target),
    lookedUp,
    detail: detailOf(body),
    arrivedAt,
    written: writtenBy(outcome),
    durationMs: Math.round((performance.now() - arrivedAt) * 100) / 100,
    ...(failure !== undefined && { error: text(failure) }),
  });
}

/** The collections that an aggregation looks up, also within what it looks up. */
function lookedUpBy({ stages }: Body): string[] {
  const values = (Array.isArray(stages) ? stages : []).map((one) => text((one as Body)['stageValue']));
  const found = values.flatMap((value) =>
    [...value.matchAll(/"from":"([^"]+)"/g)].map(([, name = '']) => name),
  );
  return [...new Set(found)];
}

function writtenBy(outcome: Outcome): number {
  const { insertedIds, updated, deleted } = ((outcome !== 'dropped' &&
    'json' in outcome &&
    outcome.json['data']) ||
    {}) as { insertedIds?: unknown[]; updated?: number; deleted?: number };
  return insertedIds?.length ?? updated ?? deleted ?? 0;
}

const text = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value ?? ''));

const LONGEST_DETAIL = 2000;

const PARTS = ['query', 'data', 'order', 'limit', 'offset', 'stages', 'request_data', 'transactionId'];

// What was asked, as a person reads it: the SDK's strings unquoted, one line for each part.
function detailOf(body: Body): string {
  let detail = '';
  for (const name of PARTS) {
    const part = body[name];
    if (part === undefined) continue;
    detail += `${detail && '\n'}${name}: ${Array.isArray(part) ? part.map(lineOf).join('\n') : text(part)}`;
  }
  return detail.slice(0, LONGEST_DETAIL);
}

const lineOf = (part: unknown): string => {
  const { stageKey, stageValue } = part as { stageKey?: unknown; stageValue?: unknown };
  return stageKey === undefined ? text(part) : `${text(stageKey)} ${text(stageValue)}`;
};
