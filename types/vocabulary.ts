/** The field's words: one identifier for each Chinese term. Labels for the screen live in the mini-program. */

export const organizationKinds = [
  'district',
  'town',
  'committee',
  'generalBranch',
  'branch',
  'group',
] as const;
export type OrganizationKind = (typeof organizationKinds)[number];

/** Only `full` members (正式党员) may vote; both take part. 党章第七条. */
export const memberStatuses = ['full', 'probationary'] as const;
export type MemberStatus = (typeof memberStatuses)[number];

/**
 * Whether a person is on a roster: `active` members are; `officer` is a town's or the district's own staff, who are
 * expected at no branch; `staged` rows of an import wait to be brought in together; `left` ones are kept for history
 * and locked out.
 */
export const memberStates = ['active', 'officer', 'staged', 'left'] as const;
export type MemberState = (typeof memberStates)[number];

/** The posts of a branch committee (支委会). */
export const posts = [
  'secretary',
  'deputySecretary',
  'organizationOfficer',
  'publicityOfficer',
  'disciplineOfficer',
  'youthOfficer',
  'committeeMember',
] as const;
export type Post = (typeof posts)[number];

/** Where a transfer of membership (组织关系转接) leads. */
export const transferKinds = ['within', 'outward', 'inward'] as const;
export type TransferKind = (typeof transferKinds)[number];

export const transferStatuses = ['open', 'accepted', 'refused', 'withdrawn', 'recorded'] as const;
export type TransferStatus = (typeof transferStatuses)[number];

/** What a full phone number may be shown for; each look is audited. */
export const phonePurposes = ['contact', 'verifyIdentity', 'emergency'] as const;
export type PhonePurpose = (typeof phonePurposes)[number];

/** What those above the branches may look at names of members for; each look is audited. */
export const namePurposes = ['appointment', 'committee', 'inspection'] as const;
export type NamePurpose = (typeof namePurposes)[number];

/** What a roster may be taken out as a file for; each is audited. */
export const exportPurposes = ['branchWork', 'inspection', 'handover'] as const;
export type ExportPurpose = (typeof exportPurposes)[number];

/** What a person may be, over an organisation. `member` follows from the roster; the others are granted. */
export const roles = [
  'member',
  'groupLeader',
  'committeeMember',
  'affairsWorker',
  'deputySecretary',
  'secretary',
  'instructor',
  'townOfficer',
  'districtOfficer',
  'districtAdmin',
] as const;
export type Role = (typeof roles)[number];

/** Those who run a branch's everyday work. */
export const branchKeepers = ['secretary', 'deputySecretary', 'affairsWorker'] as const satisfies Role[];

/** Those who see how an organisation stands, beside its keepers and those above: figures and warnings, no names. */
export const onlookers = ['committeeMember', 'instructor'] as const satisfies Role[];

/** Those above the branches. */
export const officers = ['townOfficer', 'districtOfficer', 'districtAdmin'] as const satisfies Role[];

/** 三会一课 (the first four), 主题党日 and the rest of a branch's organised life. */
export const activityKinds = [
  'generalMeeting',
  'committeeMeeting',
  'groupMeeting',
  'partyLecture',
  'themeDay',
  'organizationalLife',
  'democraticReview',
  'training',
] as const;
export type ActivityKind = (typeof activityKinds)[number];

/** An activity under way is `published`: what the clock says follows from its times. */
export const activityStatuses = ['draft', 'published', 'closed', 'archived', 'cancelled'] as const;
export type ActivityStatus = (typeof activityStatuses)[number];

/**
 * How a person takes part: `expected` counts towards 应到; an `observer` (列席) sits in; a `guest` belongs to another
 * branch and takes part where they work.
 */
export const capacities = ['expected', 'observer', 'guest'] as const;
export type Capacity = (typeof capacities)[number];

/** What can happen to a published activity that its people are told of. */
export const activityChanges = ['edited', 'postponed', 'cancelled'] as const;
export type ActivityChange = (typeof activityChanges)[number];

/** Who of a branch a gathering is for. */
export const audienceScopes = ['branch', 'committee', 'group'] as const;
export type AudienceScope = (typeof audienceScopes)[number];

/** What is written down of a gathering as one of its kinds. */
export const kindDetailFields = ['topic', 'chair', 'recorder', 'lecturer'] as const;
export type KindDetailField = (typeof kindDetailFields)[number];

/** Where an activity stands for check-in at a given moment. */
export const checkInPhases = ['notOpenYet', 'open', 'closed'] as const;
export type CheckInPhase = (typeof checkInPhases)[number];

/**
 * How an attendance came to be known: the scanned code or its six typed digits; `later`, a code scanned without network
 * and sent afterwards; `byHand`, written down by a keeper; `makeUp` (补签), asked for by the member and granted.
 */
export const checkInMethods = ['scan', 'digits', 'later', 'byHand', 'makeUp'] as const;
export type CheckInMethod = (typeof checkInMethods)[number];

/** Where a checklist, or a new version of one, stands on its way to its readers. */
export const guidanceStages = ['writing', 'inReview', 'approved', 'published'] as const;
export type GuidanceStage = (typeof guidanceStages)[number];

/** What may be attached to a checklist. */
export const attachmentKinds = ['pdf', 'word', 'excel', 'slides', 'picture'] as const;
export type AttachmentKind = (typeof attachmentKinds)[number];

/** Whether an attendance counts: one that is `toConfirm` (待确认) waits for a keeper; nothing is ever deleted. */
export const attendanceStates = ['counts', 'toConfirm', 'refused', 'revoked'] as const;
export type AttendanceState = (typeof attendanceStates)[number];

/** What can be done to an attendance after it was first recorded. */
export const attendanceActs = ['again', 'confirmed', 'refused', 'revoked', 'byHand', 'madeUp'] as const;
export type AttendanceAct = (typeof attendanceActs)[number];

/** Whether the phone was where the activity is held, as the cloud worked it out; the place itself is not kept. */
export const nearnesses = ['near', 'far', 'unknown'] as const;
export type Nearness = (typeof nearnesses)[number];

/** Where a person of the roster stands: in the room, not, excused beforehand, or waiting to be confirmed. */
export const standings = ['present', 'absent', 'onLeave', 'toConfirm'] as const;
export type Standing = (typeof standings)[number];

/**
 * What is said beside a standing, for ever: `late` 迟到; `byHand` 书记代签; `makeUp` 补签; `notCheckedOut` 未签退 and
 * `leftEarly` 停留不足, which is why such a person does not count; `madeUp` 已补课; `revoked` 签到已撤销.
 */
export const remarks = [
  'late',
  'byHand',
  'makeUp',
  'notCheckedOut',
  'leftEarly',
  'madeUp',
  'revoked',
] as const;
export type Remark = (typeof remarks)[number];

/**
 * What a member asks the keepers of an activity for: `leave` (请假) before it starts; afterwards `makeUp` (补签: came,
 * but could not check in) and `madeUp` (补课: did not come, and made up for it since).
 */
export const requestKinds = ['leave', 'makeUp', 'madeUp'] as const;
export type RequestKind = (typeof requestKinds)[number];

export const requestStatuses = ['open', 'withdrawn', 'granted', 'refused'] as const;
export type RequestStatus = (typeof requestStatuses)[number];

/** Which of its two codes an activity shows: to come in, or to go (签退). */
export const codePurposes = ['checkIn', 'checkOut'] as const;
export type CodePurpose = (typeof codePurposes)[number];

/** WeChat subscribe-message templates the product uses; their real ids are deployment settings. */
export const messageTemplates = ['guidancePublished', 'feedbackDue'] as const;
export type MessageTemplate = (typeof messageTemplates)[number];

/** What a notice is about. */
export const noticeKinds = ['activity', 'leave', 'guidance', 'dues', 'training', 'supervision'] as const;
export type NoticeKind = (typeof noticeKinds)[number];

/** What a roster file tells of a member beside the name. */
export const rosterFields = ['status', 'joinedOn', 'fullOn', 'phone'] as const;
export type RosterField = (typeof rosterFields)[number];

/** What an import does with a row of the file. */
export const rosterRowKinds = ['add', 'change', 'unchanged', 'problem'] as const;
export type RosterRowKind = (typeof rosterRowKinds)[number];

/**
 * Where an import stands. Up to `staging` nothing of it can be seen; from `flipping` on it always ends in `done`.
 * `stale`: the roster changed between preview and commit (`clearing` while its leftovers are taken away).
 */
export const rosterImportStatuses = [
  'planned',
  'staging',
  'flipping',
  'done',
  'undoing',
  'undone',
  'clearing',
  'stale',
] as const;
export type RosterImportStatus = (typeof rosterImportStatuses)[number];

/** What the person should know of a file as a whole. `NO_STATUS_COLUMN`: whoever is new counts as a full member. */
export const rosterNotes = ['NO_STATUS_COLUMN'] as const;
export type RosterNote = (typeof rosterNotes)[number];

/** What can be wrong with a cell of a roster. */
export const rosterProblemCodes = [
  'NAME_MISSING',
  'NAME_INVALID',
  'STATUS_UNKNOWN',
  'DATE_INVALID',
  'DATE_IN_FUTURE',
  'DATES_REVERSED',
  'PHONE_INVALID',
  'PHONE_TWICE',
  'PHONE_OF_ANOTHER',
  'FORMULA',
  'BRANCH_MISSING',
  'BRANCH_UNKNOWN',
  'BRANCH_AMBIGUOUS',
  'BRANCH_MISMATCH',
  'DUPLICATE_IN_FILE',
  'SAME_NAME',
  'SAME_NAME_OTHER_PHONE',
  'SAME_NAME_ON_ROSTER',
  'LISTED_ELSEWHERE',
] as const;
export type RosterProblemCode = (typeof rosterProblemCodes)[number];

/** What to do about such a cell. */
export const rosterTodos = [
  'WRITE_NAME',
  'WRITE_STATUS',
  'WRITE_FULL_DATE',
  'CHECK_DATE',
  'WRITE_MOBILE',
  'CHECK_PHONE',
  'PASTE_VALUES',
  'WRITE_BRANCH',
  'CHECK_BRANCH',
  'IMPORT_FOR_THE_BRANCH',
  'REMOVE_ROW',
  'ADD_PHONES',
  'CLEAR_PHONE_OR_LIST_BOTH',
  'IMPORT_ONE_FIRST',
  'TRANSFER',
] as const;
export type RosterTodo = (typeof rosterTodos)[number];

/** Which rule a vote goes by: an ordinary resolution, taking in or confirming a member, an election. */
export const voteRuleNames = ['ordinary', 'development', 'election'] as const;
export type VoteRule = (typeof voteRuleNames)[number];

/** What a vote comes to; `impossible`: the numbers contradict one another. */
export const voteOutcomes = ['impossible', 'noQuorum', 'lost', 'carried'] as const;
export type VoteOutcome = (typeof voteOutcomes)[number];

/** Who confirms the minutes of a meeting, each in their own name. */
export const minutesSigners = ['recorder', 'chair'] as const;
export type MinutesSigner = (typeof minutesSigners)[number];

/** Where the minutes of a closed activity stand: not written, not confirmed by both, confirmed. */
export const minutesStates = ['none', 'open', 'confirmed'] as const;
export type MinutesState = (typeof minutesStates)[number];

/** How often a meeting is due. */
export const periodKinds = ['month', 'quarter', 'year'] as const;
export type PeriodKind = (typeof periodKinds)[number];

/** Why a meeting is not asked of a branch: no committee, no groups, or not for the whole of the period. */
export const exemptions = ['NO_COMMITTEE', 'NO_GROUPS', 'FROM_NEXT_PERIOD'] as const;
export type Exemption = (typeof exemptions)[number];

/**
 * Where a meeting that is due stands: held; `open` with time left; `soon` due within days; `overdue`; `exempt`;
 * `future`; `unknown` for periods before anything was recorded.
 */
export const dutyStates = ['done', 'open', 'soon', 'overdue', 'exempt', 'future', 'unknown'] as const;
export type DutyState = (typeof dutyStates)[number];

/** The files a ledger is taken out as: a spreadsheet, or the minutes book to print. */
export const exportForms = ['workbook', 'book'] as const;
export type ExportForm = (typeof exportForms)[number];

/** How far a branch is with a month's checklist: no theme day published, published, held, told back. */
export const carryOutStages = ['unplanned', 'planned', 'held', 'reported'] as const;
export type CarryOutStage = (typeof carryOutStages)[number];
