import type { CreditSource } from '../../../../types/shared/learning';
import { digestOf } from '../../../kernel/ids';
import type { LearningAccount } from '../../learning/account';
import { LearningCredits, type LearningCreditRecord } from '../../learning/model';
import { Members, type MemberRecord } from '../../membership/model';
import { Organizations } from '../../organization/model';
import { extra, fact, from, many } from '../facts';
import { definePaper, type FactsOf } from '../paper';
import { dayInWords } from '../words';

/** Papers about what a person learned in a year: the certificate (学时证明), and the list of every item. */

/** What was put right by hand, with who did it and why: on both papers. */
const corrections = many('更正', {
  on: fact('更正日期', from(LearningCredits, 'on')),
  hours: fact('更正学时', from(LearningCredits, 'hours')),
  why: extra('更正原因', from(LearningCredits, 'reason')),
  by: extra('登记人', from(LearningCredits, 'by')),
});

const whose = {
  name: fact('姓名', from(Members, 'name')),
  branch: fact('支部', from(Organizations, 'name')),
  year: fact('年度', from(LearningCredits, 'year')),
  earned: fact('学时合计', from(LearningCredits, 'hours')),
};

/** 学时证明: no form of the state is known for it; what it says follows the registers that ask for one. */
export const hoursCertificate = definePaper('hoursCertificate', {
  number: fact('证明编号', from(LearningCredits, 'personId')),
  ...whose,
  lines: many(
    '学习',
    {
      what: fact('班次或来源', from(LearningCredits, 'title')),
      span: fact('起止', from(LearningCredits, 'on')),
      hours: fact('学时', from(LearningCredits, 'hours')),
      evidence: fact('依据', from(LearningCredits, 'sourceId')),
    },
    from(LearningCredits, 'hours'),
  ),
  corrections,
});

/** 党员年度学时清单: every item, and what the year asked. */
export const hoursStatement = definePaper('hoursStatement', {
  ...whose,
  required: extra('学时要求', from(LearningCredits, 'year')),
  lines: many('学习', {
    number: extra('序号', from(LearningCredits, 'on')),
    on: fact('日期', from(LearningCredits, 'on')),
    what: fact('内容', from(LearningCredits, 'title')),
    source: fact('来源', from(LearningCredits, 'source')),
    hours: fact('学时', from(LearningCredits, 'hours')),
  }),
  corrections,
});

const sourceTexts: Record<CreditSource, string> = {
  gathering: '组织生活',
  class: '培训班',
  course: '网络学习',
  superior: '上级培训',
  correction: '补记',
};

/** A person, their branch by name, and their year. */
export interface LearnedYear {
  member: Pick<MemberRecord, '_id' | 'name'>;
  branchName: string;
  account: LearningAccount;
}

export function certificateFacts({
  member,
  branchName,
  account,
}: LearnedYear): FactsOf<typeof hoursCertificate> {
  const { year, earned, credits } = account;
  return {
    number: `${year}-${digestOf('hours', member._id, String(year))
      .replace(/[^a-zA-Z0-9]/g, '')
      .slice(0, 8)}`,
    name: member.name,
    branch: branchName || null,
    year,
    earned,
    lines: [
      ...together('gathering', '三会一课、主题党日等组织生活', credits),
      ...together('course', '网络学习', credits),
      ...credits
        .filter(({ source }) => source === 'class' || source === 'superior')
        .map(({ title, on, hours, sourceId }) => ({
          what: title,
          span: dayInWords(on),
          hours,
          evidence: `签到和结业记录 ${sourceId.slice(-8)}`,
        })),
      ...together('correction', '在别处学习（纸面材料）', credits),
    ],
    corrections: correctionsOf(credits),
  };
}

/** Many small things of a kind in one line: from the first day to the last, with how many records there are. */
function together(source: CreditSource, what: string, credits: readonly LearningCreditRecord[]) {
  const own = credits.filter((one) => one.source === source);
  const [first, last] = [own[0]?.on, own.at(-1)?.on];
  if (first === undefined || last === undefined) return [];
  const kind = { gathering: '签到记录', course: '学完记录', correction: '补记记录' }[source as 'gathering'];
  return [
    {
      what,
      span: first === last ? dayInWords(first) : `${dayInWords(first)}至${dayInWords(last)}`,
      hours: own.reduce((sum, { hours }) => sum + hours, 0),
      evidence: `${kind} ${own.length} 条`,
    },
  ];
}

const correctionsOf = (credits: readonly LearningCreditRecord[]) =>
  credits
    .filter(({ source }) => source === 'correction')
    .map(({ on, hours, reason = '', by = '' }) => ({ on: dayInWords(on), hours, why: reason, by }));

export function statementFacts({ member, branchName, account }: LearnedYear): FactsOf<typeof hoursStatement> {
  const { year, earned, credits, required } = account;
  return {
    name: member.name,
    branch: branchName || null,
    year,
    earned,
    required: required ? `${required.hours} 学时` : '',
    lines: credits.map(({ on, title, source, hours }, index) => ({
      number: String(index + 1),
      on: dayInWords(on),
      what: title,
      source: sourceTexts[source],
      hours,
    })),
    corrections: correctionsOf(credits),
  };
}
