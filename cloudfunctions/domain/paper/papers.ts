import type { PaperName } from '../../../types/shared/papers';
import { hoursCertificate, hoursStatement } from './kinds/learning';
import {
  developmentCourse,
  applicantTalk,
  activistRecommendation,
  activistRegistration,
  cultivationRecord,
  candidateRegistration,
  developmentMeeting,
  developmentVote,
  developmentPublicity,
  publicityRegister,
  candidateTraining,
  conversionRegistration,
  developmentFiles,
} from './kinds/development';
import { developmentReport, developmentReply } from './kinds/development-asks';
import {
  approvedReport,
  developmentFigures,
  developmentRoll,
  developmentTraining,
} from './kinds/development-year';
import {
  electionRequest,
  candidatesRequest,
  meetingScript,
  electionMethod,
  ballotSample,
  attendanceReport,
  issueReport,
  returnReport,
  resultReport,
  sessionScript,
  sessionMethod,
  sessionBallot,
  tallySheet,
  electionReport,
} from './kinds/election';
import { formationReply, formationRequest } from './kinds/formation';
import { duesAssessment, duesHandedUp, duesPaidUntil, duesPublication, duesRegister } from './kinds/dues';
import { handoverList } from './kinds/handover';
import { leaveList, signInSheet } from './kinds/lists';
import { activityNotice } from './kinds/notice';
import { classNotice, classResults, enrolmentList } from './kinds/training';
import { memberRoster } from './kinds/people';
import { rectificationList, reviewBallot, reviewSummary } from './kinds/review';
import { selectionApplication, selectionPublicity } from './kinds/selection';
import { memberYear, transferChecklist } from './kinds/person';
import {
  committeeMeetingRecord,
  gatheringRecord,
  generalMeetingRecord,
  groupMeetingRecord,
  partyLectureRecord,
  themeDayRecord,
} from './kinds/records';
import { workCalendar } from './kinds/work-calendar';
import { ledger, minutesBook } from './kinds/year';
import type { Paper } from './paper';

/** Every paper by its name, with what it takes. */
export const paperOf: Record<PaperName, Paper> = {
  activityNotice,
  signInSheet,
  leaveList,
  generalMeetingRecord,
  committeeMeetingRecord,
  groupMeetingRecord,
  partyLectureRecord,
  themeDayRecord,
  gatheringRecord,
  ledger,
  minutesBook,
  memberRoster,
  reviewBallot,
  reviewSummary,
  rectificationList,
  workCalendar,
  transferChecklist,
  memberYear,
  hoursCertificate,
  hoursStatement,
  classNotice,
  enrolmentList,
  classResults,
  electionRequest,
  candidatesRequest,
  meetingScript,
  electionMethod,
  ballotSample,
  attendanceReport,
  issueReport,
  returnReport,
  resultReport,
  sessionScript,
  sessionMethod,
  sessionBallot,
  tallySheet,
  electionReport,
  formationRequest,
  formationReply,
  duesAssessment,
  duesRegister,
  duesPublication,
  duesPaidUntil,
  duesHandedUp,
  developmentCourse,
  applicantTalk,
  activistRecommendation,
  activistRegistration,
  cultivationRecord,
  candidateRegistration,
  developmentMeeting,
  developmentVote,
  developmentPublicity,
  publicityRegister,
  candidateTraining,
  conversionRegistration,
  developmentReport,
  developmentReply,
  developmentFiles,
  developmentRoll,
  developmentTraining,
  developmentFigures,
  approvedReport,
  selectionApplication,
  selectionPublicity,
  handoverList,
};
