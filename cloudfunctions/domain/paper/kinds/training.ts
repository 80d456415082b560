import { postWords } from '../../../../types/shared/organizations';
import { clusterEventWords } from '../../../../types/shared/clusters';
import { classFormWords, classKindWords, leastSessions } from '../../../../types/shared/trainings';
import { spokenTime } from '../../../kernel/clock';
import { Enrolments, type EnrolmentRecord } from '../../enrolment/model';
import { Activities, type ActivityRecord } from '../../gathering/model';
import { Organizations, type OrganizationRecord } from '../../organization/model';
import { TrainingClasses, type TrainingClassRecord } from '../../training/model';
import { placesIn } from '../../training/rules';
import { extra, fact, from, many } from '../facts';
import { definePaper, type FactsOf } from '../paper';
import { fromTo } from '../words';

/** Papers of a class (培训班): what is hung up, who is in it, and what came of it. Of a person they say name, branch and post. */

const title = fact('培训班', from(TrainingClasses, 'title'));
const organiser = fact('主办单位', from(TrainingClasses, 'organiser'));
const time = fact('时间', from(TrainingClasses, 'startsAt'));
const place = fact('地点', from(TrainingClasses, 'place'));
const hours = fact('总学时', from(TrainingClasses, 'hours'));
const asks = fact('出勤要求', from(TrainingClasses, 'asks'));

/** 培训通知: to hang up or hand over; it names nobody but the contact. */
export const classNotice = definePaper('classNotice', {
  title,
  kind: fact('班次', from(TrainingClasses, 'kind')),
  object: fact('对象', from(TrainingClasses, 'object')),
  range: fact('范围', from(TrainingClasses, 'range')),
  places: fact('名额', from(TrainingClasses, 'places')),
  shares: extra('名额分配', from(TrainingClasses, 'shares')),
  time,
  place,
  hours,
  form: fact('形式', from(TrainingClasses, 'form')),
  asks,
  enrolUntil: fact('报名截止', from(TrainingClasses, 'enrolUntil')),
  contact: fact('联系人', from(TrainingClasses, 'contact')),
  notes: extra('说明', from(TrainingClasses, 'notes')),
  organiser,
  sessions: many('课程', {
    number: fact('课次', from(Activities, 'startsAt')),
    what: fact('课程内容', from(Activities, 'title')),
    when: fact('上课时间', from(Activities, 'startsAt')),
    where: fact('上课地点', from(Activities, 'place')),
  }),
});

const line = {
  number: fact('序号', from(Enrolments, 'askedAt')),
  name: fact('姓名', from(Enrolments, 'name')),
  branch: fact('所在党支部', from(Organizations, 'name')),
};

/** 报名名单: who is in the class branch by branch, and, until it begins, who waits in their order. */
export const enrolmentList = definePaper('enrolmentList', {
  title,
  organiser,
  time,
  place,
  people: fact('人数', from(Enrolments, 'state')),
  lines: many('名单', {
    ...line,
    post: extra('职务', from(Organizations, 'posts')),
    note: extra('备注', from(Enrolments, 'state')),
  }),
});

/** 培训结果: to how many sessions each came, whether that is what the class asks for, and the hours it gives. */
export const classResults = definePaper('classResults', {
  title,
  organiser,
  time,
  hours,
  asks,
  people: fact('人数', from(Enrolments, 'state')),
  passed: fact('达到要求人数', from(Enrolments, 'result')),
  lines: many('名单', {
    ...line,
    attended: fact('到课次数', from(Enrolments, 'result')),
    reached: fact('是否达到要求', from(Enrolments, 'result')),
    credited: fact('学时', from(Enrolments, 'result')),
  }),
});

/** Somebody in a class, with the branch that they are of now. */
export interface ClassPerson {
  enrolment: EnrolmentRecord;
  branch?: Pick<OrganizationRecord, 'name' | 'posts'> | undefined;
}

/** What the papers of a class are made of: its sessions that stand, and who is in it and waits, each in order. */
export interface ClassPapers {
  of: TrainingClassRecord;
  sessions: ActivityRecord[];
  enrolled: ClassPerson[];
  waiting: ClassPerson[];
}

const askedWords = ({ of, sessions: { length } }: ClassPapers): string => {
  const least = leastSessions(of.asks, length);
  return least === length ? `共 ${length} 次课，每次都到` : `共 ${length} 次课，至少到 ${least} 次`;
};

const headOf = ({ of }: ClassPapers) => ({
  title: of.title,
  organiser: of.organiser || of.organizationName,
  time: fromTo(of.startsAt, of.endsAt),
});

/** A place that sessions share is said once. */
const placesOf = ({ of, sessions }: ClassPapers): string =>
  [...new Set(sessions.map((session) => session.place))].join('、') || of.place;

export function classNoticeFacts(papers: ClassPapers): FactsOf<typeof classNotice> {
  const { of, sessions } = papers;
  const places = placesIn(of);
  return {
    ...headOf(papers),
    kind: of.cluster ? clusterEventWords[of.cluster.event] : classKindWords[of.kind],
    object: of.object || null,
    range: of.range || null,
    places: places === undefined ? '不限' : `${places} 人`,
    shares: of.shares.map((share) => `${share.name} ${share.places} 人`).join('、'),
    place: placesOf(papers),
    hours: of.hours,
    form: classFormWords[of.form],
    asks: askedWords(papers),
    enrolUntil: spokenTime(of.enrolUntil),
    contact: of.contact || null,
    notes: of.notes,
    sessions: sessions.map((session, index) => ({
      number: index + 1,
      what: session.details.training?.topic ?? session.title,
      when: fromTo(session.startsAt, session.endsAt),
      where: session.place,
    })),
  };
}

const lineOf = ({ enrolment, branch }: ClassPerson, index: number) => ({
  number: index + 1,
  name: enrolment.name,
  branch: branch?.name ?? null,
});

const postsOf = ({ enrolment, branch }: ClassPerson): string =>
  (branch?.posts ?? [])
    .filter(({ memberId }) => memberId === enrolment.memberId)
    .map(({ post }) => postWords[post])
    .join('、');

export function enrolmentFacts(papers: ClassPapers): FactsOf<typeof enrolmentList> {
  const { enrolled, waiting } = papers;
  const people = [
    ...enrolled.map((person) => ({ person, note: '' })),
    ...waiting.map((person, index) => ({ person, note: `候补第 ${index + 1} 位` })),
  ];
  return {
    ...headOf(papers),
    place: placesOf(papers),
    people: enrolled.length,
    lines: people.map(({ person, note }, index) => ({
      ...lineOf(person, index),
      post: postsOf(person),
      note,
    })),
  };
}

export function resultFacts(papers: ClassPapers): FactsOf<typeof classResults> {
  const { of, enrolled } = papers;
  const hasPassed = ({ enrolment }: ClassPerson) => enrolment.result?.passed === true;
  return {
    ...headOf(papers),
    hours: of.hours,
    asks: askedWords(papers),
    people: enrolled.length,
    passed: enrolled.filter(hasPassed).length,
    lines: enrolled.map((person, index) => ({
      ...lineOf(person, index),
      attended: person.enrolment.result?.attended ?? null,
      reached: hasPassed(person) ? '是' : '否',
      credited: hasPassed(person) ? of.hours : 0,
    })),
  };
}
