import type { ServiceRequestRecord } from '../domain/serviceRequest/model';

/** What was done already and is only sent again, because its answer was lost on the way. Pure. */

/** True when the last that happened is this, with these words: it is only sent again. */
export const isLast = ({ steps }: ServiceRequestRecord, step: string, text: string): boolean =>
  steps.at(-1)?.step === step && steps.at(-1)?.text === text;

/** True when the very same was done a moment ago, and is only sent again. */
export const isGiven = (
  { status, version, organizationId, assignedOn }: ServiceRequestRecord,
  input: { version: number; leadId: string },
  today: string,
): boolean =>
  status === 'assigned' &&
  version === input.version + 1 &&
  organizationId === input.leadId &&
  assignedOn === today;

/** True when an office has just said so, in these words. */
export const isObjected = (request: ServiceRequestRecord, { reason }: { reason: string }): boolean =>
  request.status === 'objected' && isLast(request, 'objected', reason);
