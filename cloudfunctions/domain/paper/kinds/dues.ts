import {
  duesCategoryWords,
  duesPartWords,
  type DuesCategory,
  type DuesPart,
} from '../../../../types/shared/dues';
import { DuesAssessments, DuesHandUps, DuesPayments } from '../../dues/model';
import { partsOf } from '../../dues/parts';
import type { PublishedMonth } from '../../dues/published';
import type { Sealed } from '../../dues/sealed';
import { Members, type MemberRecord } from '../../membership/model';
import { Organizations } from '../../organization/model';
import { citationText } from '../../rules/registry';
import type { RuleBook } from '../../rules/book';
import { extra, fact, from, many } from '../facts';
import { definePaper, type FactsOf } from '../paper';
import { dayInWords, statusTexts } from '../words';

/**
 * Papers of dues (党费). A base stands on the one paper that its member signs and on no other; a sum of everybody is told
 * where it gives nobody's away.
 */

const branchName = fact('支部', from(Organizations, 'name'));
const year = fact('年度', from(DuesAssessments, 'year'));

/** `141.45` */
const yuan = (fen: number): string => (fen / 100).toFixed(2);
const monthInWords = (month: string): string => `${month.slice(0, 4)}年${Number(month.slice(5))}月`;

/** ① 年度核定表: one member's, for their hand. */
export const duesAssessment = definePaper('duesAssessment', {
  branch: branchName,
  year,
  name: fact('姓名', from(Members, 'name')),
  status: fact('人员类别', from(Members, 'status')),
  category: fact('核定类别', from(DuesAssessments, 'category')),
  from: fact('起始月份', from(DuesAssessments, 'from')),
  until: fact('终止月份', from(DuesAssessments, 'until')),
  base: fact('基数', from(DuesAssessments, 'sealed')),
  rate: fact('比例', from(DuesAssessments, 'sealed')),
  fen: fact('月交额', from(DuesAssessments, 'sealed')),
  voluntary: extra('自愿多交', from(DuesAssessments, 'sealed')),
  basis: fact('依据', from(DuesAssessments, 'from')),
  parts: many('项目', {
    part: fact('项目名称', from(DuesAssessments, 'category')),
    does: fact('计入或扣除', from(DuesAssessments, 'category')),
    amount: fact('金额', from(DuesAssessments, 'sealed')),
  }),
});

/** A member with the assessment of a year, opened; and up to which month dues were paid. */
export interface AssessedMember {
  member: MemberRecord;
  branchName: string;
  year: number;
  assessment?:
    | { category: DuesCategory; from: string; until: string; opened?: Sealed | undefined }
    | undefined;
  /** The first month that was assessed here, and 党费交至. */
  since?: string | undefined;
  paidUntil?: string | undefined;
  rules: RuleBook;
  day: string;
}

export function assessmentFacts(of: AssessedMember): FactsOf<typeof duesAssessment> {
  const { member, assessment, rules } = of;
  const opened = assessment?.opened;
  return {
    branch: of.branchName,
    year: of.year,
    name: member.name,
    status: statusTexts[member.status],
    category: assessment ? duesCategoryWords[assessment.category] : null,
    from: assessment ? monthInWords(assessment.from) : null,
    until: assessment ? monthInWords(assessment.until) : null,
    base: opened && opened.base.over > 0 ? yuan(opened.base.over / opened.base.under) : null,
    rate: opened?.rate === undefined ? null : `${opened.rate / 10}%`,
    fen: opened ? yuan(opened.fen) : null,
    voluntary: opened && opened.voluntaryFen > 0 ? yuan(opened.voluntaryFen) : '',
    basis: [citationText(rules.cite('duesBase', of.day)), citationText(rules.cite('duesRate1', of.day))].join(
      '；',
    ),
    parts: assessment && opened ? partLines(assessment.category, opened.sums) : [],
  };
}

const partLines = (category: DuesCategory, sums: Partial<Record<DuesPart, number>>) =>
  partsOf[category].map(({ part, does }) => ({
    part: duesPartWords[part],
    does: does === 'off' ? '减去' : '计入',
    amount: yuan(sums[part] ?? 0),
  }));

/** ④ 缴至证明: what a transfer takes along; without base and amount. */
export const duesPaidUntil = definePaper('duesPaidUntil', {
  branch: branchName,
  name: fact('姓名', from(Members, 'name')),
  since: fact('起交月份', from(DuesAssessments, 'from')),
  rate: fact('执行比例', from(DuesAssessments, 'sealed')),
  until: fact('缴至月份', from(DuesPayments, 'month')),
  basis: fact('依据', from(DuesAssessments, 'from')),
});

export const paidUntilFacts = (of: AssessedMember): FactsOf<typeof duesPaidUntil> => {
  const rate = of.assessment?.opened?.rate;
  return {
    branch: of.branchName,
    name: of.member.name,
    since: of.since ? monthInWords(of.since) : null,
    rate: rate === undefined ? null : `${rate / 10}%`,
    until: of.paidUntil ? monthInWords(of.paidUntil) : null,
    basis: citationText(of.rules.cite('duesBase', of.day)),
  };
};

/** A line of the register: what is owed a month, by month whether it is paid, and the sums of the year. */
export interface RegisterLine {
  name: string;
  monthly: number | undefined;
  paid: ReadonlySet<string>;
  relieved: ReadonlySet<string>;
  dueFen: number;
  paidFen: number;
}

/** What a branch's papers of a year are made of. */
export interface BranchDues {
  branchName: string;
  year: number;
  lines: RegisterLine[];
  published: { months: PublishedMonth[]; recordedFen?: number | undefined; handedUpFen?: number | undefined };
  handUps: {
    from: string;
    until: string;
    on: string;
    fen: number;
    slip: string;
    receivedFen?: number | undefined;
  }[];
  /** What was received in the year. */
  receivedFen: number;
  superiorName: string | undefined;
  rules: RuleBook;
  day: string;
}

const monthNumbers = Array.from({ length: 12 }, (_, index) => index + 1);
type MonthTag = `m${number}`;

/** ② 月度收缴登记表: without bases; each month is a tick, as on paper. */
export const duesRegister = definePaper('duesRegister', {
  branch: branchName,
  year,
  day: fact('日期', from(DuesPayments, 'at')),
  lines: many(
    '名单',
    {
      number: extra('序号', from(Members, 'name')),
      name: fact('姓名', from(Members, 'name')),
      monthly: extra('月应交', from(DuesAssessments, 'sealed')),
      ...(Object.fromEntries(
        monthNumbers.map((month) => [`m${month}`, extra(`${month}月`, from(DuesPayments, 'month'))]),
      ) as Record<MonthTag, ReturnType<typeof extra>>),
      due: extra('全年应交', from(DuesAssessments, 'sealed')),
      paid: extra('全年实交', from(DuesPayments, 'dueFen')),
    },
    from(Members, 'name'),
  ),
});

export const registerFacts = ({ branchName: branch, year: of, lines, day }: BranchDues) => ({
  branch,
  year: of,
  day: dayInWords(day),
  lines: lines.map((line, index) => ({
    number: String(index + 1),
    name: line.name,
    monthly: line.monthly === undefined ? '' : yuan(line.monthly),
    ...Object.fromEntries(monthNumbers.map((month) => [`m${month}`, markOf(line, of, month)])),
    due: yuan(line.dueFen),
    paid: yuan(line.paidFen),
  })),
});

function markOf({ paid, relieved }: RegisterLine, of: number, number: number): string {
  const month = `${of}-${String(number).padStart(2, '0')}`;
  if (paid.has(month)) return '√';
  return relieved.has(month) ? '免' : '';
}

/** ③ 年度收缴情况公示: people by month and sums; no names. */
export const duesPublication = definePaper('duesPublication', {
  branch: branchName,
  year,
  recorded: extra('收缴合计', from(DuesPayments, 'dueFen')),
  handedUp: extra('上缴合计', from(DuesHandUps, 'fen')),
  basis: fact('依据', from(DuesPayments, 'month')),
  months: many('各月', {
    month: fact('月份', from(DuesPayments, 'month')),
    due: fact('应交人数', from(DuesAssessments, 'from')),
    paid: fact('已交人数', from(DuesPayments, 'month')),
    fen: extra('金额', from(DuesPayments, 'dueFen')),
  }),
});

export const publicationFacts = (of: BranchDues): FactsOf<typeof duesPublication> => ({
  branch: of.branchName,
  year: of.year,
  recorded: of.published.recordedFen === undefined ? '' : yuan(of.published.recordedFen),
  handedUp: of.published.handedUpFen === undefined ? '' : yuan(of.published.handedUpFen),
  basis: citationText(of.rules.cite('duesPublished', of.day)),
  months: of.published.months.map(({ month, due, paid, fen }) => ({
    month: `${Number(month.slice(5))}月`,
    due,
    paid,
    fen: fen === undefined ? '' : yuan(fen),
  })),
});

/** ⑤ 上缴汇总表: what went up, against what was received. */
export const duesHandedUp = definePaper('duesHandedUp', {
  branch: branchName,
  superior: fact('上级党组织', from(Organizations, 'name')),
  year,
  received: fact('登记收到合计', from(DuesPayments, 'dueFen')),
  handedUp: fact('登记上缴合计', from(DuesHandUps, 'fen')),
  difference: fact('差额', from(DuesHandUps, 'fen')),
  lines: many('上缴', {
    number: fact('序号', from(DuesHandUps, 'on')),
    months: fact('月份', from(DuesHandUps, 'from')),
    on: fact('上缴日期', from(DuesHandUps, 'on')),
    fen: fact('金额', from(DuesHandUps, 'fen')),
    slip: fact('回单号', from(DuesHandUps, 'slip')),
    came: extra('上级收到', from(DuesHandUps, 'received')),
  }),
});

export function handedUpFacts(of: BranchDues): FactsOf<typeof duesHandedUp> {
  const handedUp = of.handUps.reduce((sum, { fen }) => sum + fen, 0);
  return {
    branch: of.branchName,
    superior: of.superiorName ?? null,
    year: of.year,
    received: yuan(of.receivedFen),
    handedUp: yuan(handedUp),
    difference: yuan(of.receivedFen - handedUp),
    lines: of.handUps.map((one, index) => ({
      number: index + 1,
      months: `${Number(one.from.slice(5))}月至${Number(one.until.slice(5))}月`,
      on: one.on,
      fen: yuan(one.fen),
      slip: one.slip,
      came: one.receivedFen === undefined ? '' : yuan(one.receivedFen),
    })),
  };
}
