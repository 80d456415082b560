import { applicationStepWords, conditionBasisWords } from '../../../../types/shared/selections';
import { dayOf } from '../../../kernel/clock';
import type { Fields } from '../../declared/fields';
import { wordsOf } from '../../declared/held';
import { candidate, fieldsOf } from '../../selection/declare';
import { Applications, Rounds } from '../../selection/model';
import type { ApplicationShown, PublicityShown, RoundShown } from '../../selection/shown';
import { Settings } from '../../setting/model';
import { extra, fact, from, many, whether } from '../facts';
import { definePaper, type FactsOf } from '../paper';
import { dayInWords } from '../words';

/**
 * Papers of a selection (评选): the form of an application, and the sheet of a publicity. What its reviewers said, and what came in
 * against it, stands with the office and on no paper.
 */

/** 评选申报表: places for opinions and seals are left to a hand. */
export const selectionApplication = definePaper('selectionApplication', {
  title: fact('评选', from(Rounds, 'title')),
  office: fact('组织单位', from(Rounds, 'officeName')),
  document: extra('通知文号', from(Rounds, 'document')),
  proposer: fact('申报单位', from(Applications, 'organizationName')),
  name: fact('申报对象', from(Applications, 'name')),
  sentOn: fact('申报日期', from(Applications, 'steps')),
  answers: many('申报内容', {
    label: fact('项目', from(Rounds, 'selection')),
    words: extra('填写内容', from(Applications, 'values')),
  }),
  conditions: many('条件', {
    number: fact('序号', from(Rounds, 'selection')),
    text: fact('条件内容', from(Rounds, 'selection')),
    basis: fact('条件依据', from(Rounds, 'selection')),
  }),
  hasConditions: whether('有条件'),
  steps: many('经过', {
    on: fact('办理日期', from(Applications, 'steps.at')),
    step: fact('办理情况', from(Applications, 'steps.step')),
    by: fact('办理单位', from(Applications, 'steps.by')),
    text: extra('说明', from(Applications, 'steps.text')),
  }),
  namedBy: extra('命名文号', from(Rounds, 'namedBy')),
  namedOn: extra('命名日期', from(Applications, 'steps.at')),
  term: fact('荣誉名称', from(Rounds, 'selection')),
});

/** 评选公示: to hang up; nothing on it that the page which is open to everybody does not say. */
export const selectionPublicity = definePaper('selectionPublicity', {
  title: fact('评选', from(Rounds, 'title')),
  office: fact('组织单位', from(Rounds, 'officeName')),
  document: extra('通知文号', from(Rounds, 'document')),
  term: fact('荣誉名称', from(Rounds, 'selection')),
  begins: fact('公示开始', from(Rounds, 'publicOn')),
  ends: fact('公示结束', from(Rounds, 'publicOn')),
  days: fact('工作日数', from(Rounds, 'publicityDays')),
  provisional: extra('暂算说明', from(Rounds, 'publicOn')),
  proposed: many('名单', {
    number: fact('序号', from(Rounds, 'proposed')),
    name: fact('名称或姓名', from(Applications, 'name')),
    proposer: extra('推荐的党组织', from(Applications, 'organizationName')),
  }),
  help: extra('联系渠道', from(Settings, 'values')),
});

/** A label asks; on paper it names: without what a form says beside it. */
const labelOf = (label: string): string => label.replace(/（可以不.{1,2}）$/, '');

/** What was written, whatever it is called for; what was left out is an empty place. */
const answersOf = (fields: Fields, application: ApplicationShown) =>
  Object.entries(fields)
    .filter(([name]) => name !== candidate)
    .map(([name, { label, kind }]) => {
      const words = wordsOf(fields, application, name);
      return { label: labelOf(label), words: kind === 'day' && words ? dayInWords(words) : words };
    });

export function applicationFacts(application: ApplicationShown): FactsOf<typeof selectionApplication> {
  const { declared, round, steps } = application;
  const sent = steps.findLast(({ step }) => step === 'sent' || step === 'sentAgain');
  const named = application.state === 'named' ? steps.find(({ step }) => step === 'named') : undefined;
  return {
    title: round.title,
    office: round.officeName,
    document: round.document,
    proposer: application.organizationName,
    name: application.name,
    sentOn: sent ? dayInWords(dayOf(sent.at)) : null,
    answers: answersOf(fieldsOf(declared), application),
    conditions: declared.conditions.map(({ text, basis }, index) => ({
      number: String(index + 1),
      text,
      basis: `${conditionBasisWords[basis]}${basis === 'workPoints' ? declared.source : ''}`,
    })),
    hasConditions: declared.conditions.length > 0,
    steps: steps.map(({ step, at, by, text = '' }) => ({
      on: dayInWords(dayOf(at)),
      step: applicationStepWords[step],
      by,
      text,
    })),
    namedBy: (named && round.namedBy) ?? '',
    namedOn: named ? dayInWords(dayOf(named.at)) : '',
    term: declared.term,
  };
}

/** What a publicity says to everybody; `helpContact` is the district's, empty where it says nothing. */
export const publicityFacts = (
  round: RoundShown,
  { publicFrom, publicUntil, isProvisional, proposed }: PublicityShown,
  helpContact: string,
): FactsOf<typeof selectionPublicity> => ({
  title: round.title,
  office: round.officeName,
  document: round.document,
  term: round.declared.term,
  begins: dayInWords(publicFrom),
  ends: dayInWords(publicUntil),
  days: round.publicityDays,
  provisional: isProvisional ? '暂算，那一年的放假安排还没有公布' : '',
  proposed: proposed.map(({ name, organizationName }, index) => ({
    number: String(index + 1),
    name,
    proposer: name === organizationName ? '' : organizationName,
  })),
  help: helpContact,
});
