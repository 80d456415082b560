import { branchWorkArticle, committeeArticle, type Citation } from './regulations';

/**
 * The numbers that rules rest on, with the day from which each holds; the latest in effect counts. A number without a
 * citation is a local practice (地方惯例) that the district may set otherwise: screens never show it as a rule.
 */
export interface Parameter {
  /** Oldest first; days are `YYYY-MM-DD` in Beijing. */
  values: readonly { from: string; value: number }[];
  citation?: Citation;
}

/** When 支部工作条例（试行） took effect. */
const branchWorkInEffect = '2018-10-28';

const since = (value: number, citation?: Citation): Parameter => ({
  values: [{ from: branchWorkInEffect, value }],
  ...(citation && { citation }),
});

export const parameters = {
  /** On this day of the next month, at 00:00, a month's figures are settled under where each branch stands then. */
  settlingDay: since(5),
  /** From so many full members a branch has a committee (支委会); with fewer, no committee meetings are due. */
  committeeFromFull: since(7, committeeArticle),
  /** A committee meets when at least so many in a hundred of its members are there: 须有半数以上委员到会. */
  committeeQuorumPercent: since(50, branchWorkArticle('第十二条')),
  /** 党员大会, in a quarter. */
  generalMeetings: since(1, branchWorkArticle('第十一条')),
  /** 支委会会议, in a month. */
  committeeMeetings: since(1, branchWorkArticle('第十二条')),
  /** 党小组会, in a month. */
  groupMeetings: since(1, branchWorkArticle('第十三条')),
  /** 主题党日, in a month. */
  themeDays: since(1, branchWorkArticle('第十六条')),
  /** 党课, in a quarter. 第十六条 names no number for branches; one a quarter is what many places do. */
  partyLectures: since(1),
  /** 组织生活会, in a year. */
  organizationalLives: since(1, branchWorkArticle('第十七条')),
  /** 民主评议党员, in a year. */
  democraticReviews: since(1, branchWorkArticle('第十八条')),
} satisfies Record<string, Parameter>;

/** What a parameter says on a day; nothing before its first day. */
export const valueOn = ({ values }: Parameter, day: string): number | undefined =>
  values.findLast(({ from }) => from <= day)?.value;
