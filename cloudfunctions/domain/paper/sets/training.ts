import { papers, type PaperName } from '../../../../types/shared/papers';
import { refuse } from '../../../kernel/errors';
import { enrolmentsIn } from '../../enrolment/find';
import type { EnrolmentRecord } from '../../enrolment/model';
import { findMembers } from '../../membership/find';
import { findOrganizations } from '../../organization/find';
import { sessionsOf, standing } from '../../training/find';
import type { TrainingClassRecord } from '../../training/model';
import {
  classNoticeFacts,
  enrolmentFacts,
  resultFacts,
  type ClassPapers,
  type ClassPerson,
} from '../kinds/training';
import type { PaperSetOf } from '../set';

/** The papers of a class (培训班文件): the notice, who is in it, what came of it. Refuses one that is not published, or called off. */
export async function trainingSet(of: TrainingClassRecord, now: number): Promise<PaperSetOf> {
  if (of.status === 'draft') refuse('TRAINING.NOT_PUBLISHED');
  if (of.status === 'cancelled') refuse('TRAINING.CANCELLED');
  const made = await classPapers(of, now);
  const titled = (name: PaperName) => `${of.title}${papers[name].title}`;
  const nobody = made.enrolled.length === 0 && { notYet: 'nobodyEnrolled' as const };
  return {
    set: 'trainingClass',
    aboutId: of._id,
    organizationId: of.organizationId,
    about: of.title,
    entries: [
      {
        key: 'classNotice',
        name: 'classNotice',
        title: titled('classNotice'),
        isPosted: true,
        facts: () => classNoticeFacts(made),
      },
      {
        key: 'enrolmentList',
        name: 'enrolmentList',
        title: titled('enrolmentList'),
        ...(made.waiting.length === 0 && nobody),
        facts: () => enrolmentFacts(made),
      },
      {
        key: 'classResults',
        name: 'classResults',
        title: titled('classResults'),
        ...(of.status === 'settled' ? nobody : { notYet: 'notSettled' as const }),
        facts: () => resultFacts(made),
      },
    ],
    own: [],
  };
}

async function classPapers(of: TrainingClassRecord, now: number): Promise<ClassPapers> {
  const [sessions, all] = await Promise.all([
    sessionsOf(of._id),
    enrolmentsIn(of._id, ['enrolled', 'waiting']),
  ]);
  const members = new Map(
    (await findMembers(all.map(({ memberId }) => memberId))).map((one) => [one._id, one.organizationId]),
  );
  const branches = new Map(
    (await findOrganizations([...new Set(members.values())])).map((one) => [one._id, one]),
  );
  const people = (state: EnrolmentRecord['state']): ClassPerson[] =>
    all
      .filter((enrolment) => enrolment.state === state)
      .map((enrolment) => ({ enrolment, branch: branches.get(members.get(enrolment.memberId) ?? '') }));
  const nameOf = ({ branch }: ClassPerson) => branch?.name ?? '';
  return {
    of,
    sessions: standing(sessions),
    // Branch by branch, as on the page.
    enrolled: people('enrolled').sort((one, other) =>
      nameOf(one) < nameOf(other) ? -1 : Number(nameOf(one) > nameOf(other)),
    ),
    // Nobody moves up any more once it has begun.
    waiting: now < of.startsAt ? people('waiting') : [],
  };
}
