import type { Attended } from '../../democraticReview/held';
import { DemocraticReviews, type DemocraticReviewRecord } from '../../democraticReview/model';
import { LedgerLines } from '../../gathering/model';
import { Members } from '../../membership/model';
import { Organizations } from '../../organization/model';
import { citationText } from '../../rules/registry';
import { extra, fact, from, many } from '../facts';
import { definePaper, type FactsOf } from '../paper';
import { dayInWords } from '../words';
import type { Roster } from './people';

/** Papers of a year's 组织生活会 and 民主评议党员: what is written on, what was counted, and the branch's list. */

const ofYear = {
  branch: fact('支部', from(Organizations, 'name')),
  year: fact('年度', from(DemocraticReviews, 'year')),
  basis: fact('依据', from(DemocraticReviews, 'year')),
};

const names = many(
  '名单',
  { number: extra('序号', from(Members, 'name')), name: fact('姓名', from(Members, 'name')) },
  from(Members, 'name'),
);

/** 测评表: a line for each full member with four squares; what is ticked is nobody's to print. */
export const reviewBallot = definePaper('reviewBallot', { ...ofYear, lines: names });

const sheet = (tag: string, field: 'issued' | 'returned' | 'valid') =>
  fact(tag, from(DemocraticReviews, `sheets.${field}`));
const grade = (tag: string, field: 'excellent' | 'qualified' | 'basic' | 'unqualified') =>
  fact(tag, from(DemocraticReviews, `grades.${field}`));

/**
 * 汇总表: who ought to take part and was there, sheets and grades in numbers, as they are written down; each member's votes,
 * and what the branch makes of them, are written in by hand.
 */
export const reviewSummary = definePaper('reviewSummary', {
  ...ofYear,
  expected: fact('应参加人数', from(Members, 'state')),
  present: fact('实参加人数', from(LedgerLines, 'counts.present')),
  issued: sheet('发出张数', 'issued'),
  returned: sheet('收回张数', 'returned'),
  valid: sheet('有效张数', 'valid'),
  invalid: sheet('无效张数', 'valid'),
  decidedOn: fact('研究日期', from(DemocraticReviews, 'grades.on')),
  excellent: grade('优秀人数', 'excellent'),
  qualified: grade('合格人数', 'qualified'),
  basic: grade('基本合格人数', 'basic'),
  unqualified: grade('不合格人数', 'unqualified'),
  why: extra('优秀超过的原因', from(DemocraticReviews, 'grades.why')),
  lines: names,
});

const matter = (tag: string, field: 'what' | 'dueOn') => fact(tag, from(DemocraticReviews, `items.${field}`));

/** 整改清单: the branch's matters, by when each is to be put right, and when it was. */
export const rectificationList = definePaper('rectificationList', {
  ...ofYear,
  total: fact('总条数', from(DemocraticReviews, 'items')),
  done: fact('完成条数', from(DemocraticReviews, 'items.doneOn')),
  items: many('整改', {
    number: fact('序号', from(DemocraticReviews, 'items')),
    what: matter('事项', 'what'),
    dueOn: matter('完成期限', 'dueOn'),
    doneOn: extra('完成日期', from(DemocraticReviews, 'items.doneOn')),
  }),
});

/** A year's review as its papers need it. */
export interface ReviewPapers {
  roster: Roster;
  review: Pick<DemocraticReviewRecord, 'sheets' | 'grades' | 'items'>;
  attended: Attended;
}

const yearFacts = ({ branch, year, rules, day }: Roster) => ({
  branch: branch.name,
  year,
  basis: citationText(rules.cite('democraticReviews', day)),
});

/** Those who are reviewed: a probationary member takes part and is given no class. Rule `democraticReviews`. */
const reviewed = ({ members }: Roster) =>
  members
    .filter(({ status }) => status === 'full')
    .map(({ name }, index) => ({ number: String(index + 1), name }));

export const ballotFacts = ({ roster }: Pick<ReviewPapers, 'roster'>): FactsOf<typeof reviewBallot> => ({
  ...yearFacts(roster),
  lines: reviewed(roster),
});

export function summaryFacts({
  roster,
  review: { sheets, grades },
  attended,
}: ReviewPapers): FactsOf<typeof reviewSummary> {
  return {
    ...ballotFacts({ roster }),
    expected: roster.members.length,
    present: attended.firstAt === undefined ? null : attended.present,
    issued: sheets?.issued ?? null,
    returned: sheets?.returned ?? null,
    valid: sheets?.valid ?? null,
    invalid: sheets ? sheets.returned - sheets.valid : null,
    decidedOn: grades ? dayInWords(grades.on) : null,
    excellent: grades?.excellent ?? null,
    qualified: grades?.qualified ?? null,
    basic: grades?.basic ?? null,
    unqualified: grades?.unqualified ?? null,
    why: grades?.why ?? '',
  };
}

export function rectificationFacts({
  roster,
  review: { items },
}: ReviewPapers): FactsOf<typeof rectificationList> {
  return {
    ...yearFacts(roster),
    basis: citationText(roster.rules.cite('organizationalLives', roster.day)),
    total: items.length,
    done: items.filter(({ doneOn }) => doneOn !== undefined).length,
    items: items.map(({ what, dueOn, doneOn }, index) => ({
      number: index + 1,
      what,
      dueOn: dayInWords(dueOn),
      doneOn: doneOn ? dayInWords(doneOn) : '',
    })),
  };
}
