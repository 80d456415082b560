import { spokenDay } from '../kernel/clock';
import { keyOfKeepers } from '../kernel/audience';
import { isMissing } from '../domain/compliance/branch-check';
import { activityKindWords } from '../../types/shared/activities';
import { daysUntil } from '../domain/compliance/periods';
import { settings } from '../kernel/settings';
import type { BranchCheckRecord, DutyRecord } from '../domain/compliance/model';
import type { NoticeRecord } from '../domain/messaging/model';
import type { NoticeOf } from '../domain/messaging/notify';

type Reminder = NoticeOf<'dutiesDue'> | NoticeOf<'dutiesOver'>;

/**
 * What a branch's keepers are reminded of on a day: once each a week before, a day before and after the end of a
 * period. The same on any later look of the same day, so that nothing is said twice.
 */
export function remindersOf(check: BranchCheckRecord, today: string, now: number): Reminder[] {
  const open = byDeadline(check.duties.filter(isMissing));
  const due = open.flatMap(([endsOn, duties]) => {
    const left = daysUntil(endsOn, today);
    const stage = settings.remindsBeforeDays.filter((days) => left <= days).at(-1);
    if (stage === undefined || left < 0) return [];
    const title = `还有 ${duties.length} 项组织生活没有开展`;
    const body = `${namesOf(duties)}，请在${spokenDay(endsOn)}前开展`;
    return { of: 'dutiesDue' as const, ...notice(check, `${endsOn}:${stage}`, { title, body, at: now }) };
  });
  const over = byDeadline(check.overdue).map(([endsOn, duties]) => ({
    of: 'dutiesOver' as const,
    ...notice(check, `${endsOn}:over`, {
      title: `有 ${duties.length} 项组织生活还没有开展`,
      body: `截至${spokenDay(endsOn)}没有记录：${namesOf(duties)}。已经开展的，请结束活动、补好记录`,
      at: now,
    }),
  }));
  return [...due, ...over];
}

const notice = (
  { organizationId }: BranchCheckRecord,
  of: string,
  said: Pick<NoticeRecord, 'title' | 'body' | 'at'>,
): Omit<NoticeRecord, 'of'> => ({
  _id: `duties:${organizationId}:${of}`,
  audience: [keyOfKeepers(organizationId)],
  ...said,
  link: `/compliance/branch/index?organizationId=${encodeURIComponent(organizationId)}`,
});

function byDeadline(duties: DutyRecord[]): [string, DutyRecord[]][] {
  const days = [...new Set(duties.map(({ endsOn }) => endsOn))];
  return days.map((day) => [day, duties.filter(({ endsOn }) => endsOn === day)]);
}

const namesOf = (duties: DutyRecord[]): string =>
  duties.map(({ kind }) => activityKindWords[kind]).join('、');
