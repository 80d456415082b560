import { dayOf } from '../../kernel/clock';
import { setCredits, type Credit } from '../learning/credits';
import { gatheringHours } from '../learning/hours';
import { findMembers } from '../membership/find';
import { learnerKindOf } from '../membership/learners';
import type { RuleBook } from '../rules/book';
import type { ActivityRecord, RollRecord } from './model';
import { hasLearned, type RollCallEntry } from './roll-call';

interface Attended {
  rolls: readonly RollRecord[];
  entries: readonly RollCallEntry[];
  rules: RuleBook;
}

/**
 * Credits the planned hours of a gathering to everybody who attended, once each, and takes them from who did not after all.
 * Whom no branch that holds it lists, a guest, is credited under the branch whose roster they are on.
 */
export async function creditAttendance(
  activity: ActivityRecord,
  { rolls, entries, rules }: Attended,
  now: number,
): Promise<void> {
  const hours = activity.status === 'cancelled' ? 0 : gatheringHours(activity, rules);
  const there = hours > 0 ? entries.filter(hasLearned) : [];
  const listedBy = new Map(
    rolls.flatMap(({ organizationId, members }) =>
      members.flatMap(({ memberId, as }) => (as === 'guest' ? [] : [[memberId, organizationId] as const])),
    ),
  );
  const strangers = there.filter(({ memberId }) => !listedBy.has(memberId));
  const found = await findMembers(strangers.map(({ memberId }) => memberId));
  const known = new Map(found.map((one) => [one._id, one]));
  const credits = there.map(({ memberId, name }): Credit => ({
    personId: memberId,
    name,
    kind: learnerKindOf(known.get(memberId)),
    on: dayOf(activity.startsAt),
    hours,
    title: activity.title,
    topics: [],
    organizationId: listedBy.get(memberId) ?? known.get(memberId)?.organizationId ?? '',
    kinds: activity.kinds,
  }));
  await setCredits({ source: 'gathering', sourceId: activity._id }, credits, now);
}
