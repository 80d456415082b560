import { reviewGatherings, type ReviewGathering } from '../../../types/shared/reviews';
import { collection, command } from '../../kernel/database';
import { findActivities } from '../gathering/find';
import { callTheRolls, rollOfBranches } from '../gathering/ledger';
import { Activities, LedgerLines, type LedgerLineRecord } from '../gathering/model';
import { idsOfBranch } from '../organization/counting';
import type { OrganizationRecord } from '../organization/model';

/** The gatherings that a year's review consists of: what is known of them stands in the ledger, and is asked of nobody again. */

/** One that was held, with who was expected and came, or one that is announced. */
export interface ReviewMeeting {
  activityId: string;
  step: keyof typeof reviewGatherings;
  title: string;
  startsAt: number;
  counts?: LedgerLineRecord['counts'];
}

type Branch = Pick<OrganizationRecord, '_id' | 'absorbed'>;

const stepOf = (kind: string): ReviewMeeting['step'] | undefined =>
  (Object.keys(reviewGatherings) as ReviewMeeting['step'][]).find((step) => reviewGatherings[step] === kind);

/** Those of a branch, and of what was merged into it, in a year, in the order of time. */
export async function reviewMeetings(branch: Branch, year: number): Promise<ReviewMeeting[]> {
  const ids = command.in(idsOfBranch(branch));
  const month = command.gte(`${year}-01`).and(command.lte(`${year}-12`));
  const kinds = Object.values(reviewGatherings);
  const [lines, announced] = await Promise.all([
    collection(LedgerLines).findAll({
      organizationId: ids,
      month,
      kind: command.in<ReviewGathering>(kinds),
    }),
    collection(Activities).findAll([
      { organizationId: ids, month, status: 'published' as const },
      { jointIds: ids, month, status: 'published' as const },
    ]),
  ]);
  const held = lines.flatMap(({ activityId, kind, title, startsAt, counts }) => {
    const step = stepOf(kind);
    return step ? [{ activityId, step, title, startsAt, counts }] : [];
  });
  const planned = announced.flatMap(({ _id: activityId, kinds: all, title, startsAt }) =>
    all.flatMap((kind) => {
      const step = stepOf(kind);
      return step ? [{ activityId, step, title, startsAt }] : [];
    }),
  );
  return [...held, ...planned].sort((a, b) => a.startsAt - b.startsAt || a.step.localeCompare(b.step));
}

/** What numbers of a review are held against. */
export interface Attended {
  /** Members who were there; groups that met apart together. */
  present: number;
  /** Full members who were expected. */
  fullMembers: number;
  /** When the first was held (epoch ms); nothing while none was. */
  firstAt?: number;
}

/**
 * Who was at the review: whoever was expected or came to several gatherings of a year (those of groups, one for who could not
 * come, one about the year before) is one person. Rule `democraticReviews`.
 */
export async function attendedOf(branch: Branch, meetings: readonly ReviewMeeting[]): Promise<Attended> {
  const held = meetings.flatMap(({ step, counts, activityId, startsAt }) =>
    step === 'review' && counts ? [{ ...counts, activityId, startsAt }] : [],
  );
  const [first, ...more] = held;
  if (!first) return { present: 0, fullMembers: 0 };
  const firstAt = first.startsAt;
  if (more.length === 0) return { present: first.present, fullMembers: first.expectedVoters, firstAt };
  const activities = await findActivities(held.map(({ activityId }) => activityId));
  const expected = (await callTheRolls(activities)).flatMap(({ activity, ...roll }) =>
    rollOfBranches(activity, roll, idsOfBranch(branch)).entries.filter(({ as }) => as === 'expected'),
  );
  const people = (some: typeof expected) => new Set(some.map(({ memberId }) => memberId)).size;
  return {
    present: people(expected.filter(({ standing }) => standing === 'present')),
    fullMembers: people(expected.filter(({ status }) => status === 'full')),
    firstAt,
  };
}
