import { checkupRounds } from '../domain/checkup/steps';
import { complianceRounds, complianceSteps } from '../compliance/steps';
import { coverageRounds, coverageSteps } from '../domain/coverage/steps';
import { duesNight, duesSteps } from '../domain/dues/steps';
import { developmentNight, developmentTimerSteps } from '../development/steps';
import { gatheringNight, gatheringSources, gatheringSteps } from '../domain/gathering/steps';
import { instructorSteps } from '../domain/instructor/steps';
import { learningRounds, learningSteps } from '../domain/learning/steps';
import { membershipNight, membershipSteps } from '../domain/membership/steps';
import { messagingSteps } from '../domain/messaging/steps';
import { organizationSteps } from '../domain/organization/steps';
import { registerSteps } from '../domain/register/steps';
import { subjectSteps } from '../domain/subject/steps';
import { serviceRequestSteps } from '../domain/serviceRequest/steps';
import { surveySteps } from '../domain/survey/steps';
import { trainingNight, trainingSteps } from '../domain/training/steps';
import { venueSteps } from '../domain/venue/steps';
import { electionRounds } from '../election/steps';
import { duesRounds } from '../dues/steps';
import { exitSteps } from '../exit/steps';
import { feedbackRounds } from '../feedback/steps';
import { guidanceSteps } from '../guidance/steps';
import type { Work } from '../kernel/agenda';
import { night } from '../kernel/night';
import { retentionNight } from '../kernel/retention';
import { fileSteps } from '../kernel/temporary-files';
import { rosterSteps } from '../roster/steps';

/** What the timer does, steps in this order; each folder brings along what it needs. */
export const work: Work = {
  steps: [
    ...gatheringSteps,
    ...trainingSteps,
    ...learningSteps,
    ...complianceSteps,
    ...organizationSteps,
    ...membershipSteps,
    ...duesSteps,
    ...subjectSteps,
    ...instructorSteps,
    ...surveySteps,
    ...serviceRequestSteps,
    ...registerSteps,
    ...venueSteps,
    ...coverageSteps,
    ...guidanceSteps,
    ...messagingSteps(gatheringSources),
    ...rosterSteps,
    ...developmentTimerSteps,
    ...exitSteps,
    ...fileSteps,
  ],
  rounds: [
    ...complianceRounds,
    ...learningRounds,
    ...coverageRounds,
    ...checkupRounds,
    ...electionRounds,
    ...feedbackRounds,
    ...duesRounds,
    night([
      ...gatheringNight,
      ...membershipNight,
      ...duesNight,
      ...trainingNight,
      ...retentionNight,
      ...developmentNight,
    ]),
  ],
};
