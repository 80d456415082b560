import type { InstructorRecord, ItemRecord, VisitRecord } from '../../cloudfunctions/domain/instructor/model';
import type { OrganizationRecord } from '../../cloudfunctions/domain/organization/model';
import type { SubjectRecord } from '../../cloudfunctions/domain/subject/model';
import { named } from '../../cloudfunctions/domain/subject/record';
import { dayOf } from '../../cloudfunctions/kernel/clock';
import { addDays } from '../../types/shared/calendar';
import { openids } from './accounts';
import { randomFrom } from './random';

/** An instructor of each town, two in the first: who looks after what no organisation covers, and what they brought home. */

const names = ['顾建平', '陆秀英', '张德明', '徐海燕', '朱国强', '姚丽萍'];
const notes = [
  '订单比上半年多，准备再招一批技术工人',
  '两名党员的组织关系还在原单位，愿意转来',
  '负责人支持组建，希望和楼里的单位一起过组织生活',
  '人员流动大，党员情况下次再核对',
];
const problems = ['想了解人才公寓怎样申请', '希望请党校老师来讲一次党课', '组织关系怎样转接，请给一份说明'];

export interface DemoInstructors {
  instructors: InstructorRecord[];
  visits: VisitRecord[];
  items: ItemRecord[];
}

/** Says on the subjects of each town who looks after them, where they say that an instructor does. */
export function makeInstructors(
  towns: readonly OrganizationRecord[],
  subjects: SubjectRecord[],
  home: OrganizationRecord,
  now: number,
): DemoInstructors {
  const random = randomFrom(27);
  const made: DemoInstructors = { instructors: [], visits: [], items: [] };
  towns.forEach((town, index) => {
    const isHome = town._id === home._id;
    const byName = instructorOf(town, { name: names[index % names.length] ?? '', at: now, key: 'name' });
    const byPerson = instructorOf(town, {
      name: '沈伟民',
      at: now,
      key: 'person',
      personId: `o-${openids.instructor}`,
    });
    const own = isHome ? [byPerson, byName] : [byName];
    made.instructors.push(...own);
    if (isHome) lookAfterMore(subjects, town);
    const theirs = subjects.filter(
      ({ organizationId, coverage }) => organizationId === town._id && coverage === 'work',
    );
    theirs.forEach((subject, at) => {
      const by = own[at % own.length];
      if (!by || subject.status !== 'operating') {
        subject.coverage = 'none';
        return;
      }
      const since = addDays(dayOf(now), -200);
      const on = addDays(dayOf(now), -random.between(4, 60));
      Object.assign(subject, {
        instructorId: by._id,
        instructorName: by.name,
        instructedSince: since,
        visitedOn: on,
        ...(at === 0 && { nextVisitOn: addDays(dayOf(now), 2) }),
      });
      if (isHome || at < 2) note(made, subject, by, { on, at, now });
    });
  });
  return made;
}

/** In the town that the demonstration looks at an instructor has several. */
function lookAfterMore(subjects: SubjectRecord[], { _id }: OrganizationRecord): void {
  subjects
    .filter(
      ({ organizationId, coverage, status }) =>
        organizationId === _id && coverage === 'none' && status === 'operating',
    )
    .slice(0, 5)
    .forEach((one) => Object.assign(one, { coverage: 'work' }));
}

interface Of {
  name: string;
  at: number;
  key: string;
  personId?: string;
}

function instructorOf(town: OrganizationRecord, { name, at, key, personId }: Of): InstructorRecord {
  return {
    _id: `i-demo-${town._id}-${key}`,
    organizationId: town._id,
    orgPath: town.path,
    organizationName: town.name,
    name,
    initials: named(name).initials,
    ...(personId && { personId }),
    kind: personId ? 'fullTime' : 'partTime',
    from: addDays(dayOf(at), -300),
    ...(personId && { until: addDays(dayOf(at), 430) }),
    endedAt: null,
    version: 0,
    createdAt: at,
  };
}

function note(
  { visits, items }: DemoInstructors,
  { _id: subjectId, organizationId, orgPath }: SubjectRecord,
  { _id: instructorId, name: instructorName, personId }: InstructorRecord,
  { on, at, now }: { on: string; at: number; now: number },
): void {
  const of = { subjectId, organizationId, orgPath, instructorId, instructorName, on };
  const visitId = `v-demo-${subjectId}`;
  visits.push({
    ...of,
    _id: visitId,
    ...(personId && { personId }),
    way: at % 3 === 1 ? 'phone' : 'visit',
    met: at % 2 === 0 ? '行政负责人' : '人事主管',
    learned: at % 2 === 0 ? ['business', 'members'] : ['formation'],
    note: notes[at % notes.length] ?? '',
    byOffice: !personId,
    at: now - at * 60_000,
  });
  if (at < 3)
    items.push({
      ...of,
      _id: `${visitId}:0`,
      visitId,
      text: problems[at % problems.length] ?? '',
      settledAt: null,
    });
}
