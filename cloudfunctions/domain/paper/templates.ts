import type { PaperName } from '../../../types/shared/papers';
import { downloadWithin } from '../../kernel/storage';
import type { PaperTemplateRecord } from './model';
import { findTemplates } from './template-store';
import activityNotice from './templates/activityNotice.docx';
import classNotice from './templates/classNotice.docx';
import classResults from './templates/classResults.docx';
import enrolmentList from './templates/enrolmentList.docx';
import committeeMeetingRecord from './templates/committeeMeetingRecord.docx';
import formationRequest from './templates/formationRequest.docx';
import formationReply from './templates/formationReply.docx';
import electionRequest from './templates/electionRequest.docx';
import candidatesRequest from './templates/candidatesRequest.docx';
import meetingScript from './templates/meetingScript.docx';
import electionMethod from './templates/electionMethod.docx';
import ballotSample from './templates/ballotSample.docx';
import attendanceReport from './templates/attendanceReport.docx';
import issueReport from './templates/issueReport.docx';
import returnReport from './templates/returnReport.docx';
import resultReport from './templates/resultReport.docx';
import sessionScript from './templates/sessionScript.docx';
import sessionMethod from './templates/sessionMethod.docx';
import sessionBallot from './templates/sessionBallot.docx';
import tallySheet from './templates/tallySheet.docx';
import electionReport from './templates/electionReport.docx';
import duesRegister from './templates/duesRegister.docx';
import duesPublication from './templates/duesPublication.docx';
import duesPaidUntil from './templates/duesPaidUntil.docx';
import duesHandedUp from './templates/duesHandedUp.docx';
import duesAssessment from './templates/duesAssessment.docx';
import developmentCourse from './templates/developmentCourse.docx';
import applicantTalk from './templates/applicantTalk.docx';
import activistRecommendation from './templates/activistRecommendation.docx';
import activistRegistration from './templates/activistRegistration.docx';
import cultivationRecord from './templates/cultivationRecord.docx';
import candidateRegistration from './templates/candidateRegistration.docx';
import developmentMeeting from './templates/developmentMeeting.docx';
import developmentVote from './templates/developmentVote.docx';
import developmentPublicity from './templates/developmentPublicity.docx';
import publicityRegister from './templates/publicityRegister.docx';
import candidateTraining from './templates/candidateTraining.docx';
import conversionRegistration from './templates/conversionRegistration.docx';
import developmentReport from './templates/developmentReport.docx';
import developmentReply from './templates/developmentReply.docx';
import developmentFiles from './templates/developmentFiles.docx';
import developmentRoll from './templates/developmentRoll.docx';
import developmentTraining from './templates/developmentTraining.docx';
import developmentFigures from './templates/developmentFigures.docx';
import approvedReport from './templates/approvedReport.docx';
import handoverList from './templates/handoverList.docx';
import selectionApplication from './templates/selectionApplication.docx';
import selectionPublicity from './templates/selectionPublicity.docx';
import gatheringRecord from './templates/gatheringRecord.docx';
import generalMeetingRecord from './templates/generalMeetingRecord.docx';
import groupMeetingRecord from './templates/groupMeetingRecord.docx';
import leaveList from './templates/leaveList.docx';
import hoursCertificate from './templates/hoursCertificate.docx';
import hoursStatement from './templates/hoursStatement.docx';
import ledger from './templates/ledger.xlsx';
import memberRoster from './templates/memberRoster.docx';
import memberYear from './templates/memberYear.docx';
import minutesBook from './templates/minutesBook.docx';
import partyLectureRecord from './templates/partyLectureRecord.docx';
import reviewBallot from './templates/reviewBallot.docx';
import reviewSummary from './templates/reviewSummary.docx';
import rectificationList from './templates/rectificationList.docx';
import workCalendar from './templates/workCalendar.docx';
import signInSheet from './templates/signInSheet.docx';
import themeDayRecord from './templates/themeDayRecord.docx';
import transferChecklist from './templates/transferChecklist.docx';

/** The templates that come with the program, as the bytes of ordinary office files (`npm run papers -- templates`). */
const ownTemplates: Record<PaperName, Uint8Array> = {
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
  formationRequest,
  formationReply,
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

/** The template that comes with the program. */
export const ownTemplate = (name: PaperName): Uint8Array => ownTemplates[name];

/** Of a template file at most so much is taken into memory. */
const bytesAtMost = 2 * 1024 * 1024;

/** The template that a paper is made of now: the district's latest, or whichever it went back to. */
export async function templateOf(name: PaperName): Promise<Uint8Array> {
  const found = await findTemplates(name);
  return templateOfVersion(name, found, found?.current ?? 0);
}

/** One version of a paper's template; 0 is the one that comes with the program. Throws where its file is gone. */
export async function templateOfVersion(
  name: PaperName,
  found: PaperTemplateRecord | undefined,
  version: number,
): Promise<Uint8Array> {
  const uploaded = found?.versions.find((one) => one.version === version);
  if (!uploaded) return ownTemplate(name);
  const bytes = await downloadWithin(uploaded.fileId, bytesAtMost);
  if (!bytes || bytes === 'tooLarge') throw new Error(`no file of template ${name} ${version}`);
  return bytes;
}
