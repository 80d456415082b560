import {
  developmentSteps,
  ownDevelopmentPapers,
  postKindWords,
  stepWords,
  type DevelopmentStep,
  type StepOutcome,
} from '../../../../types/shared/developments';
import { ownPapers } from '../../../../types/shared/papers';
import { isElsewhere, fullFrom, type Facts, type StepTaken } from '../../development/facts';
import { Developments, type DevelopmentRecord } from '../../development/model';
import { ownPapersOf } from '../../development/own-papers';
import { Organizations } from '../../organization/model';
import type { RuleBook } from '../../rules/book';
import { citationText, type RuleId } from '../../rules/registry';
import { extra, fact, from, many } from '../facts';
import { definePaper, type FactsOf } from '../paper';
import { dayInWords } from '../words';

/**
 * Papers about one person on the way into the Party: filled with days, outcomes, counts and where papers lie. What was
 * said, found and thought, signatures and seals are left to be written by hand.
 */

/** A person as their papers need them; `step` is the step that one is about. */
export interface DevelopmentPapers {
  record: DevelopmentRecord;
  facts: Facts;
  branchName: string;
  /** The body that approves; none while there is no such body. */
  approverName: string | null;
  rules: RuleBook;
  /** The day by whose rules what is not done yet is told (`YYYY-MM-DD`). */
  today: string;
  step?: DevelopmentStep;
}

const steps = from(Developments, 'steps');
const name = fact('姓名', from(Developments, 'name'));
const branch = fact('支部', from(Developments, 'organizationName'));
const above = fact('上级党组织', from(Organizations, 'name'));
const post = fact('岗位类型', from(Developments, 'postKind'));
const appliedOn = fact('申请日期', steps);
const talkedOn = fact('谈话日期', steps);
const activistOn = fact('确定积极分子日期', steps);
const contacts = fact('培养联系人', steps);
const candidateOn = fact('确定发展对象日期', steps);
const basis = fact('依据', steps);

/** 全程纪实表: each of the twenty-five steps, with its day, what came of it, and where its papers lie. */
export const developmentCourse = definePaper('developmentCourse', {
  name,
  branch,
  post,
  stands: extra('目前情况', from(Developments, 'state')),
  lines: many('步骤', {
    number: extra('序号', steps),
    step: fact('步骤名称', steps),
    on: extra('时间', steps),
    outcome: extra('内容和结果', steps),
    lies: extra('材料存放', steps),
  }),
  redone: many('重新办理', { line: fact('重办前', from(Developments, 'redone')) }),
});

/** 谈话记录 */
export const applicantTalk = definePaper('applicantTalk', { name, branch, post, appliedOn, talkedOn, basis });

/** 推荐人选登记表 */
export const activistRecommendation = definePaper('activistRecommendation', {
  name,
  branch,
  post,
  appliedOn,
  talkedOn,
});

/** 入党积极分子备案登记表 */
export const activistRegistration = definePaper('activistRegistration', {
  name,
  branch,
  post,
  appliedOn,
  talkedOn,
  activistOn,
  contacts,
  above,
});

/** 培养考察登记表: who accompanies them and when the branch looked; what it found is written by hand. */
export const cultivationRecord = definePaper('cultivationRecord', {
  name,
  branch,
  post,
  activistOn,
  contacts,
  contactsSince: fact('指定联系人日期', steps),
  reviews: many(
    '考察',
    {
      number: extra('序号', from(Developments, 'reviews')),
      on: fact('考察日期', from(Developments, 'reviews')),
      who: fact('考察人', from(Developments, 'reviews')),
    },
    from(Developments, 'reviews'),
  ),
  basis,
});

/** 发展对象备案登记表 */
export const candidateRegistration = definePaper('candidateRegistration', {
  name,
  branch,
  post,
  appliedOn,
  activistOn,
  contacts,
  reviews: extra('考察次数', from(Developments, 'reviews')),
  publicity: extra('公示起止', steps),
  candidateOn,
  above,
});

/** 会议记录 of a branch that decides without a count that the rules ask for. */
export const developmentMeeting = definePaper('developmentMeeting', {
  name,
  branch,
  matter: fact('议题', steps),
  day: fact('会议日期', steps),
});

/** 支部大会会议记录: the vote on admission or conversion, in numbers. */
export const developmentVote = definePaper('developmentVote', {
  name,
  branch,
  matter: fact('议题', steps),
  day: fact('会议日期', steps),
  expected: fact('应到会有表决权人数', steps),
  excluded: extra('不计入应到人数', steps),
  present: fact('到会人数', steps),
  yes: fact('赞成票', steps),
  no: fact('反对票', steps),
  abstain: fact('弃权票', steps),
  written: extra('会前书面赞成', steps),
  outcome: fact('表决结果', steps),
  sponsors: fact('入党介绍人', steps),
});

/** 公示: hung up for everybody, with no more of the person than their name and the kind of work. */
export const developmentPublicity = definePaper('developmentPublicity', {
  name,
  branch,
  post,
  matter: fact('公示事项', steps),
  appliedOn,
  activistOn,
  from: fact('公示开始', steps),
  until: fact('公示结束', steps),
  basis: extra('依据', steps),
});

/** 公示情况登记表: when it hung; what came in is written by hand. */
export const publicityRegister = definePaper('publicityRegister', {
  name,
  branch,
  matter: fact('公示事项', steps),
  from: fact('公示开始', steps),
  until: fact('公示结束', steps),
});

/** 集中培训登记表 */
export const candidateTraining = definePaper('candidateTraining', {
  name,
  branch,
  candidateOn,
  on: fact('结业日期', steps),
  days: fact('培训天数', steps),
  hours: fact('培训学时', steps),
  waived: extra('经批准不参加', steps),
  document: extra('文号', steps),
  basis,
});

/** 预备党员转正审查登记表 */
export const conversionRegistration = definePaper('conversionRegistration', {
  name,
  branch,
  post,
  sponsors: fact('入党介绍人', steps),
  admittedOn: fact('接收日期', steps),
  approvedOn: fact('审批日期', steps),
  oathOn: fact('宣誓日期', steps),
  endsOn: fact('预备期满转正日', steps),
  extended: extra('延长预备期', from(Developments, 'extendedBy')),
  askedOn: fact('转正申请日期', steps),
});

/** 档案材料清单: what is there and what is not, with where it lies. */
export const developmentFiles = definePaper('developmentFiles', {
  name,
  branch,
  there: fact('已有份数', steps),
  lines: many('材料', {
    number: extra('序号', steps),
    paper: fact('材料名称', steps),
    isThere: fact('有无', from(Developments, 'held')),
    on: extra('材料日期', from(Developments, 'held')),
    lies: extra('存放', from(Developments, 'held')),
  }),
});

const inWords = (on: string | undefined): string | null => (on === undefined ? null : dayInWords(on));
const orNothing = (on: string | undefined): string => inWords(on) ?? '';

const dayAt = ({ facts }: DevelopmentPapers, step: DevelopmentStep): string | null =>
  inWords(facts.steps[step]?.on);

const namesAt = ({ facts }: DevelopmentPapers, step: DevelopmentStep): string | null =>
  facts.steps[step]?.people?.map((one) => one.name).join('、') || null;

/** The article, by the edition of the day on which the step was taken. */
export const citedBy = (of: DevelopmentPapers, rule: RuleId, step: DevelopmentStep): string =>
  citationText(of.rules.cite(rule, of.facts.steps[step]?.on ?? of.today));

const common = ({ record, branchName }: DevelopmentPapers) => ({ name: record.name, branch: branchName });

const withPost = (of: DevelopmentPapers) => ({ ...common(of), post: postKindWords[of.record.postKind] });

const outcomeTexts: Record<StepOutcome, string> = {
  done: '已办',
  refused: '没有通过',
  waived: '经批准不参加',
  extended: '延长预备期',
  cancelled: '取消预备党员资格',
};

const stateTexts: Record<DevelopmentRecord['state'], string> = {
  open: '正在办理',
  paused: '暂停',
  ended: '已终止',
  archived: '已归档',
};

/** `应到 9 人，到会 8 人，赞成 8 票，反对 0 票，弃权 0 票` */
export const voteText = ({ vote }: Pick<StepTaken, 'vote'>): string =>
  vote
    ? [
        `应到 ${vote.expected} 人`,
        `到会 ${vote.present} 人`,
        `赞成 ${vote.for} 票`,
        `反对 ${vote.against} 票`,
        `弃权 ${vote.abstain} 票`,
        ...(vote.written ? [`会前书面赞成 ${vote.written} 票`] : []),
      ].join('，')
    : '';

export const publicityText = ({ publicity }: Pick<StepTaken, 'publicity'>): string =>
  publicity ? `${dayInWords(publicity.from)}至${dayInWords(publicity.until)}` : '';

const trainedText = ({ training }: StepTaken): string =>
  training
    ? [training.days > 0 && `${training.days} 天`, training.hours > 0 && `${training.hours} 学时`]
        .filter(Boolean)
        .join('，')
    : '';

/** What came of a step, in one line. */
function takenText(taken: StepTaken): string {
  const { outcome, people = [], extension, document, special, reason } = taken;
  return [
    `${outcomeTexts[outcome]}${extension ? ` ${extension} 个月` : ''}`,
    people.map((one) => one.name).join('、'),
    publicityText(taken) && `公示 ${publicityText(taken)}`,
    trainedText(taken) && `培训 ${trainedText(taken)}`,
    voteText(taken),
    document && `文号 ${document}`,
    special && '特殊情况，延长审批',
    reason && `说明：${reason}`,
  ]
    .filter(Boolean)
    .join('；');
}

/** Steps that go on have their reviews instead of a day of their own. */
function courseLine({ record, facts }: DevelopmentPapers, step: DevelopmentStep, index: number) {
  const taken = facts.steps[step];
  const said = { number: String(index + 1), step: stepWords[step], on: '', outcome: '', lies: '' };
  if (taken) {
    return { ...said, on: dayInWords(taken.on), outcome: takenText(taken), lies: taken.lies ?? '' };
  }
  if (step === 'cultivation') {
    const reviews = [...record.reviews].sort((a, b) => (a.on < b.on ? -1 : 1));
    return {
      ...said,
      outcome: reviews
        .map(({ on, who }) => `${dayInWords(on)}考察（${who.map((one) => one.name).join('、')}）`)
        .join('；'),
      lies: [...new Set(reviews.flatMap(({ lies }) => lies ?? []))].join('；'),
    };
  }
  return isElsewhere(facts, step) ? { ...said, outcome: '以前办的' } : said;
}

export const courseFacts = (of: DevelopmentPapers): FactsOf<typeof developmentCourse> => ({
  ...withPost(of),
  stands: stateTexts[of.record.state],
  lines: developmentSteps.map((step, index) => courseLine(of, step, index)),
  redone: of.record.redone.flatMap(({ steps: before }) =>
    developmentSteps.flatMap((step) => {
      const taken = before[step];
      return taken ? [{ line: `${stepWords[step]}：${dayInWords(taken.on)}，${takenText(taken)}` }] : [];
    }),
  ),
});

export const talkFacts = (of: DevelopmentPapers): FactsOf<typeof applicantTalk> => ({
  ...withPost(of),
  appliedOn: dayAt(of, 'application'),
  talkedOn: dayAt(of, 'talk'),
  basis: citedBy(of, 'talkWithin', 'talk'),
});

export const recommendationFacts = (of: DevelopmentPapers): FactsOf<typeof activistRecommendation> => ({
  ...withPost(of),
  appliedOn: dayAt(of, 'application'),
  talkedOn: dayAt(of, 'talk'),
});

export const activistFacts = (of: DevelopmentPapers): FactsOf<typeof activistRegistration> => ({
  ...recommendationFacts(of),
  activistOn: dayAt(of, 'activist'),
  contacts: namesAt(of, 'contacts'),
  above: of.approverName,
});

export const cultivationFacts = (of: DevelopmentPapers): FactsOf<typeof cultivationRecord> => ({
  ...withPost(of),
  activistOn: dayAt(of, 'activist'),
  contacts: namesAt(of, 'contacts'),
  contactsSince: dayAt(of, 'contacts'),
  reviews: [...of.record.reviews]
    .sort((a, b) => (a.on < b.on ? -1 : 1))
    .map(({ on, who }, index) => ({
      number: String(index + 1),
      on: dayInWords(on),
      who: who.map((one) => one.name).join('、'),
    })),
  basis: citedBy(of, 'nurtureReviewMonths', 'contacts'),
});

export const candidateFacts = (of: DevelopmentPapers): FactsOf<typeof candidateRegistration> => ({
  ...withPost(of),
  appliedOn: dayAt(of, 'application'),
  activistOn: dayAt(of, 'activist'),
  contacts: namesAt(of, 'contacts'),
  reviews: of.record.reviews.length > 0 ? `${of.record.reviews.length} 次` : '',
  publicity: publicityText(of.facts.steps.candidate ?? {}),
  candidateOn: dayAt(of, 'candidate'),
  above: of.approverName,
});

const matters: Partial<Record<DevelopmentStep, string>> = {
  activist: '确定入党积极分子',
  candidate: '确定发展对象',
  committeeReview: '审查发展对象材料',
  admission: '接收预备党员',
  conversion: '预备党员转正',
};

const matterOf = ({ step }: DevelopmentPapers): string | null => (step && matters[step]) ?? null;
const takenOf = ({ facts, step }: DevelopmentPapers): StepTaken | undefined => step && facts.steps[step];

export const meetingFacts = (of: DevelopmentPapers): FactsOf<typeof developmentMeeting> => ({
  ...common(of),
  matter: matterOf(of),
  day: inWords(takenOf(of)?.on),
});

/** What the meeting came to, where its vote is recorded. */
const decided = (taken: StepTaken | undefined): string | null => {
  if (!taken) return null;
  return taken.outcome === 'done' ? '通过' : outcomeTexts[taken.outcome];
};

export const voteFacts = (of: DevelopmentPapers): FactsOf<typeof developmentVote> => {
  const taken = takenOf(of);
  const { vote, excluded = [] } = taken ?? {};
  return {
    ...meetingFacts(of),
    expected: vote?.expected ?? null,
    excluded: excluded.length > 0 ? `${excluded.length} 名` : '',
    present: vote?.present ?? null,
    yes: vote?.for ?? null,
    no: vote?.against ?? null,
    abstain: vote?.abstain ?? null,
    written: vote?.written ? `${vote.written} 票` : '',
    outcome: decided(taken),
    sponsors: namesAt(of, 'sponsors'),
  };
};

/** Days that the record has no place for: they are written in by hand. */
const byHand = '　　　年　月　日';

const publicityDays = (of: DevelopmentPapers) => {
  const { publicity } = takenOf(of) ?? {};
  if (of.step !== 'candidate') return { from: byHand, until: byHand };
  return { from: inWords(publicity?.from), until: inWords(publicity?.until) };
};

export const publicityFacts = (of: DevelopmentPapers): FactsOf<typeof developmentPublicity> => ({
  ...withPost(of),
  matter: of.step === 'candidate' ? '拟列为发展对象' : '拟转为正式党员',
  appliedOn: dayAt(of, 'application'),
  activistOn: dayAt(of, 'activist'),
  ...publicityDays(of),
  basis:
    // What is put up for everybody to read names an article only where that is sure.
    of.step === 'candidate' &&
    of.rules.ruleOn('candidatePublicity', takenOf(of)?.on ?? of.today)?.status === 'verified'
      ? citedBy(of, 'candidatePublicity', 'candidate')
      : '',
});

export const publicityRegisterFacts = (of: DevelopmentPapers): FactsOf<typeof publicityRegister> => ({
  ...common(of),
  matter: of.step === 'candidate' ? '拟列为发展对象' : '拟转为正式党员',
  ...publicityDays(of),
});

export const trainingFacts = (of: DevelopmentPapers): FactsOf<typeof candidateTraining> => {
  const taken = of.facts.steps.training;
  const { training } = taken ?? {};
  return {
    ...common(of),
    candidateOn: dayAt(of, 'candidate'),
    on: inWords(taken?.on),
    days: training?.days ?? null,
    hours: training?.hours ?? null,
    waived: taken?.outcome === 'waived' ? '是' : '',
    document: taken?.document ?? '',
    basis: citedBy(of, 'trainingDays', 'training'),
  };
};

export const conversionFacts = (of: DevelopmentPapers): FactsOf<typeof conversionRegistration> => ({
  ...withPost(of),
  sponsors: namesAt(of, 'sponsors'),
  admittedOn: dayAt(of, 'admission'),
  approvedOn: dayAt(of, 'approval'),
  oathOn: dayAt(of, 'oath'),
  endsOn: inWords(fullFrom(of.facts, of.rules)),
  extended: of.record.extendedBy ? `${of.record.extendedBy} 个月` : '',
  askedOn: dayAt(of, 'conversionAsked'),
});

/** Steps whose paper the branch, the trainer or the superior makes, as it is called in a person's file. */
const stepPapers: Partial<Record<DevelopmentStep, string>> = {
  talk: '谈话记录',
  activist: '确定入党积极分子会议记录',
  activistFiled: '入党积极分子备案登记表',
  contacts: '培养考察登记表',
  candidate: '确定发展对象会议记录、公示',
  candidateFiled: '发展对象备案登记表',
  training: '集中培训登记表',
  committeeReview: '支部委员会审查记录',
  preExamination: '预审意见',
  admission: '接收预备党员大会记录',
  superiorTalk: '上级派人谈话记录',
  approval: '接收预备党员批复',
  conversion: '转正大会记录',
  conversionApproval: '转正批复',
};

export const filesFacts = (of: DevelopmentPapers): FactsOf<typeof developmentFiles> => {
  const own = ownPapersOf({ steps: of.facts.steps, ...(of.record.held && { held: of.record.held }) });
  const lines = developmentSteps.flatMap((step) => {
    const title = stepPapers[step];
    const taken = of.facts.steps[step];
    return [
      ...own
        .filter(({ paper }) => ownDevelopmentPapers[paper].step === step)
        .map(({ paper, isThere, on, lies }) => ({ paper: ownPapers[paper].title, isThere, on, lies })),
      ...(title === undefined
        ? []
        : [{ paper: title, isThere: taken !== undefined, on: taken?.on, lies: taken?.lies }]),
    ];
  });
  return {
    ...common(of),
    there: lines.filter(({ isThere }) => isThere).length,
    lines: lines.map(({ paper, isThere, on, lies }, index) => ({
      number: String(index + 1),
      paper,
      isThere: isThere ? '有' : '无',
      on: orNothing(on),
      lies: lies ?? '',
    })),
  };
};
