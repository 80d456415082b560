/** What a required input may rest on; anything else does not compile. See types/asks.ts. */

/** Rules of the registry by which something is asked of people; that each is there, tests/checks/asks.types.ts sees to. */
export const askedRules = [
  'themeDays',
  'generalMeetings',
  'committeeMeetings',
  'groupMeetings',
  'partyLecture',
  'organizationalLives',
  'democraticReviews',
  'heartTalks',
  'rightToVote',
  'becomingFull',
  'applicantAge',
  'talkWithin',
  'nurtureContacts',
  'nurtureReviewMonths',
  'candidateAgreement',
  'approvalWithin',
  'admissionVote',
  'branchFullMembers',
  'committeeAtLeast',
  'branchTerm',
  'jointBranchUnitsAtMost',
  'memberHours',
  'duesBase',
  'duesChange',
  'duesMonthly',
  'duesExemption',
  'duesLargeFrom',
  'leastData',
  'consent',
  'electionDue',
  'electionSurplus',
  'electionCandidates',
  'electionQuorum',
  'electionBallot',
] as const;
export type AskedRule = (typeof askedRules)[number];

/** Documents of the district that ask for something, as they are called on screens. */
export const districtDocuments = {
  /** 主题党日指导清单: what branches are to do in a month, and by when they tell back. */
  monthlyChecklist: '区里每月下发的主题党日指导清单',
  /** 工作要点: what the year's work is, from which the checklists are written. */
  workPoints: '松江区两新党建工作要点',
} as const;
export type DistrictDocument = keyof typeof districtDocuments;

/** `ownAct`: what a person asks for themself, or what only they can say of what they do. */
export type Basis = AskedRule | DistrictDocument | 'ownAct';

/** Those who are told what is asked of them. */
export const readers = ['member', 'groupLeader', 'branchKeeper', 'townOfficer', 'districtOfficer'] as const;
export type Reader = (typeof readers)[number];

/** When an action asks: at each gathering, every month, once for ever, or only when somebody wants it. */
export const occasions = ['eachGathering', 'monthly', 'once', 'whenWanted'] as const;
export type Occasion = (typeof occasions)[number];

/** … of everybody alike, or of some otherwise than of the others. */
export type Often = Occasion | ({ others: Occasion } & Partial<Record<Reader, Occasion>>);

/** What people are reminded of by the clock. */
export const reminderSubjects = ['meetings', 'feedback'] as const;
/** … and of what apps of earlier releases have no word for. */
export const laterReminderSubjects = ['developments'] as const;
