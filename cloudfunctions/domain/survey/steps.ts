import { inTurn } from '../../kernel/in-turn';
import type { Step } from '../../kernel/steps';
import { stint } from '../../kernel/stint';
import { goWith } from '../instructor/assigning';
import { requestsGoWith } from '../serviceRequest/follow';
import { subjectsToTell, told, whetherToTell } from '../subject/looked-after';
import { endTasksOf, fillSurveys, whetherUnfilled } from './filling';

/** What one tick does of it (ms). */
const share = 6_000;

/** What hangs on a subject that closed, went to another town or lost its organisation is told. */
async function tellOfSubjects(clock: () => number): Promise<void> {
  const goesOn = stint(share, clock);
  while (goesOn()) {
    const found = await subjectsToTell();
    if (found.length === 0) return;
    await inTurn(found, async (subject) => {
      await endTasksOf(subject, clock());
      await goWith(subject);
      await requestsGoWith(subject, clock());
      await told(subject);
    });
  }
}

export const surveySteps: Step[] = [
  { name: 'tell-of-subjects', waitsFor: () => [whetherToTell()], run: tellOfSubjects },
  {
    name: 'fill-surveys',
    waitsFor: () => [whetherUnfilled()],
    run: (clock) => fillSurveys(clock(), stint(share, clock)),
  },
];
