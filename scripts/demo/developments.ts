import { dayOf } from '../../cloudfunctions/kernel/clock';
import type { StepsTaken } from '../../cloudfunctions/domain/development/facts';
import type { DevelopmentRecord } from '../../cloudfunctions/domain/development/model';
import {
  developmentSteps,
  type DevelopmentStage,
  type DevelopmentStep,
} from '../../types/shared/developments';
import { addDays, addMonths } from '../../types/shared/calendar';
import { creditOf } from '../../cloudfunctions/domain/learning/credits';
import type { LearningCreditRecord } from '../../cloudfunctions/domain/learning/model';
import { named } from '../../cloudfunctions/domain/membership/naming';
import type { MemberRecord } from '../../cloudfunctions/domain/membership/model';
import type { OrganizationRecord } from '../../cloudfunctions/domain/organization/model';

/** Made-up people on the way into the Party, so that the pages of 党员发展 are alive: `_id` by their stage. */

interface Way {
  _id: string;
  name: string;
  stage: DevelopmentStage;
  postKind: DevelopmentRecord['postKind'];
  /** How many months ago they applied, and what they have behind them. */
  months: number;
  last: DevelopmentStep;
  pending?: DevelopmentStep;
}

const ways: Way[] = [
  {
    _id: 'dv-demo-applicant',
    name: '林可欣',
    stage: 'applicant',
    postKind: 'worker',
    months: 1,
    last: 'application',
  },
  {
    _id: 'dv-demo-activist',
    name: '何志远',
    stage: 'activist',
    postKind: 'research',
    months: 13,
    last: 'contacts',
  },
  {
    _id: 'dv-demo-candidate',
    name: '谢文博',
    stage: 'candidate',
    postKind: 'management',
    months: 22,
    last: 'sponsors',
  },
  {
    _id: 'dv-demo-admission',
    name: '罗佳怡',
    stage: 'admission',
    postKind: 'technical',
    months: 25,
    last: 'superiorTalk',
    pending: 'approval',
  },
];

/** In how many months after the application a step is usually taken. */
const after: Partial<Record<DevelopmentStep, number>> = {
  application: 0,
  talk: 0.5,
  activist: 4,
  activistFiled: 4.5,
  contacts: 5,
  candidate: 17,
  candidateFiled: 17.5,
  sponsors: 18,
  politicalReview: 19,
  training: 20,
  committeeReview: 21,
  preExamination: 22,
  admissionForm: 22.2,
  admission: 22.5,
  superiorTalk: 23.5,
};

/** The people of one branch: one in each of four stages. */
export function makeDevelopments(
  { _id: organizationId, path: orgPath, name: organizationName }: OrganizationRecord,
  members: MemberRecord[],
  now: number,
): DevelopmentRecord[] {
  const full = members.filter(({ status }) => status === 'full');
  const people = full.slice(0, 2).map(({ _id: memberId, name }) => ({ memberId, name }));
  return ways.map(({ name, months, last, pending, ...way }) => ({
    ...way,
    ...named(name),
    organizationId,
    orgPath,
    organizationName,
    ageBasis: 'application',
    state: 'open',
    steps: stepsOf(addMonths(dayOf(now), -months), last, { people, expected: full.length }),
    reviews: months > 12 ? [{ on: addMonths(dayOf(now), -5), who: people.slice(0, 1) }] : [],
    ...(months > 18 && {
      held: {
        thoughtReports: { on: addMonths(dayOf(now), -4), lies: '党建办公室1号柜' },
        autobiography: { on: addMonths(dayOf(now), -3), lies: '党建办公室1号柜' },
      },
    }),
    corrections: [],
    redone: [],
    ...(pending && { pendingStep: pending, pendingSince: now - 5 * 24 * 3_600_000 }),
    remindOn: null,
    closedAt: null,
    version: 1,
    begunAt: now,
    begunBy: members[0]?.name ?? '',
  }));
}

interface Around {
  people: { memberId: string; name: string }[];
  expected: number;
}

function stepsOf(applied: string, last: DevelopmentStep, { people, expected }: Around): StepsTaken {
  const until = developmentSteps.slice(0, developmentSteps.indexOf(last) + 1);
  const half = Math.floor(expected / 2) + 1;
  return Object.fromEntries(
    until.flatMap((step) => {
      const months = after[step];
      if (months === undefined) return [];
      const on = addDays(addMonths(applied, Math.floor(months)), Math.round((months % 1) * 28));
      const more = {
        ...((step === 'contacts' || step === 'sponsors') && { people }),
        ...(step === 'training' && { training: { days: 3, hours: 24 } }),
        ...(step === 'admission' && {
          vote: { expected, present: expected, for: Math.max(half, expected - 1), against: 0, abstain: 1 },
        }),
      };
      return [[step, { on, outcome: 'done' as const, ...more }]];
    }),
  );
}

/** What the candidate of that branch learned, as its keeper wrote it down. */
export function makeHoursOnTheWay(
  { _id: organizationId }: Pick<OrganizationRecord, '_id'>,
  now: number,
): LearningCreditRecord[] {
  const trainings = [
    { days: 40, hours: 16, title: '街道发展对象培训班' },
    { days: 12, hours: 4, title: '参观学习四史教育基地' },
  ];
  return trainings.map(({ days, hours, title }, index) =>
    creditOf(
      { source: 'correction', sourceId: `demo-on-the-way-${index + 1}` },
      {
        personId: 'dv-demo-candidate',
        name: '谢文博',
        kind: 'applicant',
        on: addDays(dayOf(now), -days),
        hours,
        title,
        topics: [],
        organizationId,
        by: '王芳',
        reason: '有签到表',
        requestId: 'demo',
      },
    ),
  );
}
