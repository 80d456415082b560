import type { StepTaken } from '../domain/development/facts';
import type { DevelopmentRecord } from '../domain/development/model';
import { hasDetail } from '../domain/development/plan';
import { factsOf } from '../domain/development/records';
import { warningsOf } from '../domain/development/judge';
import { findMember } from '../domain/membership/find';
import type { OrganizationRecord } from '../domain/organization/model';
import { ruleBook } from '../domain/rules/amendments';
import { checkText } from '../kernel/content';
import { refuse } from '../kernel/errors';
import { lastWords } from '../kernel/last-words';
import { carryOut } from './carry-out';
import type { DevelopmentCall, DevelopmentOutcome } from './context';
import { requireHand } from './hands';
import { voteOf } from './take-step';
import { votersFor } from './voters';

/** Records a step, or puts one right, with what it does to the roster. */
export async function record(call: DevelopmentCall<'record'>): DevelopmentOutcome<'record'> {
  const { input, target, caller, openid, now } = call;
  const branch = await requireHand(call, target);
  const { step, why, version, memberId, isAnother } = input;
  const taken = await takenOf(input, target, branch);
  await checkText(openid, input.document, input.lies, input.reason, why);
  const given = { step, taken, why, by: caller.account.name, at: now };
  const next = await carryOut(
    { record: target, branch, version, given, memberId, isAnother, action: 'development.record' },
    call,
  );
  const [rules, member] = await Promise.all([
    ruleBook(now),
    target.memberId ? findMember(target.memberId) : undefined,
  ]);
  const facts = factsOf({ ...target, steps: { ...target.steps, [step]: taken } }, { member, branch });
  return { version: next, warnings: warningsOf(step, facts, rules), verdict: voteOf(taken, rules) };
}

/** What the input says of a step, and nothing that a record of it has no place for. */
async function takenOf(
  input: DevelopmentCall<'record'>['input'],
  person: DevelopmentRecord,
  branch: OrganizationRecord,
): Promise<StepTaken> {
  const { step, on, outcome, personIds, publicity, training, vote, excluded = [] } = input;
  const { document, special, extension, lies, reason } = input;
  const asksPeople = hasDetail(step, 'people') || hasDetail(step, 'vote');
  const voters = asksPeople ? await votersFor(person, branch, on) : [];
  const nameOf = new Map(voters.map(({ _id, name }) => [_id, name]));
  const people = (personIds ?? []).map((memberId) => ({
    memberId,
    name: nameOf.get(memberId) ?? refuse('DEVELOPMENT.PEOPLE', { step }),
  }));
  const notCounted = lastWords(excluded, ({ memberId }) => memberId);
  if (notCounted.some(({ memberId }) => !nameOf.has(memberId))) refuse('DEVELOPMENT.PEOPLE', { step });
  return {
    on,
    outcome,
    ...(hasDetail(step, 'people') && { people }),
    ...(hasDetail(step, 'publicity') && publicity && { publicity }),
    ...(hasDetail(step, 'training') && training && { training }),
    ...(hasDetail(step, 'vote') &&
      vote && { vote: { ...vote, expected: voters.length - notCounted.length } }),
    ...(hasDetail(step, 'vote') && notCounted.length > 0 && { excluded: notCounted }),
    ...(document !== undefined && { document }),
    ...(hasDetail(step, 'special') && special && { special }),
    ...(hasDetail(step, 'extension') && extension !== undefined && { extension }),
    ...(lies !== undefined && { lies }),
    ...(reason !== undefined && { reason }),
  };
}
