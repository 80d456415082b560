import { findOrganization } from '../domain/organization/find';
import { successorOf } from '../domain/organization/keeping';
import { auditRead } from '../kernel/audit';
import { checkText } from '../kernel/content';
import { refuse } from '../kernel/errors';
import type { ComplaintCall, ComplaintOutcome } from './context';
import { handlersOf, requireHandler } from '../domain/complaint/handlers';
import { toAuthor, toHandlers } from './notices';
import { levelsBeside } from '../domain/complaint/rules';
import { turn } from '../domain/complaint/complaints';
import { actingOffice, wholeOf } from './view';

/** One complaint to who answers it; the look is left in the audit before anything is shown. */
export async function read(call: ComplaintCall<'read'>): ComplaintOutcome<'read'> {
  const { target: complaint, now } = call;
  await requireHandler(call, complaint);
  const { _id, status, name } = complaint;
  await auditRead(call, { action: 'complaint.read', target: _id, orgPath: await complaint.keptAt() });
  return {
    ...(await wholeOf(complaint, now)),
    mayHandOnTo: status === 'open' ? levelsBeside(complaint) : [],
    ...(name !== undefined && { name }),
  };
}

/** Answers a complaint and tells its author; the same answer again changes nothing. */
export async function answer(call: ComplaintCall<'answer'>): ComplaintOutcome<'answer'> {
  const { input, target: complaint, openid, now } = call;
  const { text } = input;
  await requireHandler(call, complaint);
  await checkText(openid, text);
  const [office, orgPath] = await Promise.all([actingOffice(complaint, call), complaint.keptAt()]);
  await turn(
    complaint._id,
    (current) => {
      if (current.status !== 'open') {
        const said = current.steps.findLast(({ step }) => step === 'answered');
        return said?.text === text ? undefined : refuse('COMPLAINT.ANSWERED_BEFORE');
      }
      const steps = [...current.steps, { step: 'answered' as const, at: now, office, text }];
      return {
        changes: { status: 'answered', doneAt: now, steps },
        notice: toAuthor({ ...current, steps }, '您的意见有答复了', now),
        audited: {
          action: 'complaint.answer',
          orgPath,
          before: { status: 'open' },
          after: { status: 'answered' },
        },
      };
    },
    call,
  );
  return { status: 'answered' };
}

/** Hands a complaint on to who should answer it: never to whom it is about. */
export async function handOn(call: ComplaintCall<'handOn'>): ComplaintOutcome<'handOn'> {
  const { input, target: complaint, openid, now } = call;
  const { to, reason } = input;
  await requireHandler(call, { ...complaint, level: complaint.by });
  if (complaint.level === to) return { level: to };
  if (!levelsBeside(complaint).includes(to)) refuse('COMPLAINT.NOT_THERE');
  await checkText(openid, reason);
  const about = await findOrganization(complaint.organizationId);
  const path = about ? (await successorOf(about)).path : complaint.orgPath;
  const handlers = await handlersOf({ ...complaint, level: to }, path, now);
  // Handed on to nobody it would lie there.
  if (handlers.length === 0) refuse('COMPLAINT.NOT_THERE');
  const [office, orgPath] = await Promise.all([actingOffice(complaint, call), complaint.keptAt()]);
  await turn(
    complaint._id,
    (current) => {
      if (current.level === to) return undefined;
      if (current.status !== 'open') refuse('COMPLAINT.ANSWERED_BEFORE');
      const steps = [...current.steps, { step: 'handedOn' as const, at: now, office, text: reason }];
      return {
        changes: { level: to, handedFrom: current.level, steps },
        notice: toHandlers({ ...current, level: to, steps }, handlers, now),
        audited: {
          action: 'complaint.handOn',
          orgPath,
          before: { level: current.level },
          after: { level: to },
        },
      };
    },
    call,
  );
  return { level: to };
}
