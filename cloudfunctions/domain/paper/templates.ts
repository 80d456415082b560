import type { PaperName } from '../../../types/shared/papers';
import activityNotice from './templates/activityNotice.docx';
import committeeMeetingRecord from './templates/committeeMeetingRecord.docx';
import gatheringRecord from './templates/gatheringRecord.docx';
import generalMeetingRecord from './templates/generalMeetingRecord.docx';
import groupMeetingRecord from './templates/groupMeetingRecord.docx';
import leaveList from './templates/leaveList.docx';
import ledger from './templates/ledger.xlsx';
import memberRoster from './templates/memberRoster.docx';
import memberYear from './templates/memberYear.docx';
import minutesBook from './templates/minutesBook.docx';
import partyLectureRecord from './templates/partyLectureRecord.docx';
import reviewBallot from './templates/reviewBallot.docx';
import reviewSummary from './templates/reviewSummary.docx';
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
  transferChecklist,
  memberYear,
};

/** The template that a paper is made of now. */
export const templateOf = (name: PaperName): Promise<Uint8Array> => Promise.resolve(ownTemplates[name]);
