import { keepsSubjects, keeperSeenBy } from '../domain/subject/keeper';
import { fillSurvey } from '../domain/survey/filling';
import type { SurveyFilter } from '../domain/survey/model';
import { addSurvey, endSurvey } from '../domain/survey/surveys';
import { dayOf } from '../kernel/clock';
import { checkText } from '../kernel/content';
import { refuse } from '../kernel/errors';
import { digestOf } from '../kernel/ids';
import { stint } from '../kernel/stint';
import type { SurveyCall, SurveyOutcome } from './context';

/** What the call itself makes of the list (ms); the timer goes on. */
const share = 4_000;

/** Begins a survey: a task for each subject that the filter finds now. */
export async function begin(call: SurveyCall<'begin'>): SurveyOutcome<'begin'> {
  const { input, target: office, openid, now } = call;
  if (!keepsSubjects(office)) refuse('SURVEY.NOT_AN_OFFICE');
  if (input.until < dayOf(now)) refuse('SURVEY.DAY_PASSED', { field: 'until' });
  await checkText(openid, input.name);
  const keeperId = keeperSeenBy(office) ?? input.townId;
  const survey = await addSurvey(
    {
      _id: `q-${digestOf(office._id, openid, input.actKey)}`,
      organizationId: office._id,
      orgPath: office.path,
      organizationName: office.name,
      name: input.name,
      until: input.until,
      filter: filterOf(input),
      ...(keeperId && { keeperId }),
      fillFrom: '',
      endedAt: null,
      createdAt: now,
    },
    call,
  );
  await fillSurvey(survey, call.now, stint(share));
  return { surveyId: survey._id };
}

const filterOf = ({
  kind,
  carriers,
  listed,
  employeesAtLeast,
  coverage,
  uncovered,
}: SurveyCall<'begin'>['input']): SurveyFilter => ({
  carriers,
  listed,
  ...(kind && { kind }),
  ...(employeesAtLeast && { employeesAtLeast }),
  ...(coverage && { coverage }),
  ...(uncovered && { uncovered }),
});

/** Ends a survey. */
export async function end(call: SurveyCall<'end'>): SurveyOutcome<'end'> {
  await endSurvey(call.target, call);
  return { ended: true };
}
