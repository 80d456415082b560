import { ruleBook } from '../domain/rules/amendments';
import { settingsAt } from '../domain/setting/settings';
import { findOrganization } from '../domain/organization/find';
import { successorOf } from '../domain/organization/keeping';
import { dayOf } from '../kernel/clock';
import { checkText } from '../kernel/content';
import { refuse } from '../kernel/errors';
import type { ComplaintCall, ComplaintOutcome } from './context';
import { placed } from '../domain/complaint/handlers';
import { mayReopen, ownComplaint } from './mine';
import { toHandlers } from './notices';
import { dueOf } from '../domain/rules/work-days';
import { turn } from '../domain/complaint/complaints';

/** 满意吗: closes what was answered; said again, it stands as it was said last. */
export async function rate(call: ComplaintCall<'rate'>): ComplaintOutcome<'rate'> {
  const { input, openid, now } = call;
  const { satisfied } = input;
  const complaint = await ownComplaint(input.complaintId, openid);
  await turn(
    complaint._id,
    (current) => {
      if (current.status === 'open') refuse('COMPLAINT.NOT_ANSWERED');
      if (current.satisfied === satisfied) return undefined;
      const steps = [...current.steps, { step: 'rated' as const, at: now, text: satisfied ? 'yes' : 'no' }];
      return { changes: { status: 'closed', satisfied, doneAt: now, steps } };
    },
    call,
  );
  return { status: 'closed' };
}

/** Asks for another answer, once; whoever answered it is asked again, or the district where its town has nobody left. */
export async function reopen(call: ComplaintCall<'reopen'>): ComplaintOutcome<'reopen'> {
  const { input, openid, now } = call;
  const { text } = input;
  const complaint = await ownComplaint(input.complaintId, openid);
  const { workYears } = await ruleBook(now);
  const isAsked = (one: typeof complaint) => one.status === 'open' && one.steps.at(-1)?.text === text;
  if (isAsked(complaint)) return { status: 'open', ...dueOf(complaint, workYears) };
  await checkText(openid, text);
  const { complaintDays: workDays } = await settingsAt(now);
  const due = { askedOn: dayOf(now), workDays };
  const about = await findOrganization(complaint.organizationId);
  const path = about ? (await successorOf(about)).path : complaint.orgPath;
  const {
    complaint: { level },
    handlers,
  } = await placed(complaint, path, now);
  await turn(
    complaint._id,
    (current) => {
      if (isAsked(current)) return undefined;
      if (current.status === 'open') refuse('COMPLAINT.NOT_ANSWERED');
      if (!mayReopen(current)) refuse('COMPLAINT.REOPENED_BEFORE');
      const steps = [...current.steps, { step: 'reopened' as const, at: now, text }];
      const told = { ...current, level, steps };
      return {
        changes: { level, status: 'open', reopened: true, satisfied: undefined, doneAt: null, ...due, steps },
        notice: toHandlers(told, handlers, now),
      };
    },
    call,
  );
  return { status: 'open', ...dueOf(due, workYears) };
}
