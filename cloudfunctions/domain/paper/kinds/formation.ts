import { subjectWords } from '../../../../types/shared/subjects';
import type { RuleBook } from '../../rules/book';
import { citationText } from '../../rules/registry';
import { Subjects, type SubjectRecord } from '../../subject/model';
import { Formations, type FormationRecord } from '../../survey/model';
import { extra, fact, from, many } from '../facts';
import { definePaper, type FactsOf } from '../paper';
import { dayInWords } from '../words';

/** Papers of a branch that is being formed (组建): what is asked, and what is answered. Opinions and seals stay empty. */

const name = fact('拟成立党支部', from(Formations, 'name'));
const above = fact('上级党组织', from(Formations, 'parentName'));
const units = many('单位', {
  number: fact('序号', from(Formations, 'subjectIds')),
  unit: fact('单位名称', from(Subjects, 'name')),
  kind: fact('类别', from(Subjects, 'kind')),
  employees: fact('职工人数', from(Subjects, 'employees')),
  full: fact('正式党员', from(Subjects, 'members')),
});

/** 成立党支部的请示 */
export const formationRequest = definePaper('formationRequest', {
  name,
  above,
  way: fact('组建方式', from(Formations, 'subjectIds')),
  full: fact('正式党员人数', from(Subjects, 'members')),
  basis: fact('依据', from(Formations, 'subjectIds')),
  on: extra('请示日期', from(Formations, 'request')),
  units,
});

/** 成立党支部的批复: the decision is written by hand. */
export const formationReply = definePaper('formationReply', {
  name,
  above,
  asked: extra('请示日期', from(Formations, 'request')),
  number: extra('请示文号', from(Formations, 'request')),
  way: fact('组建方式', from(Formations, 'subjectIds')),
  units,
});

/** A formation with its subjects as they are now. */
export interface FormationPapers {
  formation: FormationRecord;
  subjects: readonly SubjectRecord[];
  rules: RuleBook;
  today: string;
}

const wayOf = ({ formation }: FormationPapers): string =>
  formation.subjectIds.length > 1 ? '联合组建' : '单独组建';

const unitsOf = ({ subjects }: FormationPapers) =>
  subjects.map(({ name: unit, kind, employees, members }, at) => ({
    number: String(at + 1),
    unit,
    kind: subjectWords[kind],
    employees: employees === undefined ? null : String(employees),
    full: members ? String(members.full) : null,
  }));

const inWords = (said: { on: string } | undefined): string => (said ? dayInWords(said.on) : '');

export const formationRequestFacts = (of: FormationPapers): FactsOf<typeof formationRequest> => {
  const { formation, subjects, rules, today } = of;
  const isKnown = subjects.some(({ members }) => members);
  const full = subjects.reduce((sum, { members }) => sum + (members?.full ?? 0), 0);
  const rule = formation.subjectIds.length > 1 ? 'jointBranchUnitsAtMost' : 'branchFullMembers';
  const cited = rules.cite(rule, formation.request?.on ?? today);
  return {
    name: formation.name,
    above: formation.parentName,
    way: wayOf(of),
    full: isKnown ? String(full) : null,
    basis: `《${cited.regulation}》${citationText(cited).slice(cited.regulation.length)}`,
    on: inWords(formation.request),
    units: unitsOf(of),
  };
};

export const formationReplyFacts = (of: FormationPapers): FactsOf<typeof formationReply> => {
  const { name: title, parentName, request } = of.formation;
  return {
    name: title,
    above: parentName,
    asked: inWords(request),
    number: request?.number ?? '',
    way: wayOf(of),
    units: unitsOf(of),
  };
};
