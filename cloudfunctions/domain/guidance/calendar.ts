import type { CalendarEntry } from '../../../types/shared/calendar-entries';
import { collection, command } from '../../kernel/database';
import { depthOf, lineOf } from '../../kernel/paths';
import { countedIds, stoodIn } from '../organization/counting';
import type { OrganizationRecord } from '../organization/model';
import { feedbackId } from './feedbacks';
import { answeredIn, together } from './guidances';
import { Feedbacks, Guidances, type FeedbackRecord, type GuidanceRecord } from './model';

/** By when a branch tells back about the guidances of months (主题党日指导清单), as its calendar shows it. */
export function feedbackDates(
  guidances: readonly GuidanceRecord[],
  told: readonly FeedbackRecord[],
): CalendarEntry[] {
  const months = [...new Set(guidances.map(({ month }) => month))].sort();
  return months.flatMap((month): CalendarEntry[] => {
    const whole = together(
      guidances.filter((one) => one.month === month).sort((a, b) => depthOf(a.orgPath) - depthOf(b.orgPath)),
    );
    if (!whole) return [];
    const { _id: aboutId, content } = whole;
    const word = told.find((one) => one.month === month);
    return [
      {
        key: `feedback:${month}`,
        code: 'feedback',
        on: content.feedbackBy,
        isDone: word !== undefined && answeredIn(whole, word).unanswered.length === 0,
        title: content.theme,
        aboutId,
      },
    ];
  });
}

/**
 * The same of a branch, for the months in which it counts: two requests. What a branch told that had been merged into it by then is its
 * own where it told nothing itself.
 */
export async function feedbackDatesOf(branch: OrganizationRecord, year: number): Promise<CalendarEntry[]> {
  const ofYear = await collection(Guidances).findAll({
    orgPath: command.in(lineOf(branch.path)),
    // What December asks may be due in January.
    month: command.gte(`${year - 1}-12`).and(command.lte(`${year}-12`)),
  });
  const guidances = ofYear.filter(({ month }) => stoodIn(branch, month));
  const wanted = guidances.flatMap((one) => countedIds(branch, one.month).map((id) => feedbackId(one, id)));
  const told = wanted.length > 0 ? await collection(Feedbacks).findByIds([...new Set(wanted)]) : [];
  const own = (one: FeedbackRecord) => Number(one.organizationId !== branch._id);
  return feedbackDates(
    guidances,
    told.sort((a, b) => own(a) - own(b)),
  );
}
