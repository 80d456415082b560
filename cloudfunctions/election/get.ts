import { officers, branchKeepers } from '../../types/shared/roles';
import { isAnswer } from '../domain/election/course';
import { meetingsOf } from '../domain/election/meetings';
import { postRoles } from '../domain/election/result';
import { postsHeldIn } from '../domain/membership/posts-held';
import { countFull } from '../domain/membership/find';
import { mayGrant } from '../domain/membership/granting';
import { findOrganization } from '../domain/organization/find';
import { keptAbove } from '../domain/organization/keeping';
import { ruleBook } from '../domain/rules/amendments';
import { dayOf } from '../kernel/clock';
import { holds, personIdOf } from '../kernel/identity';
import type { ElectionCall, ElectionOutcome } from './context';
import { wholeOf } from './view';

/** One election whole, and what the caller may do about it. */
export async function get({ target: election, caller, now }: ElectionCall<'get'>): ElectionOutcome<'get'> {
  const { account } = caller;
  const [body, rules, keptAt, above] = await Promise.all([
    findOrganization(election.organizationId),
    ruleBook(now),
    election.keptAt(),
    keptAbove(election.organizationId)(),
  ]);
  const isOpen = election.state === 'open' && body !== undefined && !body.closedAt;
  const whole = wholeOf(election, {
    body,
    standing: body ? await postsHeldIn(body) : [],
    rules,
    today: dayOf(now),
  });
  const mayRecord = isOpen && holds(account, branchKeepers, keptAt, now);
  const isMeetingNext = whole.nextStep === 'meeting' || whole.meeting !== undefined;
  const isAbove = holds(account, [...branchKeepers, ...officers], above, now);
  const asked = election.steps.request?.personId === personIdOf(account);
  const grantable = body ? mayGrant(account, body, now) : [];
  return {
    ...whole,
    fullMembers:
      election.body === 'branch' && body && !body.closedAt ? await countFull(body.path) : undefined,
    gatherings: mayRecord && isMeetingNext ? await meetingsOf(election, dayOf(now)) : [],
    mayRecord,
    mayAnswer: isOpen && isAbove && !asked && isAnswer(whole.nextStep),
    mayInstall:
      election.state === 'filed' &&
      isAbove &&
      !body?.closedAt &&
      postRoles.every((role) => grantable.includes(role)),
  };
}
