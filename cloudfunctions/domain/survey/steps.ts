import { change, collection, whether } from '../../kernel/database';
import type { Step } from '../../kernel/steps';
import { stint } from '../../kernel/stint';
import { goWith } from '../instructor/assigning';
import { Subjects } from '../subject/model';
import { endTasksOf, fillSurveys, whetherUnfilled } from './filling';

/** What one tick does of it (ms). */
const share = 6_000;

const told = { toTell: 'yes' as const };

/** What hangs on a subject that closed, went to another town or lost its organisation is told. */
async function tellOfSubjects(clock: () => number): Promise<void> {
  const goesOn = stint(share, clock);
  while (goesOn()) {
    const found = await collection(Subjects).find(told, { limit: 20 });
    if (found.length === 0) return;
    for (const subject of found) {
      await endTasksOf(subject, clock());
      await goWith(subject);
      // Changed again meanwhile, it is told again.
      const { _id, version } = subject;
      await collection(Subjects).updateWhere({ _id, version }, { toTell: change.remove() });
    }
  }
}

export const surveySteps: Step[] = [
  { name: 'tell-of-subjects', waitsFor: () => [whether(Subjects, told)], run: tellOfSubjects },
  {
    name: 'fill-surveys',
    waitsFor: () => [whetherUnfilled()],
    run: (clock) => fillSurveys(stint(share, clock)),
  },
];
