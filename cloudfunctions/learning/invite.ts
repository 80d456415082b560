import { trainedOf } from '../domain/learning/branches';
import { membersWithin } from '../domain/membership/find';
import { ruleBook } from '../domain/rules/amendments';
import { keyOfMember } from '../kernel/audience';
import { dayOf } from '../kernel/clock';
import { refuse } from '../kernel/errors';
import { idOf } from '../kernel/ids';
import type { LearningCall, LearningOutcome } from './context';
import { tellOnce } from './store';

/** One invitation of a branch a day. */
export const invitationId = (branchId: string, now: number): string =>
  idOf('learning', branchId, `invited${dayOf(now)}`);

/**
 * Invites whoever of a branch was not trained this year, all by one notice: to the list of classes that are open, and to
 * courses. Again on the same day it tells nobody twice.
 */
export async function invite(call: LearningCall<'invite'>): LearningOutcome<'invite'> {
  const { target: branch, now } = call;
  if (branch.kind !== 'branch') refuse('LEARNING.NOT_A_BRANCH');
  const year = Number(dayOf(now).slice(0, 4));
  const [rules, roster, orgPath] = await Promise.all([
    ruleBook(now),
    membersWithin(branch.path),
    branch.keptAt(),
  ]);
  const trained = await trainedOf(
    roster.map(({ _id }) => _id),
    year,
    rules,
  );
  const next = roster.filter(({ _id }) => !trained.get(_id)?.thisYear);
  const _id = invitationId(branch._id, now);
  if (next.length === 0) return { invited: 0 };
  const invited = await tellOnce(
    {
      of: 'trainingInvited',
      _id,
      audience: next.map((member) => keyOfMember(member._id)),
      title: '请您参加今年的培训学习',
      body: `${branch.name}请您看看可以报名的培训班和课程，今年至少参加一次。有困难请和支部说`,
      at: now,
      link: '/pages/learning/index',
    },
    { branchId: branch._id, orgPath },
    call,
  );
  return { invited };
}
