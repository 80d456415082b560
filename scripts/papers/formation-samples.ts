import type { FormationPapers } from '../../cloudfunctions/domain/paper/kinds/formation';
import { named } from '../../cloudfunctions/domain/subject/record';
import type { SubjectRecord } from '../../cloudfunctions/domain/subject/model';
import { sampleRules, type Case } from './samples';

/** A made-up branch that is being formed, as papers are made of it. */

const units = (of: Case): SubjectRecord[] =>
  Array.from({ length: { ordinary: 3, empty: 1, overlong: 5 }[of] }, (_, index) => ({
    _id: `s-${index}`,
    kind: 'enterprise',
    ...named(
      `${of === 'overlong' ? '上海申源智能装备信息技术'.repeat(3) : '上海申源'}${index + 1}号有限公司`,
    ),
    organizationId: 'town',
    orgPath: '/sj/town/',
    organizationName: '方松街道党工委',
    listed: [],
    status: 'operating',
    coverage: 'none',
    ...(of !== 'empty' && {
      employees: 40 + index,
      members: { full: 1, probationary: 0, elsewhere: 0, partTime: 0 },
    }),
    version: 0,
    createdAt: 0,
    changedAt: 0,
    madeBy: 'sample',
  }));

export function formationOf(of: Case): FormationPapers {
  const subjects = units(of);
  return {
    subjects,
    rules: sampleRules,
    today: '2026-11-20',
    formation: {
      _id: 'f-sample',
      organizationId: 'town',
      orgPath: '/sj/town/',
      organizationName: '方松街道党工委',
      name: of === 'overlong' ? '启迪大厦智能装备产业联合党支部'.repeat(3) : '启迪大厦联合党支部',
      parentId: 'town',
      parentName: '方松街道党工委',
      subjects: subjects.map(({ _id: id, name }) => ({ id, name })),
      subjectIds: subjects.map(({ _id }) => _id),
      state: 'open',
      ...(of !== 'empty' && { request: { on: '2026-11-02', number: '方松两新〔2026〕3号' } }),
      closedAt: null,
      version: 1,
      createdAt: 0,
    },
  };
}
