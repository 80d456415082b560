import { findOrganization } from '../domain/organization/find';
import { successorOf } from '../domain/organization/keeping';
import { ruleBook } from '../domain/rules/amendments';
import { toOffice, toRaiser } from '../domain/serviceRequest/notices';
import { turn } from '../domain/serviceRequest/requests';
import { daysFor, helpedFrom, isBeingDone, mayObject, unwatched } from '../domain/serviceRequest/rules';
import { settingsAt } from '../domain/setting/settings';
import { dayOf } from '../kernel/clock';
import { checkText } from '../kernel/content';
import { refuse } from '../kernel/errors';
import type { ServiceRequestCall, ServiceRequestOutcome } from './context';
import { actingOffice, doesFor, wordFor } from '../domain/serviceRequest/office';
import { requestAt } from './read';
import { isLast, isObjected } from './sent-again';

/** What an office does with a request that lies with it. */

/** Does not take it. */
export async function decline(call: ServiceRequestCall<'decline'>): ServiceRequestOutcome<'decline'> {
  const { input, target: request, openid, now } = call;
  const { reason } = input;
  const [office] = await Promise.all([actingOffice(request, call), checkText(openid, reason)]);
  await turn(
    request._id,
    (current) => {
      if (current.status === 'declined' && isLast(current, 'declined', reason)) return undefined;
      if (current.status !== 'submitted' && current.status !== 'objected') refuse('SERVICE_REQUEST.NOT_NOW');
      return {
        changes: { status: 'declined', isOpen: false, doneAt: now, ...unwatched },
        step: { step: 'declined', at: now, office, text: reason },
        action: 'serviceRequest.decline',
        orgPath: current.orgPath,
        notices: (after) => toRaiser(after, { title: '您的诉求没有受理', answer: '没有受理', now }),
      };
    },
    call,
  );
  return { status: 'declined' };
}

/** Says that it is not theirs: it goes back to who gave it, who gives it anew. */
export async function object(call: ServiceRequestCall<'object'>): ServiceRequestOutcome<'object'> {
  const { input, target: request, openid, now } = call;
  const { reason } = input;
  // Whoever sends it again has no part in it any more: it is said, and nothing more is done.
  if (isObjected(request, input)) return { status: 'objected' };
  const [{ workYears: years }, settings, office, assigner] = await Promise.all([
    ruleBook(now),
    settingsAt(now),
    actingOffice(request, call),
    request.assignerId === undefined ? undefined : findOrganization(request.assignerId),
    checkText(openid, reason),
  ]);
  if (!assigner) refuse('SERVICE_REQUEST.NOT_NOW');
  const back = await successorOf(assigner);
  const { requestObjectionDays: days } = settings;
  const today = dayOf(now);
  await turn(
    request._id,
    (current) => {
      if (isObjected(current, input)) return undefined;
      if (!mayObject(current, { days, years, today })) refuse('SERVICE_REQUEST.NOT_NOW');
      return {
        changes: {
          ...unwatched,
          helpOn: helpedFrom(daysFor(current.category, settings), years, today),
          status: 'objected',
          objectorId: current.organizationId,
          organizationId: back._id,
          orgPath: back.path,
          organizationName: back.name,
          assignedOn: undefined,
          workDays: undefined,
          extendedTo: undefined,
        },
        step: { step: 'objected', at: now, office, text: reason },
        action: 'serviceRequest.object',
        orgPath: current.orgPath,
        notices: (after) => [toOffice(after, '派出的企业诉求有异议，请重新派办', now)],
      };
    },
    call,
  );
  return { status: 'objected' };
}

/** How it goes, by who does it or helps. */
export async function note(call: ServiceRequestCall<'note'>): ServiceRequestOutcome<'note'> {
  const { input, target, openid, now } = call;
  const { text } = input;
  const request = await requestAt(input.serviceRequestId, target, now);
  const helps = request.offices.some((one) => one.id === target._id && one.helps);
  if (!helps && !(await doesFor(target, request, now))) refuse('SERVICE_REQUEST.NOT_FOUND');
  const [office] = await Promise.all([wordFor(target, now), checkText(openid, text)]);
  await turn(
    request._id,
    (current) => {
      if (isLast(current, 'noted', text)) return undefined;
      if (!isBeingDone(current)) refuse('SERVICE_REQUEST.NOT_NOW');
      return {
        changes: { status: helps ? current.status : 'doing' },
        step: { step: 'noted', at: now, office, text },
        action: 'serviceRequest.note',
        orgPath: current.orgPath,
      };
    },
    call,
  );
  return { status: helps ? request.status : 'doing' };
}

/** Answers it, and tells its raiser. */
export async function answer(call: ServiceRequestCall<'answer'>): ServiceRequestOutcome<'answer'> {
  const { input, target: request, openid, now } = call;
  const { result, text } = input;
  const [office] = await Promise.all([actingOffice(request, call), checkText(openid, text)]);
  await turn(
    request._id,
    (current) => {
      const isSaid = current.status === 'answered' && current.result === result;
      if (isSaid && isLast(current, 'answered', text)) return undefined;
      if (!isBeingDone(current)) refuse('SERVICE_REQUEST.NOT_NOW');
      return {
        changes: { ...unwatched, status: 'answered', result, isOpen: false, doneAt: now, rating: undefined },
        step: { step: 'answered', at: now, office, text },
        action: 'serviceRequest.answer',
        after: { result },
        orgPath: current.orgPath,
        notices: (after) => toRaiser(after, { title: '您的诉求有答复了', answer: '已答复', now }),
      };
    },
    call,
  );
  return { status: 'answered' };
}
