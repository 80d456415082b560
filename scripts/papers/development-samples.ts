import type { DevelopmentRecord } from '../../cloudfunctions/domain/development/model';
import type { StepsTaken } from '../../cloudfunctions/domain/development/facts';
import { factsOf } from '../../cloudfunctions/domain/development/records';
import type { DevelopmentPapers } from '../../cloudfunctions/domain/paper/kinds/development';
import type { DevelopmentYear } from '../../cloudfunctions/domain/paper/kinds/development-year';
import type { Rolled } from '../../cloudfunctions/domain/development/rolls';
import type { DevelopmentStep } from '../../types/shared/developments';
import { rosterOf, sampleRules, type Case } from './samples';

/** Made-up people on the way into the Party, as papers are made of them. */

const people = [
  { memberId: 'member-0', name: '赵明' },
  { memberId: 'member-1', name: '钱建国' },
];

const done = (on: string, more: object = {}) => ({ on, outcome: 'done' as const, ...more });

const vote = { expected: 9, present: 8, for: 8, against: 0, abstain: 0 };

/** Under the edition of 2014, and from 2026-05-18 on under the one that revised it. */
const whole: StepsTaken = {
  application: done('2024-01-08', { lies: '支部档案柜2层' }),
  talk: done('2024-01-20'),
  activist: done('2024-06-15'),
  activistFiled: done('2024-07-01', { document: '启委备〔2024〕3号' }),
  contacts: done('2024-07-02', { people }),
  candidate: done('2026-05-27', { publicity: { from: '2026-05-19', until: '2026-05-26' } }),
  candidateFiled: done('2026-06-01', { document: '启委备〔2026〕2号' }),
  sponsors: done('2026-06-02', { people }),
  politicalReview: done('2026-06-20', { lies: '支部档案柜2层' }),
  training: done('2026-07-10', { training: { days: 3, hours: 24 } }),
  committeeReview: done('2026-07-20'),
  preExamination: done('2026-08-05'),
  admissionForm: done('2026-08-10'),
  admission: done('2026-08-20', { vote }),
  superiorTalk: done('2026-09-10'),
  approval: done('2026-10-08', { document: '启委〔2026〕9号' }),
};

function recordOf(of: Case, index = 0): DevelopmentRecord {
  const { branch, members } = rosterOf(of === 'empty' ? 'ordinary' : of);
  const steps = of === 'empty' ? { application: done('2026-11-02') } : whole;
  return {
    _id: `development-${index}`,
    name: members[index]?.name ?? '赵明',
    nameKey: '',
    organizationId: 'sample-branch',
    orgPath: '/sj/sample-branch/',
    organizationName: branch.name,
    postKind: 'research',
    ageBasis: 'application',
    state: 'open',
    stage: of === 'empty' ? 'applicant' : 'probation',
    steps,
    reviews:
      of === 'empty'
        ? []
        : Array.from({ length: of === 'overlong' ? 12 : 3 }, (_, turn) => ({
            on: `20${String(25 + Math.floor(turn / 12)).padStart(2, '0')}-${String((turn % 12) + 1).padStart(2, '0')}-28`,
            who: people.slice(0, 1),
          })),
    ...(of !== 'empty' && {
      admittedOn: '2026-08-20',
      held: { autobiography: { on: '2026-06-05', lies: '支部档案柜2层' } },
    }),
    corrections: [],
    redone:
      of === 'overlong'
        ? [
            {
              from: 'preExamination',
              steps: { preExamination: { on: '2026-07-25', outcome: 'refused', reason: '材料还缺一份' } },
              why: '补好材料以后重新报',
              by: '赵明',
              at: 0,
            },
          ]
        : [],
    remindOn: null,
    closedAt: null,
    version: 1,
    begunAt: 0,
    begunBy: '赵明',
  };
}

const around = { branch: { temporary: false } };

/** One person; `step` is what a paper that stands for several is about. */
export function developmentOf(of: Case, step?: DevelopmentStep): DevelopmentPapers {
  const record = recordOf(of);
  return {
    record,
    facts: factsOf(record, around),
    branchName: record.organizationName,
    approverName: of === 'empty' ? null : '方松街道党工委',
    rules: sampleRules,
    today: '2026-11-23',
    ...(step && { step }),
  };
}

/** A year of a branch, and of a body above it. */
export function developmentYearOf(
  of: Case,
): DevelopmentYear & { below: { name: string; people: Rolled[] }[] } {
  const count = { ordinary: 4, empty: 0, overlong: 60 }[of];
  const rolled: Rolled[] = Array.from({ length: count }, (_, index) => {
    const record = recordOf(of, index);
    return { record, facts: factsOf(record, around) };
  });
  const { branch } = rosterOf(of);
  return {
    bodyName: of === 'empty' ? '方松街道党工委' : branch.name,
    aboveName: of === 'empty' ? null : '松江区委组织部',
    year: 2026,
    people: rolled,
    rules: sampleRules,
    today: '2026-11-23',
    below: rolled.length > 0 ? [{ name: branch.name, people: rolled }] : [],
  };
}
