import { gatheringHours } from '../../cloudfunctions/domain/learning/hours';
import { creditOf } from '../../cloudfunctions/domain/learning/credits';
import type { LearnerYearRecord, LearningCreditRecord } from '../../cloudfunctions/domain/learning/model';
import { hoursByMeans } from '../../cloudfunctions/domain/learning/trained';
import type { MemberRecord } from '../../cloudfunctions/domain/membership/model';
import { ruleBookOf } from '../../cloudfunctions/domain/rules/book';
import { dayOf } from '../../cloudfunctions/kernel/clock';
import type { DemoDistrict } from './district';
import { randomFrom } from './random';

/** What the district's members learned this year: credits, and their sums as the timer would write them. */
export interface DemoLearning {
  credits: LearningCreditRecord[];
  years: LearnerYearRecord[];
}

const day = 24 * 3_600_000;

/** A superior's class of spring that a third of the district's members went to. */
export function makeClassHours(members: readonly MemberRecord[], now: number): DemoLearning {
  const random = randomFrom(31);
  const on = dayOf(now - 120 * day);
  const credits = members
    .filter(({ state }) => state === 'active')
    .filter(() => random.chance(35))
    .map((member) =>
      of(
        member,
        { source: 'superior', sourceId: 'demo-course-of-spring' },
        { on, hours: 8, title: '党员集中培训班' },
      ),
    );
  return { credits, years: summed(credits) };
}

/** What the members of the imported branch earned at its past theme days, and a few of them by a lecture and on paper. */
export function makeBranchHours(
  people: readonly MemberRecord[],
  past: readonly DemoDistrict['held'][number][],
  now: number,
): DemoLearning {
  const rules = ruleBookOf([]);
  const known = new Map(people.map((one) => [one._id, one]));
  const attended = past.flatMap(({ activity, attendances }) =>
    attendances.flatMap(({ memberId }) => {
      const member = known.get(memberId);
      const thing = { source: 'gathering', sourceId: activity._id } as const;
      const told = {
        on: dayOf(activity.startsAt),
        hours: gatheringHours(activity, rules),
        title: activity.title,
      };
      return member ? [of(member, thing, { ...told, kinds: activity.kinds })] : [];
    }),
  );
  const taught = people.slice(0, 5).map((member) =>
    of(
      member,
      { source: 'superior', sourceId: 'demo-superior' },
      {
        on: dayOf(now - 80 * day),
        hours: 4,
        title: '市里的专题讲座',
      },
    ),
  );
  const paper = people.slice(1, 3).map((member) =>
    of(
      member,
      { source: 'correction', sourceId: 'demo-paper' },
      {
        on: dayOf(now - 60 * day),
        hours: 4,
        title: '单位组织的研讨',
        by: people[0]?.name ?? '',
        reason: '有签到表复印件',
      },
    ),
  );
  const credits = [...attended, ...taught, ...paper];
  return { credits, years: summed(credits) };
}

type Told = Pick<LearningCreditRecord, 'on' | 'hours' | 'title'> & Partial<LearningCreditRecord>;

const of = (
  { _id: personId, name, organizationId }: MemberRecord,
  thing: Pick<LearningCreditRecord, 'source' | 'sourceId'>,
  told: Told,
): LearningCreditRecord =>
  creditOf(thing, { personId, name, kind: 'member', topics: [], organizationId, ...told });

function summed(credits: readonly LearningCreditRecord[]): LearnerYearRecord[] {
  const byYear = new Map<string, LearningCreditRecord[]>();
  for (const one of credits) {
    const _id = `${one.personId}:${one.year}`;
    byYear.set(_id, [...(byYear.get(_id) ?? []), one]);
  }
  return [...byYear].flatMap(([_id, [first, ...others]]) =>
    first
      ? [
          {
            _id,
            personId: first.personId,
            year: first.year,
            hours: hoursByMeans([first, ...others]),
            touchedAt: 0,
            dueAt: null,
          },
        ]
      : [],
  );
}
