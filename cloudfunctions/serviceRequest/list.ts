import { requestsOn } from '../domain/serviceRequest/on';
import { requestsAt, requestsToHelp } from '../domain/serviceRequest/requests';
import { dayOf } from '../kernel/clock';
import { refuse } from '../kernel/errors';
import type { ServiceRequestCall, ServiceRequestOutcome } from './context';
import { summariesOf } from './view';

const size = 20;

/** What an office has, gave to others, helps with, is to help those below with, or is done with. */
export async function list({
  input,
  target,
  now,
}: ServiceRequestCall<'list'>): ServiceRequestOutcome<'list'> {
  if (!(await requestsOn(now))) refuse('SERVICE_REQUEST.OFF');
  const page = { after: input.after, size };
  const { items, next } =
    input.list === 'help'
      ? await requestsToHelp(target, dayOf(now), page)
      : await requestsAt(target._id, input.list, page);
  return { requests: await summariesOf(items, now), helpsBelow: target.kind === 'district', next };
}
