import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { CloudParts } from '../cloud';
import { CloudError, toErrorBody } from '../errors';
import type { ManagementAction, Parameters } from '../management/action';
import { COLLECTION_ACTIONS } from '../management/collections';
import { ENVIRONMENT_ACTIONS } from '../management/environments';
import { FUNCTION_ACTIONS } from '../management/functions';
import { checkSignature } from '../management/signature';
import { LARGEST_BODY_BYTES, readBytes } from './body';
import { isFromBrowser } from './browsers';
import { STRANGER } from './hosts';

/** Which actions stand behind which of Tencent Cloud's services. */
const SERVICES: Record<string, Record<string, ManagementAction>> = {
  tcb: { ...ENVIRONMENT_ACTIONS, ...COLLECTION_ACTIONS },
  scf: FUNCTION_ACTIONS,
};

const PREFIX = '/manage/';

/** True for a request to the management interface: `/manage/tcb` is what `tcb.tencentcloudapi.com` is there. */
export const isManagement = ({ url = '' }: IncomingMessage): boolean => url.startsWith(PREFIX);

/**
 * The management interface of the cloud, as `@cloudbase/manager-node` speaks it: the action stands in a header, every
 * request is signed, and an error is an answer like any other.
 */
export async function serveManagement(
  cloud: CloudParts,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const { headers } = request;
  if (!cloud.hosts.isOwn(headers.host) || isFromBrowser(headers)) {
    request.resume();
    response.writeHead(403, { 'content-type': 'application/json' }).end(JSON.stringify(STRANGER));
    return;
  }
  const outcome = await perform(cloud, request).catch((error: unknown) => {
    const { code, message } = toErrorBody(error);
    return { Error: { Code: code, Message: message } };
  });
  response.writeHead(200, { 'content-type': 'application/json' });
  response.end(JSON.stringify({ Response: { ...outcome, RequestId: randomUUID() } }));
}

async function perform(cloud: CloudParts, request: IncomingMessage): Promise<object> {
  const { headers, method = '', url: path = '' } = request;
  const service = path.slice(PREFIX.length);
  const body = await readBytes(request, LARGEST_BODY_BYTES);
  checkSignature({ method, path, headers }, body, { service, now: Date.now() });
  const action = String(headers['x-tc-action']);
  const work = SERVICES[service]?.[action];
  if (!work) throw new CloudError('InvalidAction', `the local cloud does not support ${service} ${action}`);
  await cloud.onManagement?.(action);
  return work(cloud, JSON.parse(body.toString('utf8')) as Parameters);
}
