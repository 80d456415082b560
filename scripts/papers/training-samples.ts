import type { ClassPapers, ClassPerson } from '../../cloudfunctions/domain/paper/kinds/training';
import type { EnrolmentState } from '../../types/shared/trainings';
import { activityOf, rosterOf, type Case } from './samples';

/** A made-up class, as papers are made of it. */

const hour = 3_600_000;

export function classOf(of: Case): ClassPapers {
  const { branch, members } = rosterOf(of);
  const session = activityOf('training', of);
  const sessions = Array.from({ length: { ordinary: 4, empty: 1, overlong: 12 }[of] }, (_, index) => ({
    ...session,
    _id: `session-${index}`,
    startsAt: session.startsAt + index * 24 * hour,
    endsAt: session.endsAt + index * 24 * hour,
  }));
  const isEmpty = of === 'empty';
  const person = (index: number, state: EnrolmentState): ClassPerson => {
    const member = members[index];
    if (!member) throw new Error('more people than are on the roster');
    return {
      branch,
      enrolment: {
        _id: `class:${member._id}`,
        classId: 'class',
        memberId: member._id,
        name: member.name,
        state,
        askedAt: session.startsAt,
        turns: [],
        result: { sessions: sessions.length, attended: index % 5, passed: index % 5 > 2 },
      },
    };
  };
  return {
    of: {
      _id: 'class',
      actKey: 'class',
      organizationId: 'town',
      organizationName: '方松街道党工委',
      aboveBranches: true,
      kind: 'affairsWorkers',
      title: of === 'overlong' ? '党务工作者基础实务和两新组织党建工作培训班'.repeat(3) : '党务工作者培训班',
      object: isEmpty ? '' : '党务工作者',
      range: isEmpty ? '' : '全街道',
      form: 'lecture',
      organiser: '',
      contact: isEmpty ? '' : '街道党建办',
      place: session.place,
      notes: of === 'overlong' ? '请自带笔记本，绿色出行。'.repeat(20) : '',
      topics: [],
      hours: 7.5,
      ...(!isEmpty && { places: 60 }),
      shares: isEmpty ? [] : [{ organizationId: 'sample-branch', name: branch.name, places: 5 }],
      asks: isEmpty ? 'all' : 'threeQuarters',
      enrolUntil: session.startsAt - 48 * hour,
      plan: [],
      startsAt: session.startsAt,
      endsAt: sessions.at(-1)?.endsAt ?? session.endsAt,
      status: 'settled',
      taken: members.length,
      waiting: 0,
      takenOf: {},
      enrolmentVersion: 1,
      tendAt: null,
      version: 1,
      savedBy: '',
    },
    sessions,
    enrolled: members.slice(0, -2).map((_, index) => person(index, 'enrolled')),
    waiting: members.slice(-2).map((_, index) => person(members.length - 2 + index, 'waiting')),
  };
}
