import { postKindWords, type DevelopmentStep } from '../../../../types/shared/developments';
import { Developments } from '../../development/model';
import { rollKinds, rollOf, type Rolled, type RollKind } from '../../development/rolls';
import { Organizations } from '../../organization/model';
import type { RuleBook } from '../../rules/book';
import { citationText } from '../../rules/registry';
import { extra, fact, from, many } from '../facts';
import { definePaper, type FactsOf } from '../paper';
import { dayInWords } from '../words';

/** Rolls of a year (年度名册), what a body that approves reports further up, and the same in figures, without a name. */

const steps = from(Developments, 'steps');
const body = fact('党组织', from(Organizations, 'name'));
const year = fact('年度', from(Developments, 'begunAt'));

/** The head of a roll, and who stands on a line of it. */
const head = {
  body,
  year,
  roll: fact('名册', from(Developments, 'stage')),
  total: fact('人数', from(Developments, 'stage')),
};
const person = {
  number: extra('序号', from(Developments, 'name')),
  name: fact('姓名', from(Developments, 'name')),
  branch: extra('所在党支部', from(Developments, 'organizationName')),
  post: extra('岗位类型', from(Developments, 'postKind')),
};

/** A line for each person: days and who accompanies them; nothing else of a person is kept. */
export const developmentRoll = definePaper('developmentRoll', {
  ...head,
  lines: many('名单', {
    ...person,
    appliedOn: extra('申请日期', steps),
    activistOn: extra('积极分子日期', steps),
    candidateOn: extra('发展对象日期', steps),
    admittedOn: extra('接收日期', steps),
    contacts: extra('培养联系人', steps),
  }),
});

/** 培训名册: who is sent to a training, and what came of it where that is recorded; the rest the trainer fills in. */
export const developmentTraining = definePaper('developmentTraining', {
  ...head,
  lines: many('名单', {
    ...person,
    since: extra('确定日期', steps),
    endedOn: extra('结业日期', steps),
    days: extra('培训天数', steps),
    hours: extra('培训学时', steps),
    document: extra('文号', steps),
  }),
});

/** 接收预备党员备案报告: from the body that approved to the one above it. */
export const approvedReport = definePaper('approvedReport', {
  body,
  above: fact('上级党组织', from(Organizations, 'name')),
  year,
  total: fact('人数', from(Developments, 'admittedOn')),
  basis: fact('依据', steps),
  lines: many('名单', {
    number: extra('序号', from(Developments, 'name')),
    name: fact('姓名', from(Developments, 'name')),
    branch: fact('所在党支部', from(Developments, 'organizationName')),
    admittedOn: fact('接收日期', from(Developments, 'admittedOn')),
    approvedOn: fact('审批日期', steps),
    document: extra('文号', steps),
  }),
});

/** 年度情况: how many were what, by what lies below. */
export const developmentFigures = definePaper('developmentFigures', {
  body,
  year,
  lines: many('各级', {
    name: fact('名称', from(Organizations, 'name')),
    applicants: fact('申请人', from(Developments, 'stage')),
    activists: fact('积极分子', from(Developments, 'stage')),
    candidates: fact('发展对象', from(Developments, 'stage')),
    probationers: fact('预备党员', from(Developments, 'stage')),
    admitted: fact('新接收', from(Developments, 'admittedOn')),
  }),
  applicants: fact('申请人合计', from(Developments, 'stage')),
  activists: fact('积极分子合计', from(Developments, 'stage')),
  candidates: fact('发展对象合计', from(Developments, 'stage')),
  probationers: fact('预备党员合计', from(Developments, 'stage')),
  admitted: fact('新接收合计', from(Developments, 'admittedOn')),
});

/** What a roll is called. */
export const rollWords: Record<RollKind, string> = {
  applicants: '入党申请人名册',
  activists: '入党积极分子名册',
  candidates: '发展对象名册',
  probationers: '预备党员名册',
  admitted: '新接收预备党员名册',
};

/** People of a year; `above` is the body that the one of the papers reports to. */
export interface DevelopmentYear<Of extends Rolled = Rolled> {
  bodyName: string;
  aboveName: string | null;
  year: number;
  people: Of[];
  rules: RuleBook;
  today: string;
}

const orNothing = (on: string | null | undefined): string => (on ? dayInWords(on) : '');
const numbered = (index: number): string => String(index + 1);

const headFacts = ({ bodyName, year: of }: DevelopmentYear, roll: string, people: readonly Rolled[]) => ({
  body: bodyName,
  year: of,
  roll,
  total: people.length,
});

const personFacts = ({ record }: Rolled, index: number) => ({
  number: numbered(index),
  name: record.name,
  branch: record.organizationName,
  post: postKindWords[record.postKind],
});

/** The facts of a roll, by its name and whoever is on it. */
export const listFacts = (
  of: DevelopmentYear,
  roll: string,
  people: readonly Rolled[],
): FactsOf<typeof developmentRoll> => ({
  ...headFacts(of, roll, people),
  lines: people.map((one, index) => ({
    ...personFacts(one, index),
    appliedOn: orNothing(one.facts.steps.application?.on),
    activistOn: orNothing(one.facts.steps.activist?.on),
    candidateOn: orNothing(one.facts.steps.candidate?.on),
    admittedOn: orNothing(one.facts.steps.admission?.on),
    contacts: (one.facts.steps.contacts?.people ?? []).map(({ name }) => name).join('、'),
  })),
});

export const rollFacts = (of: DevelopmentYear, kind: RollKind): FactsOf<typeof developmentRoll> =>
  listFacts(of, rollWords[kind], rollOf(kind, of.people, of.year, of.rules));

/** Whose training a roll is of, what it is called, and since when they are what it lists. */
export const trainingRolls = {
  activists: { title: '入党积极分子培训名册', since: 'activist' },
  candidates: { title: '发展对象集中培训名册', since: 'candidate' },
  probationers: { title: '预备党员培训名册', since: 'admission' },
} as const satisfies Partial<Record<RollKind, { title: string; since: DevelopmentStep }>>;

/** The facts of a roll of a training: of candidates with its days and hours, of others only who they are. */
export const trainingRollFacts = (
  of: DevelopmentYear,
  kind: keyof typeof trainingRolls,
  people: readonly Rolled[],
): FactsOf<typeof developmentTraining> => ({
  ...headFacts(of, trainingRolls[kind].title, people),
  lines: people.map((one, index) => {
    const taken = kind === 'candidates' ? one.facts.steps.training : undefined;
    return {
      ...personFacts(one, index),
      since: orNothing(one.facts.steps[trainingRolls[kind].since]?.on),
      endedOn: orNothing(taken?.on),
      days: taken?.training ? String(taken.training.days) : '',
      hours: taken?.training ? String(taken.training.hours) : '',
      document: taken?.document ?? '',
    };
  }),
});

export const approvedFacts = (of: DevelopmentYear): FactsOf<typeof approvedReport> => {
  const people = rollOf('admitted', of.people, of.year, of.rules);
  return {
    body: of.bodyName,
    above: of.aboveName,
    year: of.year,
    total: people.length,
    basis: citationText(of.rules.cite('approvalWithin', of.today)),
    lines: people.map(({ record, facts }, index) => ({
      number: numbered(index),
      name: record.name,
      branch: record.organizationName,
      admittedOn: orNothing(record.admittedOn) || null,
      approvedOn: orNothing(facts.steps.approval?.on) || null,
      document: facts.steps.approval?.document ?? '',
    })),
  };
};

/** How many were what in a year. */
const countsOf = (
  { year: of, rules }: DevelopmentYear,
  people: readonly Rolled[],
): Record<RollKind, number> =>
  Object.fromEntries(rollKinds.map((kind) => [kind, rollOf(kind, people, of, rules).length])) as Record<
    RollKind,
    number
  >;

/** What lies directly below, with whoever is on the way there. */
export interface Below {
  name: string;
  people: Rolled[];
}

export const figuresFacts = (
  of: DevelopmentYear & { below: Below[] },
): FactsOf<typeof developmentFigures> => ({
  body: of.bodyName,
  year: of.year,
  lines: of.below.map(({ name, people }) => ({ name, ...countsOf(of, people) })),
  ...countsOf(of, of.people),
});
