import type { OrganizationRecord } from '../../cloudfunctions/domain/organization/model';
import type { SubjectRecord } from '../../cloudfunctions/domain/subject/model';
import { named, placedIn } from '../../cloudfunctions/domain/subject/record';
import type {
  FormationRecord,
  SurveyRecord,
  SurveyTaskRecord,
} from '../../cloudfunctions/domain/survey/model';
import { dayOf } from '../../cloudfunctions/kernel/clock';
import { idOf } from '../../cloudfunctions/kernel/ids';
import { addDays } from '../../types/shared/calendar';
import { randomFrom } from './random';

/** A survey of the district and one of the first town, partly done; and a branch that is being formed in that town. */

export interface DemoSurveys {
  surveys: SurveyRecord[];
  tasks: SurveyTaskRecord[];
  formations: FormationRecord[];
}

interface Where {
  towns: readonly OrganizationRecord[];
  home: OrganizationRecord;
  districtId: string;
}

/** Adds neighbours of one building to the first town's subjects, of whom two may form a branch together. */
export function makeSurveys(
  { towns, home, districtId }: Where,
  subjects: SubjectRecord[],
  now: number,
): DemoSurveys {
  const random = randomFrom(28);
  subjects.push(...neighbours(home, now));
  const ofDistrict = surveyOf(
    { _id: districtId, path: `/${districtId}/`, name: '松江区' },
    { name: '新增高企、百人以上企业排摸', at: now - 20 * 24 * 3_600_000, until: addDays(dayOf(now), 24) },
  );
  const ofTown = surveyOf(home, {
    name: '楼宇里还没有党组织的单位',
    at: now - 6 * 24 * 3_600_000,
    until: addDays(dayOf(now), 12),
  });
  const open = subjects.filter(
    ({ status, coverage }) => status === 'operating' && coverage !== 'organization',
  );
  const tasks = [
    ...open
      .filter(({ listed }) => listed.length > 0)
      .map((subject) => taskOf(ofDistrict, subject, random.chance(45) ? 'answered' : 'open', now)),
    ...open
      .filter(({ organizationId, carrier }) => organizationId === home._id && carrier)
      .map((subject, at) => taskOf(ofTown, subject, at % 4 === 3 ? 'same' : 'open', now)),
  ];
  const town = towns.find(({ _id }) => _id === home._id) ?? home;
  return { surveys: [ofDistrict, ofTown], tasks, formations: [formationOf(town, now)] };
}

const forming = [
  '上海启航精密仪器有限公司',
  '上海源创软件有限公司',
  '上海瑞安检测技术有限公司',
  '上海博雅文化传播有限公司',
];

const neighbours = (town: OrganizationRecord, now: number): SubjectRecord[] =>
  forming.map((name, at) => ({
    _id: `s-demo-forming-${at}`,
    kind: 'enterprise',
    ...named(name),
    organizationId: town._id,
    orgPath: town.path,
    organizationName: town.name,
    ...placedIn({ kind: 'building', name: '新城国际大厦' }),
    employees: 30 + 12 * at,
    listed: [],
    status: 'operating',
    members: {
      full: at % 2 === 1 ? 2 : 1,
      probationary: at === 0 ? 1 : 0,
      elsewhere: at === 1 ? 1 : 0,
      partTime: 0,
    },
    coverage: 'none',
    version: 0,
    toCount: 'yes',
    createdAt: now - 80 * 24 * 3_600_000,
    changedAt: now - 30 * 24 * 3_600_000,
    madeBy: 'demo',
  }));

const surveyOf = (
  { _id, path, name: organizationName }: Pick<OrganizationRecord, '_id' | 'path' | 'name'>,
  { name, at, until }: { name: string; at: number; until: string },
): SurveyRecord => ({
  _id: `q-demo-${_id}`,
  organizationId: _id,
  orgPath: path,
  organizationName,
  name,
  until,
  filter: { carriers: [], listed: [], uncovered: true },
  fillFrom: null,
  endedAt: null,
  createdAt: at,
});

const taskOf = (
  { _id: surveyId, until }: SurveyRecord,
  { _id: subjectId, initials, organizationId, orgPath }: SubjectRecord,
  state: SurveyTaskRecord['state'],
  now: number,
): SurveyTaskRecord => ({
  _id: idOf(surveyId, subjectId),
  surveyId,
  subjectId,
  initials,
  organizationId,
  orgPath,
  until,
  state,
  doneAt: state === 'open' ? null : now - 24 * 3_600_000,
});

const formationOf = (town: OrganizationRecord, now: number): FormationRecord => ({
  _id: `f-demo-${town._id}`,
  organizationId: town._id,
  orgPath: town.path,
  organizationName: town.name,
  name: '新城国际大厦联合党支部',
  parentId: town._id,
  parentName: town.name,
  subjects: [2, 3].map((at) => ({ id: `s-demo-forming-${at}`, name: forming[at] ?? '' })),
  subjectIds: [2, 3].map((at) => `s-demo-forming-${at}`),
  state: 'open',
  request: { on: addDays(dayOf(now), -9), number: '方松两新〔2026〕3号' },
  closedAt: null,
  version: 1,
  createdAt: now - 12 * 24 * 3_600_000,
});
