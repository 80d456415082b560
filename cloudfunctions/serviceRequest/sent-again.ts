import type { RequestCategory } from '../../types/shared/service-requests';
import type { ServiceRequestRecord } from '../domain/serviceRequest/model';

/** What was done already and is only sent again, because its answer was lost on the way. Pure. */

/** True when the last that happened is this, with these words: it is only sent again. */
export const isLast = ({ steps }: ServiceRequestRecord, step: string, text: string): boolean =>
  steps.at(-1)?.step === step && steps.at(-1)?.text === text;

/** True when it was given to somebody a moment ago, over what is given now: by this act, or by another's. */
export const isGivenOver = (
  { status, version, assignedOn }: ServiceRequestRecord,
  input: { version: number },
  today: string,
): boolean => status === 'assigned' && version === input.version + 1 && assignedOn === today;

/** What an office chooses as it gives a request. */
interface Given {
  version: number;
  leadId: string;
  helperIds: readonly string[];
  category?: RequestCategory | undefined;
  department?: string | undefined;
}

/** True when the very same was done a moment ago, and is only sent again. */
export function isGiven(current: ServiceRequestRecord, input: Given, today: string): boolean {
  const { organizationId, category, department, offices } = current;
  const helping = offices.filter(({ helps }) => helps).map(({ id }) => id);
  const chosen = new Set(input.helperIds.filter((id) => id !== input.leadId));
  return (
    isGivenOver(current, input, today) &&
    organizationId === input.leadId &&
    (input.category === undefined || category === input.category) &&
    (department ?? '') === (input.department ?? '') &&
    helping.length === chosen.size &&
    helping.every((id) => chosen.has(id))
  );
}

/** True when an office has just said so, in these words. */
export const isObjected = (request: ServiceRequestRecord, { reason }: { reason: string }): boolean =>
  request.status === 'objected' && isLast(request, 'objected', reason);
