import { keyOfKeepers } from '../shared/audience';
import { isMissing } from '../shared/branch-check';
import { kindNames } from '../shared/kind-names';
import type { BranchCheckRecord, DutyRecord, NoticeRecord } from '../shared/records';
import { daysUntil } from '../shared/rules/periods';
import { settings } from '../shared/settings';

/**
 * What a branch's keepers are reminded of on a day: once each a week before, a day before and after the end of a
 * period. The same on any later look of the same day, so that nothing is said twice.
 */
export function remindersOf(check: BranchCheckRecord, today: string, now: number): NoticeRecord[] {
  const open = byDeadline(check.duties.filter(isMissing));
  const due = open.flatMap(([endsOn, duties]) => {
    const left = daysUntil(endsOn, today);
    const stage = settings.remindsBeforeDays.filter((days) => left <= days).at(-1);
    if (stage === undefined || left < 0) return [];
    const title = `还有 ${duties.length} 项组织生活没有开展`;
    const body = `${namesOf(duties)}，请在${chineseDay(endsOn)}前开展`;
    return notice(check, `${endsOn}:${stage}`, title, body, now);
  });
  const over = byDeadline(check.overdue).map(([endsOn, duties]) =>
    notice(
      check,
      `${endsOn}:over`,
      `有 ${duties.length} 项组织生活逾期没有开展`,
      `截至${chineseDay(endsOn)}没有记录：${namesOf(duties)}。已经开展的，请结束活动、补好记录`,
      now,
    ),
  );
  return [...due, ...over];
}

const notice = (
  { organizationId }: BranchCheckRecord,
  of: string,
  title: string,
  body: string,
  at: number,
): NoticeRecord => ({
  _id: `duties:${organizationId}:${of}`,
  kind: 'supervision',
  audience: [keyOfKeepers(organizationId)],
  ...{ title, body, at },
  link: `/compliance/branch/index?organizationId=${encodeURIComponent(organizationId)}`,
});

function byDeadline(duties: DutyRecord[]): [string, DutyRecord[]][] {
  const days = [...new Set(duties.map(({ endsOn }) => endsOn))];
  return days.map((day) => [day, duties.filter(({ endsOn }) => endsOn === day)]);
}

const namesOf = (duties: DutyRecord[]): string => duties.map(({ kind }) => kindNames[kind]).join('、');

const chineseDay = (day: string): string => `${Number(day.slice(5, 7))}月${Number(day.slice(8))}日`;
