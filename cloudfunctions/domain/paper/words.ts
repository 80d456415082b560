import type { VoteOutcome, VoteRule } from '../../../types/shared/minutes';
import type { MemberStatus } from '../../../types/shared/members';
import { dayOf, minuteOf, spokenTime } from '../../kernel/clock';
import type { LedgerLineRecord } from '../gathering/model';
import type { MinutesRecord } from '../minutes/model';

/** `王芳（请假：出差）、李军（已补课）` */
export const absenteesText = ({ absentees }: Pick<LedgerLineRecord, 'absentees'>): string =>
  absentees
    .map(({ name, standing, caughtUp, reason }) => {
      const why = [
        ...(standing === 'onLeave' ? [reason ? `请假：${reason}` : '请假'] : []),
        ...(standing === 'toConfirm' ? ['签到待确认'] : []),
        ...(caughtUp ? ['已补课'] : []),
      ];
      return why.length > 0 ? `${name}（${why.join('，')}）` : name;
    })
    .join('、');

export const agendaText = ({ agenda }: Pick<LedgerLineRecord, 'agenda'>): string =>
  agenda.map(({ text }, index) => `${index + 1}. ${text}`).join('\n');

export function minutesStateText(minutes: MinutesRecord | undefined): string {
  if (!minutes) return '未写';
  return minutes.confirmedAt === null ? '待确认' : '已确认';
}

export const voteRuleTexts: Record<VoteRule, string> = {
  ordinary: '一般决议',
  development: '接收预备党员、转正',
  election: '选举',
};

export const voteOutcomeTexts: Record<VoteOutcome, string> = {
  carried: '通过',
  lost: '没有通过',
  toCheck: '两种算法结果不同，待核对',
  noQuorum: '到会人数不够，表决无效',
  impossible: '人数对不上',
};

/** From when to when (epoch ms), with the year and the day of the week; the end without its day where that is the same. */
export function fromTo(startsAt: number, endsAt: number): string {
  const begins = `${dayOf(startsAt).slice(0, 4)}年${spokenTime(startsAt)}`;
  const isSameDay = dayOf(startsAt) === dayOf(endsAt);
  return `${begins}至${isSameDay ? minuteOf(endsAt).slice(11) : spokenTime(endsAt)}`;
}

/** `2026年11月23日` */
export function dayInWords(day: string): string {
  const [year, month, date] = day.split('-');
  return `${year}年${Number(month)}月${Number(date)}日`;
}

export const statusTexts: Record<MemberStatus, string> = { full: '正式党员', probationary: '预备党员' };
