import { certificateFacts, statementFacts } from '../../cloudfunctions/domain/paper/kinds/learning';
import * as development from '../../cloudfunctions/domain/paper/kinds/development';
import { replyFacts, reportFacts } from '../../cloudfunctions/domain/paper/kinds/development-asks';
import {
  approvedFacts,
  figuresFacts,
  rollFacts,
  trainingRollFacts,
} from '../../cloudfunctions/domain/paper/kinds/development-year';
import * as election from '../../cloudfunctions/domain/paper/kinds/election';
import {
  assessmentFacts,
  handedUpFacts,
  paidUntilFacts,
  publicationFacts,
  registerFacts,
} from '../../cloudfunctions/domain/paper/kinds/dues';
import {
  formationReplyFacts,
  formationRequestFacts,
} from '../../cloudfunctions/domain/paper/kinds/formation';
import { handoverFacts } from '../../cloudfunctions/domain/paper/kinds/handover';
import { leaveFacts, signInFacts } from '../../cloudfunctions/domain/paper/kinds/lists';
import { noticeFacts } from '../../cloudfunctions/domain/paper/kinds/notice';
import { rosterFacts } from '../../cloudfunctions/domain/paper/kinds/people';
import {
  ballotFacts,
  rectificationFacts,
  summaryFacts,
} from '../../cloudfunctions/domain/paper/kinds/review';
import { workCalendarFacts } from '../../cloudfunctions/domain/paper/kinds/work-calendar';
import { memberYearFacts, transferFacts } from '../../cloudfunctions/domain/paper/kinds/person';
import {
  groupFacts,
  lectureFacts,
  recordFacts,
  themeDayFacts,
  topicFacts,
} from '../../cloudfunctions/domain/paper/kinds/records';
import { applicationFacts, publicityFacts } from '../../cloudfunctions/domain/paper/kinds/selection';
import { bookFacts, ledgerFacts } from '../../cloudfunctions/domain/paper/kinds/year';
import {
  classNoticeFacts,
  enrolmentFacts,
  resultFacts,
} from '../../cloudfunctions/domain/paper/kinds/training';
import type { PaperName } from '../../types/shared/papers';
import { formationOf } from './formation-samples';
import { handedOverOf } from './handover-samples';
import { applicationShownOf, publicityShownOf, roundShownOf } from './selection-samples';
import { classOf } from './training-samples';
import { developmentOf, developmentYearOf } from './development-samples';
import { calendarOf, reviewOf } from './year-samples';
import { assessedOf, branchDuesOf } from './dues-samples';
import {
  activityOf,
  learnedYearOf,
  electionOf,
  memberYearOf,
  peopleOf,
  recordedOf,
  rosterOf,
  sampleRules,
  transferredOf,
  yearOf,
  type Case,
} from './samples';

const listed = (of: Case) => ({ activity: activityOf('themeDay', of), people: peopleOf(of) });

/** What made-up records give each paper. */
export const sampleFacts: Record<PaperName, (of: Case) => object> = {
  activityNotice: (of) => noticeFacts(activityOf('themeDay', of), of === 'empty' ? '' : '区服务热线'),
  signInSheet: (of) => signInFacts(listed(of)),
  leaveList: (of) => leaveFacts(listed(of)),
  generalMeetingRecord: (of) => topicFacts(recordedOf('generalMeeting', of)),
  committeeMeetingRecord: (of) => topicFacts(recordedOf('committeeMeeting', of)),
  groupMeetingRecord: (of) => groupFacts(recordedOf('groupMeeting', of)),
  partyLectureRecord: (of) => lectureFacts(recordedOf('partyLecture', of)),
  themeDayRecord: (of) => themeDayFacts(recordedOf('themeDay', of)),
  gatheringRecord: (of) => recordFacts(recordedOf('training', of)),
  ledger: (of) => ledgerFacts(yearOf(of)),
  minutesBook: (of) => bookFacts({ ...yearOf(of), title: '启云公司党支部2026年会议记录本' }, sampleRules),
  memberRoster: (of) => rosterFacts(rosterOf(of)),
  reviewBallot: (of) => ballotFacts(reviewOf(of)),
  reviewSummary: (of) => summaryFacts(reviewOf(of)),
  rectificationList: (of) => rectificationFacts(reviewOf(of)),
  workCalendar: (of) => workCalendarFacts(calendarOf(of)),
  transferChecklist: (of) => transferFacts(transferredOf(of)),
  memberYear: (of) => memberYearFacts(memberYearOf(of)),
  hoursCertificate: (of) => certificateFacts(learnedYearOf(of)),
  hoursStatement: (of) => statementFacts(learnedYearOf(of)),
  classNotice: (of) => classNoticeFacts(classOf(of)),
  enrolmentList: (of) => enrolmentFacts(classOf(of)),
  classResults: (of) => resultFacts(classOf(of)),
  formationRequest: (of) => formationRequestFacts(formationOf(of)),
  formationReply: (of) => formationReplyFacts(formationOf(of)),
  electionRequest: (of) => election.requestFacts(electionOf(of)),
  candidatesRequest: (of) => election.candidatesFacts(electionOf(of)),
  meetingScript: (of) => election.scriptFacts(electionOf(of)),
  electionMethod: (of) => election.methodFacts(electionOf(of)),
  ballotSample: (of) => election.ballotPaperFacts(electionOf(of)),
  attendanceReport: (of) => election.attendanceFacts(electionOf(of)),
  issueReport: (of) => election.issueFacts(electionOf(of)),
  returnReport: (of) => election.returnFacts(electionOf(of)),
  resultReport: (of) => election.resultFacts(electionOf(of)),
  sessionScript: (of) => election.sessionScriptFacts(electionOf(of)),
  sessionMethod: (of) => election.sessionMethodFacts(electionOf(of)),
  sessionBallot: (of) => election.sessionBallotFacts(electionOf(of)),
  tallySheet: (of) => election.tallyFacts(electionOf(of)),
  electionReport: (of) => election.reportFacts(electionOf(of)),
  duesAssessment: (of) => assessmentFacts(assessedOf(of)),
  duesRegister: (of) => registerFacts(branchDuesOf(of)),
  duesPublication: (of) => publicationFacts(branchDuesOf(of)),
  duesPaidUntil: (of) => paidUntilFacts(assessedOf(of)),
  duesHandedUp: (of) => handedUpFacts(branchDuesOf(of)),
  developmentCourse: (of) => development.courseFacts(developmentOf(of)),
  applicantTalk: (of) => development.talkFacts(developmentOf(of)),
  activistRecommendation: (of) => development.recommendationFacts(developmentOf(of)),
  activistRegistration: (of) => development.activistFacts(developmentOf(of)),
  cultivationRecord: (of) => development.cultivationFacts(developmentOf(of)),
  candidateRegistration: (of) => development.candidateFacts(developmentOf(of)),
  developmentMeeting: (of) => development.meetingFacts(developmentOf(of, 'candidate')),
  developmentVote: (of) => development.voteFacts(developmentOf(of, 'admission')),
  developmentPublicity: (of) => development.publicityFacts(developmentOf(of, 'candidate')),
  publicityRegister: (of) => development.publicityRegisterFacts(developmentOf(of, 'candidate')),
  candidateTraining: (of) => development.trainingFacts(developmentOf(of)),
  conversionRegistration: (of) => development.conversionFacts(developmentOf(of)),
  developmentReport: (of) => reportFacts(developmentOf(of, 'approval')),
  developmentReply: (of) =>
    replyFacts({ ...developmentOf(of, 'approval'), asked: of === 'empty' ? null : '2026-08-28' }),
  developmentFiles: (of) => development.filesFacts(developmentOf(of)),
  developmentTraining: (of) =>
    trainingRollFacts(developmentYearOf(of), 'candidates', developmentYearOf(of).people),
  developmentRoll: (of) => rollFacts(developmentYearOf(of), 'candidates'),
  developmentFigures: (of) => figuresFacts(developmentYearOf(of)),
  approvedReport: (of) => approvedFacts(developmentYearOf(of)),
  selectionApplication: (of) => applicationFacts(applicationShownOf(of)),
  selectionPublicity: (of) =>
    publicityFacts(roundShownOf(of), publicityShownOf(of), of === 'empty' ? '' : '区服务热线'),
  handoverList: (of) => handoverFacts(handedOverOf(of)),
};
