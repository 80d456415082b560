import { attachmentKindWords } from '../../../types/shared/guidances';
import {
  applicationStateWords,
  applicationStepWords,
  honourStateWords,
  honourStepWords,
  type ApplicationState,
  type ApplicationStep,
  type HonourHolder,
  type HonourState,
  type HonourStep,
  type RoundState,
  type Stance,
} from '../../../types/shared/selections';
import { selectionNamed } from './all';
import { defineCollection, none } from '../../kernel/database';
import type { Held } from '../declared/held';

/** A person by who they are, in whatever WeChat. */
/** What a selection is called. */
const selectionTerm = (name: string): string => selectionNamed(name)?.term ?? name;

interface Person {
  id: string;
  name: string;
}

/** A round of a selection: a notice of an office, and where it stands. */
export interface RoundRecord {
  _id: string;
  selection: string;
  title: string;
  /** The office that runs it, and decides. */
  officeId: string;
  officePath: string;
  officeName: string;
  above: string[];
  /** 通知文号. */
  document: string;
  applyBy: string;
  quota: number;
  publicityDays: number;
  says: string;
  reviewers: Person[];
  state: RoundState;
  /** The day on which the publicity began, why those are proposed, and which applications they are. */
  publicOn?: string;
  because?: string;
  proposed: string[];
  /** Why nobody is named; the document that named. */
  closedBecause?: string;
  namedBy?: string;
  version: number;
  /** The act that opened it, and the one that changed it last, by which a resend is known. */
  madeBy: string;
  openedAt: number;
  changedAt: number;
}

export const Rounds = defineCollection<RoundRecord>()({
  name: 'selectionRounds',
  lies: 'selectionRecords',
  indexes: [
    ['by_office', 'officeId', '-openedAt', '-_id'],
    ['by_place', 'above', '-openedAt', '-_id'],
    ['by_state', 'officeId', 'state'],
    ['by_reviewer', 'reviewers.id', 'state'],
  ],
  organizations: [{ id: 'officeId', path: 'officePath', name: 'officeName', line: 'above', joins: true }],
  retention: {
    kept: 'a notice, and by which document somebody was named, as long as the district keeps its books here',
  },
  about: {
    what: '评审',
    person: 'reviewers.id',
    tell: ({ title, openedAt }) => ({ at: openedAt, text: title }),
  },
  exit: {
    sheet: '评选',
    words: {
      selection: selectionTerm,
      state: { open: '申报和评审中', public: '公示中', named: '已命名', closed: '已结束' },
    },
    fields: {
      selection: '评选种类',
      title: '名称',
      officeId: '组织单位编号',
      officePath: '组织路径',
      officeName: '组织单位',
      above: '上级组织编号',
      document: '通知文号',
      applyBy: '申报截止',
      quota: '名额',
      publicityDays: '公示工作日数',
      says: '通知说明',
      reviewers: '评审人',
      'reviewers.id': '评审人编号',
      'reviewers.name': '评审人姓名',
      state: '进展',
      publicOn: '公示开始',
      because: '拟命名的理由',
      proposed: '拟命名的申报编号',
      closedBecause: '结束的原因',
      namedBy: '命名文号',
      version: '版本',
      madeBy: '登记编号',
      openedAt: '发起时间',
      changedAt: '最近变动',
    },
  },
});

/** Something that came in against an application in publicity, and what was found. It names nobody who said it. */
export interface Objection {
  id: string;
  at: number;
  text: string;
  settled?: string;
}

/** An application of a round. */
export interface ApplicationRecord extends Held {
  _id: string;
  roundId: string;
  selection: string;
  roundTitle: string;
  organizationId: string;
  orgPath: string;
  organizationName: string;
  above: string[];
  /** Whom or what it is for, as it is called in publicity. */
  name: string;
  state: ApplicationState;
  objections: Objection[];
  /** What happened to it, in order; organisations do it, no person is named. */
  steps: { step: ApplicationStep; at: number; by: string; text?: string }[];
  version: number;
  madeBy: string;
  createdAt: number;
  changedAt: number;
  /** From this day on it need not be kept. */
  goesOn: string;
}

export const Applications = defineCollection<ApplicationRecord>()({
  name: 'selectionApplications',
  lies: 'selectionRecords',
  indexes: [
    ['by_round', 'roundId', 'above', '-createdAt', '-_id'],
    ['by_round_state', 'roundId', 'state'],
    ['by_place_state', 'above', 'state', 'roundId'],
    ['by_organization', 'organizationId', 'state', 'roundId'],
    ['by_person', 'people.id'],
    ['by_subject', 'subjects.id'],
    ['by_named', 'organizations.id'],
    ['by_end', 'goesOn'],
  ],
  organizations: [
    { id: 'organizationId', path: 'orgPath', name: 'organizationName', line: 'above', joins: true },
    { list: 'organizations', id: 'id', name: 'name' },
  ],
  retention: {
    removed: [
      {
        days: 1,
        since: 'goesOn',
        as: 'day',
        because: 'each selection says for how many years; the honour stays without it',
      },
    ],
  },
  about: {
    what: '评选申报',
    person: 'people.id',
    tell: ({ roundTitle, createdAt }) => ({ at: createdAt, text: roundTitle }),
  },
  exit: {
    sheet: '评选申报',
    words: {
      selection: selectionTerm,
      state: applicationStateWords,
      'files.kind': attachmentKindWords,
      'steps.step': applicationStepWords,
    },
    fields: {
      roundId: '评选编号',
      selection: '评选种类',
      roundTitle: '评选',
      organizationId: '党组织编号',
      orgPath: '组织路径',
      organizationName: '党组织',
      above: '上级组织编号',
      name: '推荐对象',
      state: '进展',
      values: '内容',
      people: '涉及的党员',
      'people.field': '哪一项',
      'people.id': '党员编号',
      'people.name': '姓名',
      organizations: '涉及的党组织',
      'organizations.field': '哪一项',
      'organizations.id': '党组织编号',
      'organizations.name': '名称',
      subjects: '涉及的单位',
      'subjects.field': '哪一项',
      'subjects.id': '单位编号',
      'subjects.name': '名称',
      files: '附件',
      objections: '公示期间的反映',
      'objections.id': '反映编号',
      'objections.at': '反映时间',
      'objections.text': '反映内容',
      'objections.settled': '核实结果',
      steps: '经过',
      'steps.step': '哪一步',
      'steps.at': '时间',
      'steps.by': '由谁',
      'steps.text': '说明',
      version: '版本',
      madeBy: '登记编号',
      createdAt: '申报时间',
      changedAt: '最近变动',
      goesOn: '保存到',
    },
  },
});

/** What a reviewer said of an application; its `_id` follows from both. It stays with the office, and goes after two years. */
export interface OpinionRecord {
  _id: string;
  applicationId: string;
  roundId: string;
  reviewerId: string;
  reviewerName: string;
  /** Whom or what the application was for when it was said; not in those of before. */
  candidate?: string;
  stance: Stance;
  text: string;
  at: number;
}

export const Opinions = defineCollection<OpinionRecord>()({
  name: 'selectionOpinions',
  lies: 'selectionRecords',
  indexes: [
    ['by_application', 'applicationId', 'reviewerId'],
    ['by_reviewer', 'reviewerId', 'roundId'],
    ['by_at', 'at'],
  ],
  organizations: none('it names an application, which follows its organisation'),
  retention: {
    removed: [{ days: 730, since: 'at', because: 'long enough to answer what is asked of a naming' }],
  },
  about: {
    what: '评审意见',
    person: 'reviewerId',
    tell: ({ at, text }) => ({ at, text }),
  },
  exit: none('it was said to the office that decided, and is not handed on'),
});

/** An honour that a document gave. It is never added up. */
export interface HonourRecord {
  _id: string;
  selection: string;
  /** As it was called then. */
  term: string;
  of: HonourHolder;
  /** Who or what holds it, by what it is called; of a member and a subject who it is. */
  name: string;
  memberId?: string;
  subjectId?: string;
  /** Everybody whom its application named: they decide nothing of it. Not in those of before. */
  namedIds?: string[];
  /** The branch that handed it in, and where it is shown. */
  organizationId: string;
  orgPath: string;
  organizationName: string;
  above: string[];
  officeId: string;
  officeName: string;
  document: string;
  namedOn: string;
  until?: string;
  state: HonourState;
  steps: { step: HonourStep; at: number; by: string; text?: string }[];
  version: number;
}

export const Honours = defineCollection<HonourRecord>()({
  name: 'honours',
  lies: 'selectionRecords',
  indexes: [
    ['by_place', 'above', '-namedOn', '-_id'],
    ['by_person', 'memberId', '-namedOn', '-_id'],
    ['by_subject', 'subjectId'],
    ['by_office', 'officeId', 'state', 'until'],
    ['by_organization', 'organizationId'],
  ],
  organizations: [
    { id: 'organizationId', path: 'orgPath', name: 'organizationName', line: 'above', joins: true },
    { id: 'officeId', name: 'officeName', joins: true },
  ],
  retention: { kept: 'what a document gave, as long as the district keeps its books here' },
  about: {
    what: '荣誉',
    person: 'memberId',
    tell: ({ term, namedOn }) => ({ text: `${term} ${namedOn}` }),
  },
  exit: {
    sheet: '荣誉',
    words: {
      selection: selectionTerm,
      of: { member: '党员', branch: '党支部', subject: '单位', project: '项目', person: '个人' },
      state: honourStateWords,
      'steps.step': honourStepWords,
    },
    fields: {
      selection: '评选种类',
      term: '荣誉名称',
      of: '授予谁',
      name: '名称或姓名',
      memberId: '党员编号',
      subjectId: '单位编号',
      namedIds: '申报里写到的党员编号',
      organizationId: '党组织编号',
      orgPath: '组织路径',
      organizationName: '党组织',
      above: '上级组织编号',
      officeId: '命名单位编号',
      officeName: '命名单位',
      document: '命名文号',
      namedOn: '命名日期',
      until: '有效期到',
      state: '是否有效',
      steps: '经过',
      'steps.step': '哪一步',
      'steps.at': '时间',
      'steps.by': '由谁',
      'steps.text': '说明',
      version: '版本',
    },
  },
});
