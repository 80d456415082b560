import { branchKeepers } from '../../types/shared/roles';
import type { RequestStep } from '../../types/shared/service-requests';
import { idsOfBranch } from '../domain/organization/counting';
import { keptBy, successorOf } from '../domain/organization/keeping';
import type { ServiceRequestRecord } from '../domain/serviceRequest/model';
import { requestsOn } from '../domain/serviceRequest/on';
import { findRequest, requestsOf, requestsOfBranch } from '../domain/serviceRequest/requests';
import { mayRate, mayReopen } from '../domain/serviceRequest/rules';
import { refuse } from '../kernel/errors';
import { holds, type Caller } from '../kernel/identity';
import type { ServiceRequestCall, ServiceRequestOutcome } from './context';
import { summariesOf, wholeOf } from './view';

const size = 20;

/** What the caller's WeChat has raised, latest first. */
export async function mine({
  input,
  openid,
  now,
}: ServiceRequestCall<'mine'>): ServiceRequestOutcome<'mine'> {
  if (!(await requestsOn(now))) refuse('SERVICE_REQUEST.OFF');
  const { items, next } = await requestsOf(openid, { after: input.after, size });
  return { requests: (await summariesOf(items, now)).map(asRaiserSees), next };
}

/** What a branch has raised, and those merged into it, latest first. */
export async function ofBranch({
  input,
  target,
  now,
}: ServiceRequestCall<'ofBranch'>): ServiceRequestOutcome<'ofBranch'> {
  if (!(await requestsOn(now))) refuse('SERVICE_REQUEST.OFF');
  const ids = idsOfBranch(await successorOf(target));
  const { items, next } = await requestsOfBranch(ids, { after: input.after, size });
  return { requests: (await summariesOf(items, now)).map(asRaiserSees), next };
}

/** What offices settle among themselves: the raiser is told once it is settled. */
const amongOffices: readonly RequestStep[] = ['objected', 'extensionAsked', 'extensionRefused'];

const asRaiserSees = <Of extends { extensionAsked: boolean }>(request: Of): Of => ({
  ...request,
  extensionAsked: false,
});

/** One of them. */
export async function get(call: ServiceRequestCall<'get'>): ServiceRequestOutcome<'get'> {
  const request = await ownRequest(call);
  const { steps, ...whole } = await wholeOf(request, call.now);
  return {
    ...asRaiserSees(whole),
    steps: steps.filter(({ step }) => !amongOffices.includes(step)),
    mayRate: mayRate(request),
    mayReopen: mayReopen(request),
  };
}

interface Asking {
  input: { serviceRequestId: string };
  openid: string;
  caller: Caller | undefined;
  now: number;
}

/** A request that this WeChat raised, or the branch that the caller keeps; another's is refused like one that is not there. */
export async function ownRequest({ input, openid, caller, now }: Asking): Promise<ServiceRequestRecord> {
  const request = (await requestsOn(now)) ? await findRequest(input.serviceRequestId) : undefined;
  if (!request) refuse('SERVICE_REQUEST.NOT_FOUND');
  if (request.openid === openid) return request;
  const isKept =
    request.branchId !== undefined &&
    caller !== undefined &&
    holds(caller.account, branchKeepers, await keptBy(request.branchId)(), now);
  return isKept ? request : refuse('SERVICE_REQUEST.NOT_FOUND');
}
