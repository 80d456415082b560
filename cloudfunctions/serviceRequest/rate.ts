import { requestRatingWords, type RequestStatus } from '../../types/shared/service-requests';
import { ruleBook } from '../domain/rules/amendments';
import type { ServiceRequestRecord } from '../domain/serviceRequest/model';
import { toOffice } from '../domain/serviceRequest/notices';
import { turn, type Turn } from '../domain/serviceRequest/requests';
import { afterRating, daysFor, dueDay, mayRate, mayReopen, watched } from '../domain/serviceRequest/rules';
import { settingsAt } from '../domain/setting/settings';
import { spend } from '../kernel/budgets';
import { dayOf } from '../kernel/clock';
import { checkText } from '../kernel/content';
import { refuse } from '../kernel/errors';
import type { ServiceRequestCall, ServiceRequestOutcome } from './context';
import { ownRequest } from './mine';

/** Says how it was done; with 不满意 it may be done again. The same again changes nothing. */
export async function rate(call: ServiceRequestCall<'rate'>): ServiceRequestOutcome<'rate'> {
  const { input, openid, now } = call;
  const { rating, text } = input;
  const request = await ownRequest(call);
  const status = afterRating(rating, input.again);
  if (isSaid(request, rating, status)) return { status };
  if (!mayRate(request)) refuse('SERVICE_REQUEST.NOT_ANSWERED');
  await checkText(openid, text);
  const again = status === 'doing' ? await doneAgain(request, now) : undefined;
  await turn(
    request._id,
    (current) => {
      if (isSaid(current, rating, status)) return undefined;
      if (!mayRate(current)) refuse('SERVICE_REQUEST.NOT_ANSWERED');
      return {
        changes: { status, rating, doneAt: now, ...again },
        step: {
          step: again ? 'reopened' : 'rated',
          at: now,
          text: [requestRatingWords[rating], text].filter(Boolean).join('：'),
        },
        action: 'serviceRequest.rate',
        after: { rating },
        orgPath: current.orgPath,
        ...(again && told(now)),
      };
    },
    call,
  );
  return { status };
}

const isSaid = (current: ServiceRequestRecord, rating: string, status: RequestStatus): boolean =>
  current.rating === rating && current.status === status;

/** Has it done again, by who answered it; the days of its category begin anew. */
export async function reopen(call: ServiceRequestCall<'reopen'>): ServiceRequestOutcome<'reopen'> {
  const { input, openid, now } = call;
  const request = await ownRequest(call);
  const isAsked = ({ status, steps }: ServiceRequestRecord) =>
    status === 'doing' && steps.at(-1)?.step === 'reopened' && steps.at(-1)?.text === input.text;
  if (isAsked(request)) return { status: 'doing' };
  if (!mayReopen(request)) refuse('SERVICE_REQUEST.NOT_ANSWERED');
  await spend('serviceRequest', call);
  await checkText(openid, input.text);
  const again = await doneAgain(request, now);
  await turn(
    request._id,
    (current) => {
      if (isAsked(current)) return undefined;
      if (!mayReopen(current)) refuse('SERVICE_REQUEST.NOT_ANSWERED');
      return {
        changes: again,
        step: { step: 'reopened', at: now, text: input.text },
        action: 'serviceRequest.reopen',
        orgPath: current.orgPath,
        ...told(now),
      };
    },
    call,
  );
  return { status: 'doing' };
}

const told = (now: number): Pick<Turn, 'notices'> => ({
  notices: (after) => [toOffice(after, '企业请求再办一次', now)],
});

/** What it says when it is done again: under way, with the days of its category from today. */
async function doneAgain({ category, reopened }: ServiceRequestRecord, now: number) {
  const [settings, { workYears }] = await Promise.all([settingsAt(now), ruleBook(now)]);
  const today = dayOf(now);
  const given = { assignedOn: today, workDays: daysFor(category, settings), extendedTo: undefined };
  const due = dueDay(given, workYears);
  return {
    ...given,
    status: 'doing' as const,
    isOpen: true,
    doneAt: null,
    result: undefined,
    reopened: reopened + 1,
    ...(due && watched(due.dueOn, today)),
  };
}
