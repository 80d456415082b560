import { postKindWords, type DevelopmentStep } from '../../../../types/shared/developments';
import { limitOn } from '../../development/facts';
import { Developments } from '../../development/model';
import { Organizations } from '../../organization/model';
import type { RuleId } from '../../rules/registry';
import { extra, fact, from } from '../facts';
import { definePaper, type FactsOf } from '../paper';
import { dayInWords } from '../words';
import { citedBy, publicityText, voteText, type DevelopmentPapers } from './development';

/** What a branch asks of the body above about a person, and what that answers: its decision is written by hand. */

const steps = from(Developments, 'steps');

/** 备案报告、预审请示、审批请示 */
export const developmentReport = definePaper('developmentReport', {
  title: fact('文件名', steps),
  branch: fact('支部', from(Developments, 'organizationName')),
  above: fact('上级党组织', from(Organizations, 'name')),
  name: fact('姓名', from(Developments, 'name')),
  post: fact('岗位类型', from(Developments, 'postKind')),
  appliedOn: fact('申请日期', steps),
  day: fact('研究日期', steps),
  meeting: fact('研究的会议', steps),
  matter: fact('研究事项', steps),
  vote: extra('表决', steps),
  publicity: extra('公示起止', steps),
  extension: extra('延长预备期', steps),
  basis: fact('依据', steps),
  asks: fact('请上级', steps),
});

/** 预审意见、批复 */
export const developmentReply = definePaper('developmentReply', {
  title: fact('文件名', steps),
  above: fact('上级党组织', from(Organizations, 'name')),
  branch: fact('支部', from(Developments, 'organizationName')),
  name: fact('姓名', from(Developments, 'name')),
  asked: fact('报来日期', from(Developments, 'pendingSince')),
  matter: fact('报来事项', steps),
  day: extra('大会日期', steps),
  vote: extra('表决', steps),
});

interface Asking {
  /** The step of the branch that it rests on. */
  after: DevelopmentStep;
  meeting: string;
  rule: RuleId;
  matter: (name: string) => string;
  kind: '备案报告' | '请示';
}

/** A probation that is extended, or a standing that is taken back, is asked for by another paper. */
function conversionMatter(outcome: string | undefined, name: string): string {
  if (outcome === 'extended') return `延长${name}同志预备期`;
  return outcome === 'cancelled' ? `取消${name}同志预备党员资格` : `${name}同志转为中共正式党员`;
}

const askings: Partial<Record<DevelopmentStep, Asking>> = {
  activistFiled: {
    after: 'activist',
    meeting: '支部委员会（不设委员会的支部为支部大会）',
    rule: 'activistDecision',
    matter: (name) => `确定${name}同志为入党积极分子`,
    kind: '备案报告',
  },
  candidateFiled: {
    after: 'candidate',
    meeting: '支部委员会（不设委员会的支部为支部大会）',
    rule: 'nurtureYears',
    matter: (name) => `确定${name}同志为发展对象`,
    kind: '备案报告',
  },
  preExamination: {
    after: 'committeeReview',
    meeting: '支部委员会',
    rule: 'reviewedBeforeForm',
    matter: (name) => `预审${name}同志入党材料`,
    kind: '请示',
  },
  approval: {
    after: 'admission',
    meeting: '支部大会',
    rule: 'approvalWithin',
    matter: (name) => `接收${name}同志为中共预备党员`,
    kind: '请示',
  },
  conversionApproval: {
    after: 'conversion',
    meeting: '支部大会',
    rule: 'conversionWithin',
    matter: (name) => name,
    kind: '请示',
  },
};

/** The steps that a paper asks for, and another answers. */
export const stepsAskedOnPaper = Object.keys(askings) as DevelopmentStep[];

function askingOf(of: DevelopmentPapers) {
  const { step, record, facts, rules, today } = of;
  const asking = step && askings[step];
  if (!asking) throw new Error(`no paper asks for ${step ?? 'nothing'}`);
  const taken = facts.steps[asking.after];
  const { name } = record;
  const matter = step === 'conversionApproval' ? conversionMatter(taken?.outcome, name) : asking.matter(name);
  // Whether a candidate is agreed to or filed is a matter of the edition.
  const mustAgree =
    step === 'candidateFiled' && limitOn(rules, 'candidateAgreement', taken?.on ?? today) === 1;
  return { ...asking, taken, matter, kind: mustAgree ? ('请示' as const) : asking.kind };
}

/** What the file is called. */
export const reportTitle = (of: DevelopmentPapers): string => {
  const { matter, kind } = askingOf(of);
  return `关于${matter}的${kind}`;
};

/** What the answer is called. */
export const replyTitle = (of: DevelopmentPapers): string => {
  const { matter, kind } = askingOf(of);
  if (of.step === 'preExamination') return `关于${matter}的预审意见`;
  return kind === '请示' ? `关于${matter}的批复` : `关于${matter}的备案回复`;
};

export const reportFacts = (of: DevelopmentPapers): FactsOf<typeof developmentReport> => {
  const { taken, matter, kind, meeting, rule, after } = askingOf(of);
  const applied = of.facts.steps.application;
  return {
    title: reportTitle(of),
    branch: of.branchName,
    above: of.approverName,
    name: of.record.name,
    post: postKindWords[of.record.postKind],
    appliedOn: applied ? dayInWords(applied.on) : null,
    day: taken ? dayInWords(taken.on) : null,
    meeting,
    matter,
    vote: voteText(taken ?? {}),
    publicity: publicityText(taken ?? {}),
    extension: taken?.extension ? `${taken.extension} 个月` : '',
    basis: citedBy(of, rule, after),
    asks: kind === '请示' ? '妥否，请批示。' : '特此报告，请予备案。',
  };
};

export const replyFacts = (
  of: DevelopmentPapers & { asked: string | null },
): FactsOf<typeof developmentReply> => {
  const { taken, matter } = askingOf(of);
  return {
    title: replyTitle(of),
    above: of.approverName,
    branch: of.branchName,
    name: of.record.name,
    asked: of.asked === null ? null : dayInWords(of.asked),
    matter,
    day: taken?.vote ? dayInWords(taken.on) : '',
    vote: voteText(taken ?? {}),
  };
};
