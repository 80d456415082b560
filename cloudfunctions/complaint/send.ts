import { findDistrict, findOrganization } from '../domain/organization/find';
import { successorOf } from '../domain/organization/keeping';
import type { OrganizationRecord } from '../domain/organization/model';
import { ruleBook } from '../domain/rules/amendments';
import { dueOf } from '../domain/rules/work-days';
import { settingsAt } from '../domain/setting/settings';
import { spend } from '../kernel/budgets';
import { dayOf, monthOf } from '../kernel/clock';
import { checkText } from '../kernel/content';
import { doneOnce } from '../kernel/done-once';
import { refuse } from '../kernel/errors';
import { digestOf } from '../kernel/ids';
import { numberFor } from '../kernel/receipt-number';
import { townIdOf } from '../kernel/paths';
import type { ComplaintCall, ComplaintOutcome } from './context';
import { placed } from '../domain/complaint/handlers';
import type { ComplaintRecord } from '../domain/complaint/model';
import { toHandlers } from './notices';
import { firstLevel } from '../domain/complaint/rules';
import { addComplaint, findComplaint } from '../domain/complaint/complaints';
import { officeOf } from './view';

/** Takes a complaint: gives it a number, says who answers it by when, and tells them. */
export async function send(call: ComplaintCall<'send'>): ComplaintOutcome<'send'> {
  const { input, openid, now } = call;
  const act = digestOf('complaint', openid, input.actKey);
  const standing = async () => {
    const { found } = await numberFor(act, findComplaint);
    return found && receiptOf(found, now);
  };
  return doneOnce(standing, () => take(call, act));
}

async function take(call: ComplaintCall<'send'>, act: string): ComplaintOutcome<'send'> {
  const { input, openid, caller, now } = call;
  const { _id } = await numberFor(act, findComplaint);
  const { complaintDays, complaintsPerDay } = await settingsAt(now);
  await spend('complaint', call, complaintsPerDay);
  const about = await aboutOf(call);
  await checkText(openid, input.text);
  const { kind, text, page, named } = input;
  const level = firstLevel(kind, townIdOf(about.path) !== undefined);
  const known = {
    kind,
    level,
    openid,
    organizationId: about._id,
    orgPath: about.path,
    organizationName: about.name,
  };
  const { complaint: lies, handlers } = await placed(known, about.path, now);
  const name = named ? caller?.account.name : undefined;
  const complaint: ComplaintRecord = {
    ...lies,
    _id,
    act,
    text,
    status: 'open',
    askedAt: now,
    month: monthOf(now),
    askedOn: dayOf(now),
    workDays: complaintDays,
    reopened: false,
    doneAt: null,
    steps: [{ step: 'sent', at: now }],
    ...(page !== undefined && { page }),
    ...(name !== undefined && { name }),
  };
  await addComplaint(complaint, toHandlers(complaint, handlers, now));
  return receiptOf(complaint, now);
}

async function receiptOf(complaint: ComplaintRecord, now: number) {
  const [office, { workYears }] = await Promise.all([officeOf(complaint, now), ruleBook(now)]);
  return { complaintId: complaint._id, ...dueOf(complaint, workYears), office };
}

/** What it is about: the branch, the town that it lies in, or the district. */
async function aboutOf({ input, caller }: ComplaintCall<'send'>): Promise<OrganizationRecord> {
  if (input.kind !== 'branch' && input.kind !== 'town') return findDistrict();
  const id = input.organizationId ?? caller?.account.organizationId;
  const found = id === undefined ? refuse('COMPLAINT.WHICH_BRANCH') : await findOrganization(id);
  const stands = found && (await successorOf(found));
  if (!stands || stands.closedAt) refuse('ORGANIZATION.NOT_FOUND');
  const townId = townIdOf(stands.path);
  if (input.kind === 'branch') {
    // An officer has no branch of their own: they say which they mean.
    return stands._id === townId || townId === undefined ? refuse('COMPLAINT.WHICH_BRANCH') : stands;
  }
  const town = townId === undefined ? undefined : await findOrganization(townId);
  return town ?? refuse('COMPLAINT.WHICH_BRANCH');
}
