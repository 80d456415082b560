import { collection, command, whether, type Condition } from '../../kernel/database';
import { inTurn } from '../../kernel/in-turn';
import type { NightStep } from '../../kernel/night';
import type { Step } from '../../kernel/steps';
import { stint } from '../../kernel/stint';
import { enrolmentsIn } from '../enrolment/find';
import { setCredits } from '../learning/credits';
import { findMembers } from '../membership/find';
import { instructingOf, pathsOf } from '../membership/learners';
import { moveUpFurther, tendSessions, withdraw } from './enrolling';
import { TrainingClasses, type TrainingClassRecord } from './model';
import { takeUpSessions } from './results';
import { creditSuperiors, toCredit } from './superior';
import { Activities } from '../gathering/model';
import { turnedSessions } from '../gathering/sessions';
import { SuperiorTrainings } from './model';

/** What one tick does of it (ms), beside its other work; the next one goes on. */
const share = 3_000;

/** Classes looked up at a time. */
const page = 20;

const stirredClasses = (now: number): Condition<TrainingClassRecord> => ({ tendAt: command.lte(now) });

/** Lets go of whom the rosters do not hold any more, and lets sessions, places and hours follow. */
async function tendClasses(now: number, goesOn: () => boolean): Promise<void> {
  const found = await collection(TrainingClasses).find(stirredClasses(now), {
    orderBy: [['tendAt', 'asc']],
    limit: page,
  });
  await inTurn(found, (one) => tend(one, now, goesOn), goesOn);
}

async function tend(of: TrainingClassRecord, now: number, goesOn: () => boolean): Promise<void> {
  const { _id: classId, status, startsAt } = of;
  if (status === 'cancelled') await setCredits({ source: 'class', sourceId: classId }, [], now);
  if (status === 'published' && now < startsAt) {
    for (const memberId of await gone(classId, now))
      await withdraw(of, { memberId, hand: 'leftRoster', now });
    while (goesOn() && (await moveUpFurther(of, now)));
  }
  await tendSessions(classId, now);
}

/** Who has a place, or waits for one, and is neither on a roster any more nor instructs anywhere. */
async function gone(classId: string, now: number): Promise<string[]> {
  const memberIds = (await enrolmentsIn(classId, ['enrolled', 'waiting'])).map(({ memberId }) => memberId);
  const [members, instructing] = await Promise.all([findMembers(memberIds), instructingOf(memberIds, now)]);
  const paths = new Map(members.map((one) => [one._id, pathsOf(one, instructing.get(one._id))]));
  return memberIds.filter((memberId) => !paths.get(memberId)?.length);
}

export const trainingSteps: Step[] = [
  {
    name: 'take-up-sessions',
    waitsFor: (now) => [whether(Activities, turnedSessions(now))],
    run: (clock) => takeUpSessions(clock(), stint(share, clock)),
  },
  {
    name: 'tend-classes',
    waitsFor: (now) => [whether(TrainingClasses, stirredClasses(now))],
    run: (clock) => tendClasses(clock(), stint(share, clock)),
  },
  {
    name: 'credit-superior-trainings',
    waitsFor: (now) => [whether(SuperiorTrainings, toCredit(now))],
    run: (clock) => creditSuperiors(clock(), stint(share, clock)),
  },
];

export const trainingNight: NightStep[] = [
  {
    // Who left a roster gives their place up by the next morning.
    name: 'stir-classes',
    run: async (clock) => {
      const now = clock();
      await collection(TrainingClasses).updateWhere(
        { status: 'published', startsAt: command.gt(now) },
        { tendAt: now },
      );
      return undefined;
    },
  },
];
