import type { RequestCategory, RequestSource } from '../../types/shared/service-requests';
import { requireOwn } from '../domain/instructor/own';
import { settleWithin } from '../domain/instructor/records';
import { findItem } from '../domain/instructor/find';
import { idsOfBranch } from '../domain/organization/counting';
import { successorOf } from '../domain/organization/keeping';
import type { OrganizationRecord } from '../domain/organization/model';
import { officers } from '../../types/shared/roles';
import type { SubjectRecord } from '../domain/subject/model';
import { findSubject, subjectNamed } from '../domain/subject/find';
import type { RequestContact, ServiceRequestRecord } from '../domain/serviceRequest/model';
import { toOffice } from '../domain/serviceRequest/notices';
import { requestsOn } from '../domain/serviceRequest/on';
import { addRequest, findRequest } from '../domain/serviceRequest/requests';
import { spend } from '../kernel/budgets';
import { checkText } from '../kernel/content';
import type { Transaction } from '../kernel/database';
import { doneOnce } from '../kernel/done-once';
import { refuse } from '../kernel/errors';
import { digestOf } from '../kernel/ids';
import { holds } from '../kernel/identity';
import { sealedNumber } from '../kernel/phone';
import { numberFor } from '../kernel/receipt-number';
import type { ServiceRequestCall, ServiceRequestOutcome } from './context';
import { officeFor } from '../domain/serviceRequest/office';
import { officeWord } from '../domain/serviceRequest/place';
import { daysFor, helpedFrom } from '../domain/serviceRequest/rules';
import { ruleBook } from '../domain/rules/amendments';
import { settingsAt } from '../domain/setting/settings';
import { dayOf } from '../kernel/clock';

type AnyRaise =
  | ServiceRequestCall<'raise'>
  | ServiceRequestCall<'raiseForBranch'>
  | ServiceRequestCall<'raiseForSubject'>;

/** By somebody of the enterprise, who is nobody here. */
export async function raise(call: ServiceRequestCall<'raise'>): ServiceRequestOutcome<'raise'> {
  const { input, now } = call;
  return keep(call, async () => {
    const subject = await subjectNamed(input.enterprise);
    const office = await officeFor(input.officeId ?? subject?.organizationId, now);
    return {
      source: 'enterprise',
      enterprise: input.enterprise,
      subject,
      office,
    };
  });
}

/** By the branch that covers it. */
export async function raiseForBranch(
  call: ServiceRequestCall<'raiseForBranch'>,
): ServiceRequestOutcome<'raiseForBranch'> {
  const { input, target, now } = call;
  return keep(call, async () => {
    const branch = await successorOf(target);
    if (branch.closedAt) refuse('ORGANIZATION.CLOSED');
    const covered = input.subjectId === undefined ? undefined : await findSubject(input.subjectId);
    const isTheirs = covered?.coveringId !== undefined && idsOfBranch(branch).includes(covered.coveringId);
    if (input.subjectId !== undefined && !isTheirs) refuse('SERVICE_REQUEST.WHICH_ENTERPRISE');
    const named = input.enterprise === undefined ? undefined : await subjectNamed(input.enterprise);
    const subject = isTheirs ? covered : named;
    const enterprise =
      (isTheirs ? covered.name : input.enterprise) ?? refuse('SERVICE_REQUEST.WHICH_ENTERPRISE');
    return {
      source: 'branch',
      enterprise,
      subject,
      branch,
      office: await officeFor(branch._id, now),
    };
  });
}

/** By who looks after it, from a visit; or by the office that was told of it. */
export async function raiseForSubject(
  call: ServiceRequestCall<'raiseForSubject'>,
): ServiceRequestOutcome<'raiseForSubject'> {
  const { input, target: subject, caller, now } = call;
  return keep(call, async () => {
    await requireOwn(subject, call);
    const item = input.takenId === undefined ? undefined : await findItem(input.takenId);
    if (input.takenId !== undefined && item?.subjectId !== subject._id) refuse('ACCESS_DENIED');
    const isOffice = holds(caller.account, officers, await subject.keptAt(), now);
    return {
      source: isOffice ? 'office' : 'instructor',
      enterprise: subject.name,
      subject,
      office: await officeFor(subject.organizationId, now),
      ...(item && { also: (inside: Transaction) => settleWithin(inside, item, call) }),
    };
  });
}

/** Who raises it, for which enterprise, and which office takes it. */
interface Raised {
  source: RequestSource;
  enterprise: string;
  /** What the register has by that name. */
  subject: SubjectRecord | undefined;
  branch?: OrganizationRecord;
  office: OrganizationRecord;
  /** What is settled by it. */
  also?: (inside: Transaction) => Promise<void>;
}

/** Gives it a number, and tells its office; the same act again finds the first. */
async function keep(
  call: AnyRaise,
  find: () => Promise<Raised>,
): Promise<{ serviceRequestId: string; office: string }> {
  const { input, openid, now } = call;
  const act = digestOf('serviceRequest', openid, input.actKey);
  const standing = async () => {
    const { found } = await numberFor(act, findRequest);
    return found && receiptOf(found, now);
  };
  return doneOnce(standing, () => take(call, act, find));
}

async function receiptOf(request: ServiceRequestRecord, now: number) {
  const { leadingOffice } = await settingsAt(now);
  return { serviceRequestId: request._id, office: officeWord(request, leadingOffice) };
}

async function take(
  call: AnyRaise,
  act: string,
  find: () => Promise<Raised>,
): Promise<{ serviceRequestId: string; office: string }> {
  const { input, openid, now } = call;
  if (!(await requestsOn(now))) refuse('SERVICE_REQUEST.OFF');
  const { _id } = await numberFor(act, findRequest);
  const [settings, { workYears }] = await Promise.all([settingsAt(now), ruleBook(now)]);
  const { source, enterprise, subject, branch, office, also } = await find();
  const contact = contactOf(input);
  await spend('serviceRequest', call);
  await checkText(openid, enterprise, input.text, input.wish, contact?.name);
  const request: ServiceRequestRecord = {
    _id,
    act,
    source,
    ...(branch ? { branchId: branch._id, branchName: branch.name } : { openid }),
    enterprise,
    ...(subject && { subjectId: subject._id, byRegister: subject.organizationId === office._id }),
    category: input.category satisfies RequestCategory,
    text: input.text,
    ...(input.wish && { wish: input.wish }),
    ...(contact && { contact }),
    organizationId: office._id,
    orgPath: office.path,
    organizationName: office.name,
    offices: [{ id: office._id, name: office.name, helps: false }],
    status: 'submitted',
    isOpen: true,
    raisedAt: now,
    // What nobody takes is seen above, too.
    helpOn: helpedFrom(daysFor(input.category, settings), workYears, dayOf(now)),
    reopened: 0,
    doneAt: null,
    steps: [{ step: 'raised', at: now, ...(branch && { office: branch.name }) }],
    version: 0,
  };
  await addRequest(request, toOffice(request, '有一件企业诉求等您受理', now), call, also);
  return receiptOf(request, now);
}

/** Whom to ask; a number that is none is refused, since nobody could be called by it. */
function contactOf({ name, phone = '' }: AnyRaise['input']): RequestContact | undefined {
  if (name === undefined) return undefined;
  if (phone === '') return { name };
  const sealed = sealedNumber(phone) ?? refuse('SERVICE_REQUEST.PHONE_INVALID', { field: 'phone' });
  return { name, ...sealed };
}
