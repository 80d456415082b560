import { childrenOf, findOrganization } from '../domain/organization/find';
import type { OrganizationRecord } from '../domain/organization/model';
import { registerOn } from '../domain/register/all';
import { ruleBook } from '../domain/rules/amendments';
import type { ServiceRequestRecord } from '../domain/serviceRequest/model';
import { requestsOn } from '../domain/serviceRequest/on';
import { findRequest } from '../domain/serviceRequest/requests';
import { mayAskExtension, mayGive, mayObject } from '../domain/serviceRequest/rules';
import { settingsAt } from '../domain/setting/settings';
import { auditLook, auditRead } from '../kernel/audit';
import { dayOf } from '../kernel/clock';
import { refuse } from '../kernel/errors';
import { liesWithin } from '../kernel/paths';
import { unseal } from '../kernel/phone';
import type { ServiceRequestCall, ServiceRequestOutcome } from './context';
import { doesFor } from '../domain/serviceRequest/office';
import { wordOf } from '../domain/serviceRequest/place';
import { wholeOf } from './view';

/**
 * A request as an office sees it: one that has, had, gave or helps with it, or stands above who has it. Another's is refused
 * like one that is not there.
 */
export async function requestAt(
  id: string,
  office: OrganizationRecord,
  now: number,
): Promise<ServiceRequestRecord> {
  const found = (await requestsOn(now)) ? await findRequest(id) : undefined;
  const isSeen =
    found && (found.offices.some((one) => one.id === office._id) || liesWithin(found.orgPath, office.path));
  return isSeen ? found : refuse('SERVICE_REQUEST.NOT_FOUND');
}

/** One of an office's, whole, with what the office may do now; the look is left in the audit before anything is shown. */
export async function read(call: ServiceRequestCall<'read'>): ServiceRequestOutcome<'read'> {
  const { input, target: office, now } = call;
  const request = await requestAt(input.serviceRequestId, office, now);
  await auditRead(call, { action: 'serviceRequest.read', target: request._id, orgPath: request.orgPath });
  const isOurs = await doesFor(office, request, now);
  const [{ workYears: years }, { requestObjectionDays: days, leadingOffice }, beside] = await Promise.all([
    ruleBook(now),
    settingsAt(now),
    isOurs ? officesBeside(await officeOf(request, office)) : [],
  ]);
  const today = dayOf(now);
  const isAbove = request.organizationId !== office._id && liesWithin(request.orgPath, office.path);
  const helps = request.offices.some(({ id, helps: isHelper }) => id === office._id && isHelper);
  const { subjectId, branchName, contact, extension } = request;
  return {
    ...(await wholeOf(request, now)),
    version: request.version,
    ...(subjectId && { subjectId }),
    ...(branchName && { branchName }),
    // Whom to call is for who does it, and for who stands above.
    ...(contact &&
      (isOurs || isAbove) && {
        contact: { name: contact.name, ...(contact.tail && { phoneTail: contact.tail }) },
      }),
    ...(extension && { extension: { reason: extension.reason, to: extension.to } }),
    isOurs,
    helps,
    mayDecideExtension: extension !== undefined && isAbove,
    mayObject: isOurs && mayObject(request, { days, years, today }),
    mayAskExtension: isOurs && mayAskExtension(request, years, today),
    policies: (await registerOn('policyEntry', now)) !== undefined,
    mayGive: isOurs && mayGive(request),
    offices: beside.map((one) => ({ id: one._id, name: wordOf(one, leadingOffice) })),
  };
}

/** The office that has a request, which the one that looks may do it for. */
const officeOf = async (
  { organizationId }: ServiceRequestRecord,
  looks: OrganizationRecord,
): Promise<OrganizationRecord> =>
  organizationId === looks._id ? looks : ((await findOrganization(organizationId)) ?? looks);

/** Whom an office may give something to: itself, those directly below, and the one above. */
export async function officesBeside(office: OrganizationRecord): Promise<OrganizationRecord[]> {
  const [above, below] = await Promise.all([
    office.parentId ? findOrganization(office.parentId) : undefined,
    office.kind === 'district' ? childrenOf(office._id) : [],
  ]);
  return [office, ...(above ? [above] : []), ...below.filter(({ kind }) => kind === 'town')];
}

/** The contact's number, whole. The audit record is written before the number is shown. */
export async function showContact(
  call: ServiceRequestCall<'showContact'>,
): ServiceRequestOutcome<'showContact'> {
  const { target: request } = call;
  const number = request.contact?.sealed;
  if (!number) refuse('SERVICE_REQUEST.NO_CONTACT');
  await auditLook(call, {
    action: 'serviceRequest.showContact',
    target: request._id,
    orgPath: await request.keptAt(),
  });
  return { phone: unseal(number) };
}
