import { addDays } from '../../types/shared/calendar';
import { ruleBook } from '../domain/rules/amendments';
import { toAbove, toOffice, toRaiser } from '../domain/serviceRequest/notices';
import { turn, type Turn } from '../domain/serviceRequest/requests';
import type { ServiceRequestRecord } from '../domain/serviceRequest/model';
import { dueDay, isBeingDone, mayAskExtension, watched } from '../domain/serviceRequest/rules';
import { settingsAt } from '../domain/setting/settings';
import { dayOf, spokenDay } from '../kernel/clock';
import { checkText } from '../kernel/content';
import { refuse } from '../kernel/errors';
import type { ServiceRequestCall, ServiceRequestOutcome } from './context';
import { actingOffice } from '../domain/serviceRequest/office';
import { isDistricts } from '../domain/serviceRequest/place';

/** It is put off for so many days at the most: what takes longer is answered with what will be done when. */
const longest = 183;

/** Asks for a later day, before the day is there. The district, above which nobody is, says so itself. */
export async function askExtension(
  call: ServiceRequestCall<'askExtension'>,
): ServiceRequestOutcome<'askExtension'> {
  const { input, target: request, openid, now } = call;
  const { to, reason } = input;
  const today = dayOf(now);
  const [{ workYears: years }, office] = await Promise.all([
    ruleBook(now),
    actingOffice(request, call),
    checkText(openid, reason),
  ]);
  const due = dueDay(request, years)?.dueOn ?? today;
  const isAsked = ({ extension, extendedTo }: ServiceRequestRecord) =>
    (extension?.to === to && extension.reason === reason) || extendedTo === to;
  if (!isAsked(request) && (to <= due || to > addDays(today, longest)))
    refuse('SERVICE_REQUEST.DAY_IMPOSSIBLE', { field: 'to' });
  await turn(
    request._id,
    (current) => {
      if (isAsked(current)) return undefined;
      if (!mayAskExtension(current, years, today)) refuse('SERVICE_REQUEST.NOT_NOW');
      if (isDistricts(current)) return putOff(current, { to, reason, office, now });
      return {
        changes: { extension: { reason, to, at: now }, helpOn: today },
        step: { step: 'extensionAsked', at: now, office, text: `${reason}（延到${spokenDay(to)}）` },
        action: 'serviceRequest.askExtension',
        after: { to },
        orgPath: current.orgPath,
        notices: (after) => [toAbove(after, '有一件企业诉求请求延期', `extension-${after.version}`, now)],
      };
    },
    call,
  );
  return { status: request.status };
}

/** Puts it off, and tells its raiser until when and why. */
function putOff(
  current: ServiceRequestRecord,
  { to, reason, office, now }: { to: string; reason: string; office: string; now: number },
): Turn {
  return {
    changes: { extendedTo: to, extension: undefined, ...watched(to, dayOf(now)) },
    step: { step: 'extended', at: now, office, text: `${reason}（延到${spokenDay(to)}）` },
    action: 'serviceRequest.decideExtension',
    after: { to },
    orgPath: current.orgPath,
    notices: (after) => toRaiser(after, { title: '您的诉求要晚几天答复', answer: '延期办理', now }),
  };
}

/** Grants the later day, or does not: then the day stays as it was. */
export async function decideExtension(
  call: ServiceRequestCall<'decideExtension'>,
): ServiceRequestOutcome<'decideExtension'> {
  const { input, target: request, now } = call;
  const { granted } = input;
  const [{ workYears: years }, { leadingOffice: office }] = await Promise.all([
    ruleBook(now),
    settingsAt(now),
  ]);
  await turn(
    request._id,
    (current) => {
      const { extension } = current;
      if (!extension) {
        const last = current.steps.findLast(
          ({ step }) => step.startsWith('extension') || step === 'extended',
        );
        return last?.step === (granted ? 'extended' : 'extensionRefused')
          ? undefined
          : refuse('SERVICE_REQUEST.NOT_NOW');
      }
      if (!isBeingDone(current)) refuse('SERVICE_REQUEST.NOT_NOW');
      if (granted) {
        const put = putOff(current, { ...extension, office, now });
        const raiser = put.notices;
        return {
          ...put,
          notices: (after) => [...(raiser?.(after) ?? []), toOffice(after, '延期已同意', now)],
        };
      }
      const due = dueDay(current, years);
      return {
        changes: { extension: undefined, ...(due && watched(due.dueOn, dayOf(now))) },
        step: { step: 'extensionRefused', at: now, office },
        action: 'serviceRequest.decideExtension',
        orgPath: current.orgPath,
        notices: (after) => [toOffice(after, '延期没有同意，期限不变', now)],
      };
    },
    call,
  );
  return { status: request.status };
}
