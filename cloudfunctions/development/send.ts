import { stepWords } from '../../types/shared/developments';
import { roadFrom } from '../domain/development/approver';
import { isDone } from '../domain/development/facts';
import { askedSteps, hasDetail, plan } from '../domain/development/plan';
import { factsOf } from '../domain/development/records';
import { ruleBook } from '../domain/rules/amendments';
import { dayOf } from '../kernel/clock';
import { checkText } from '../kernel/content';
import { refuse } from '../kernel/errors';
import { carryOut } from './carry-out';
import type { DevelopmentCall, DevelopmentOutcome } from './context';
import { requireHand, requireOfficeOf } from './hands';
import { toApprover, toBranch } from './notices';
import { turnDevelopment } from '../domain/development/turning';
import { keeping } from '../domain/organization/keeping';

/** What a branch asks of the body that approves, and what that answers. */

/** Asks the superior for a step, or takes that back. */
export async function send(call: DevelopmentCall<'send'>): DevelopmentOutcome<'send'> {
  const { input, target, now } = call;
  const branch = await requireHand(call, target);
  const { step, version, takesBack = false } = input;
  if (!askedSteps.includes(step)) refuse('DEVELOPMENT.NOT_A_STEP', { step });
  const { approver } = await roadFrom(branch.path, await ruleBook(now), dayOf(now));
  if (!approver) refuse('DEVELOPMENT.NOBODY_APPROVES');
  const next = await turnDevelopment(
    { id: target._id, version },
    (current) => {
      if (takesBack) {
        if (current.pendingStep !== step) return undefined;
        return {
          changes: { pendingStep: null, pendingSince: null },
          action: 'development.takeBack',
          after: { step },
        };
      }
      if (current.pendingStep === step) return undefined;
      const facts = factsOf(current, { branch });
      const missing = plan[step].needs.filter((need) => !isDone(facts, need));
      if (missing.length > 0 || facts.state !== 'open') refuse('DEVELOPMENT.NEEDS', { step, needs: missing });
      if (current.steps[step]) refuse('DEVELOPMENT.NOT_A_STEP', { step });
      return {
        changes: { pendingStep: step, pendingSince: now, sentBack: null },
        action: 'development.send',
        after: { step },
        notice: toApprover(current, { step, approverId: approver._id, now }),
      };
    },
    call,
  );
  return { version: next };
}

/** Answers what a branch asked; the same answer again changes nothing. */
export async function answer(call: DevelopmentCall<'answer'>): DevelopmentOutcome<'answer'> {
  const { input, target, caller, openid, now } = call;
  requireOfficeOf(call, target.approver);
  const { step, on, outcome, document, special, reason, version } = input;
  const branch = await branchOf(target);
  await checkText(openid, document, reason);
  const taken = {
    on,
    outcome,
    ...(document !== undefined && { document }),
    ...(special && hasDetail(step, 'special') && { special }),
    ...(reason !== undefined && { reason }),
  };
  const { approver: _approver, keptAt: _keptAt, ...record } = target;
  const word = outcome === 'done' ? '已答复' : '没有同意';
  const next = await carryOut(
    {
      record,
      branch,
      version,
      given: { step, taken, by: caller.account.name, at: now },
      action: 'development.answer',
      require: (current) => {
        if (current.pendingStep !== step) refuse('DEVELOPMENT.CHANGED_MEANWHILE');
      },
      told: (current) => toBranch(current, { title: `上级${word}：${stepWords[step]}`, now }),
    },
    call,
  );
  return { version: next };
}

/** The branch as it stands now. */
const branchOf = async ({ organizationId }: { organizationId: string }) =>
  (await keeping(organizationId).keeper()) ?? refuse('ACCESS_DENIED');

/** Sends it back to the branch with what is missing. */
export async function sendBack(call: DevelopmentCall<'sendBack'>): DevelopmentOutcome<'sendBack'> {
  const { input, target, openid, now } = call;
  requireOfficeOf(call, target.approver);
  const { step, why, version } = input;
  await checkText(openid, why);
  const next = await turnDevelopment(
    { id: target._id, version },
    (current) => {
      if (current.sentBack?.step === step && current.sentBack.why === why) return undefined;
      if (current.pendingStep !== step) refuse('DEVELOPMENT.CHANGED_MEANWHILE');
      return {
        changes: { pendingStep: null, pendingSince: null, sentBack: { step, why, at: now } },
        action: 'development.sendBack',
        after: { step },
        notice: toBranch(current, { title: `上级退回：${stepWords[step]}`, now }),
      };
    },
    call,
  );
  return { version: next };
}
