import { coveredBy, isDone, nextOf } from '../domain/election/course';
import { problemOf } from '../domain/election/check';
import { turn, waitsOf, type Turn } from '../domain/election/elections';
import type { ElectionRecord, Steps } from '../domain/election/model';
import { ruleBook } from '../domain/rules/amendments';
import { dayOf } from '../kernel/clock';
import { checkText } from '../kernel/content';
import { refuse } from '../kernel/errors';
import { personIdOf } from '../kernel/identity';
import type { ElectionCall, ElectionOutcome } from './context';
import { toKeepers } from './notices';

/** The body above agrees, or sends back what is to be written down anew. */
export async function answer(call: ElectionCall<'answer'>): ElectionOutcome<'answer'> {
  const { input, openid, now } = call;
  const { answer: given, late } = input;
  if (call.target.lastKey === input.actKey) return { version: call.target.version };
  await checkText(openid, late, given.agreed ? given.document : given.reason);
  const rules = await ruleBook(now);
  const stands = await turn(
    input,
    (current) => {
      requireWaiting(current, call);
      const next = given.agreed ? agreed(current, call) : sentBack(current, call);
      // What is sent back has no day of its own.
      const problem = given.agreed && problemOf(input.step, next, { rules, today: dayOf(now) });
      if (problem) refuse(problem.code, { ...problem });
      return turnTo(current, next, call);
    },
    call,
  );
  return { version: stands.version };
}

/** Refuses what does not wait there, and who has asked for it themselves. */
function requireWaiting(current: ElectionRecord, { input, caller }: ElectionCall<'answer'>): void {
  if (current.state !== 'open') refuse('ELECTION.OVER');
  const next = nextOf(current);
  if (next !== input.step) refuse('ELECTION.NOT_YET', { step: next });
  if (current.steps.request?.personId === personIdOf(caller.account)) refuse('ELECTION.OWN_REQUEST');
}

function agreed(current: ElectionRecord, { input, caller, now }: ElectionCall<'answer'>): ElectionRecord {
  const { answer: given, step, on, late } = input;
  if (!given.agreed) return current;
  const took = { on, at: now, by: caller.account.name, ...(late !== undefined && { late }) };
  const steps: Steps = { ...current.steps, [step]: { ...took, document: given.document } };
  const next = { ...current, steps };
  return { ...next, state: waitsOf(next) === 'install' ? 'filed' : 'open' };
}

function sentBack(current: ElectionRecord, { input, now }: ElectionCall<'answer'>): ElectionRecord {
  const { answer: given, step } = input;
  if (given.agreed) return current;
  const { back, reason } = given;
  if (!coveredBy(current, step).includes(back) || !isDone(current, back))
    refuse('ELECTION.NOT_YET', { step: back, field: 'back' });
  return { ...current, sentBack: { step: back, reason, at: now } };
}

function turnTo(current: ElectionRecord, next: ElectionRecord, call: ElectionCall<'answer'>): Turn {
  const { input, now } = call;
  const { step, answer: given } = input;
  const { organizationId } = current;
  return {
    changes: {
      steps: next.steps,
      state: next.state,
      sentBack: next.sentBack,
      waits: waitsOf(next),
      since: now,
    },
    notice: toKeepers(current, { organizationId, agreed: given.agreed, now }),
    audited: {
      action: given.agreed ? 'election.agree' : 'election.sendBack',
      after: given.agreed ? { step, document: given.document } : { step: given.back, reason: given.reason },
    },
  };
}
