import type { z } from 'zod';
import type { guidanceText } from '../../types/domain/guidance';
import type { attendanceCounts } from '../../types/domain/roll-call';
import type { CollectionName } from './collections';
import type { Said } from './message-templates';
import type { StoredPhone } from './phone';
import type { Structure } from './rules/meetings';
import type { Role } from '../../types/shared/roles';
import type { OrganizationKind, Post } from '../../types/shared/organizations';
import type { MemberState, MemberStatus } from '../../types/shared/members';
import type {
  ActivityChange,
  ActivityKind,
  ActivityStatus,
  AudienceScope,
  Capacity,
} from '../../types/shared/activities';
import type {
  AttendanceAct,
  AttendanceState,
  CheckInMethod,
  Nearness,
  RequestKind,
  RequestStatus,
  Standing,
} from '../../types/shared/attendances';
import type { MessageTemplate, NoticeKind } from '../../types/shared/messages';
import type { GuidanceStage } from '../../types/shared/guidances';
import type { Exemption, PeriodKind } from '../../types/shared/duties';
import type { MinutesSigner } from '../../types/shared/minutes';
import type { TransferKind, TransferStatus } from '../../types/member/words';
import type {
  RosterField,
  RosterImportStatus,
  RosterNote,
  RosterProblemCode,
  RosterRowKind,
  RosterTodo,
} from '../../types/roster/words';
import type { ExportForm } from '../../types/export/words';
import type { checkInRules, kindDetailsOf, themeDayRule, agendaItem } from '../../types/domain/activity';
import type { minutesContent } from '../../types/domain/minutes';

/** The documents as they are stored. Instants are epoch ms, months `YYYY-MM` in Beijing. */

export interface OrganizationRecord {
  _id: string;
  kind: OrganizationKind;
  name: string;
  parentId: string | null;
  path: string;
  /** When it was created here; absent when it was there before. */
  createdAt?: number;
  /** Every path it had before. */
  formerPaths?: string[];
  /** When its name or path changed last; and when the copies of them follow next, unless all are in step. */
  changedAt?: number;
  followAt?: number | null;
  /** On the district's own record: when an organisation below it was moved last, which lets moves go one by one. */
  reshapedAt?: number;
  /** Several employers, one branch (联合支部). */
  jointBranch?: boolean;
  /** The employers that a joint branch was formed of. */
  units?: string[];
  /** The calendar day on which the committee's term ends (届满). */
  termEndsOn?: string | null;
  /** Closed or merged organisations stay for history. */
  closedAt?: number | null;
  mergedInto?: string;
  /** The committee posts and who holds them. */
  /** On which day of each month a branch holds its theme day. */
  themeDay?: z.infer<typeof themeDayRule>;
  posts?: { post: Post; memberId: string; name: string; from: string }[];
}

export interface MemberRecord {
  _id: string;
  name: string;
  status: MemberStatus;
  state: MemberState;
  organizationId: string;
  orgPath: string;
  phone?: StoredPhone;
  /** Calendar days: joined the Party (支部大会通过), became full (转正). */
  joinedOn?: string;
  fullOn?: string;
  /** Since when a flowing member (流动党员) is away. */
  awaySince?: string | null;
  leftOn?: string;
  /** The import that brought this row, so that it can be brought in or undone as one. */
  importId?: string;
}

export interface RoleGrant {
  role: Role;
  organizationId: string;
  organizationName: string;
  organizationKind: OrganizationKind;
  orgPath: string;
  /** The role ends at this instant, if set. */
  until?: number;
}

export interface AccountRecord {
  _id: string;
  name: string;
  memberId?: string;
  status?: MemberStatus;
  organizationId: string;
  organizationName: string;
  townName?: string;
  orgPath: string;
  /** The roles granted to the person, copied here so that one read tells who is calling. */
  grants: RoleGrant[];
  demo?: boolean;
  /** When WeChat user and person parted; the account then counts for nothing until it is bound again. */
  closedAt?: number | null;
}

/** Which WeChat user a person is bound to: one at most. `_id` is the member's. */
export interface BindingRecord {
  _id: string;
  openid: string | null;
  at: number;
}

/** Someone asks a branch to be bound by name. */
export interface BindingRequestRecord {
  _id: string;
  openid: string;
  name: string;
  organizationId: string;
  organizationName: string;
  orgPath: string;
  status: 'open' | 'accepted' | 'refused';
  askedAt: number;
  decidedAt: number | null;
}

/** Agreement to a version of the privacy notice; 0 after it was withdrawn. `_id` is the OPENID. */
export interface PrivacyConsentRecord {
  _id: string;
  version: number;
  at: number;
}

/** Tries of one kind by one WeChat user or on one phone number on one day; `_id` is `kind:key:day`. */
export interface TryCountRecord {
  _id: string;
  count: number;
}

/** A role granted to a person; it follows the person from one WeChat to another. */
export interface RoleGrantRecord extends RoleGrant {
  _id: string;
  memberId: string;
  memberName: string;
  grantedBy: string;
  grantedByName: string;
  grantedAt: number;
  revokedAt: number | null;
  revokedReason?: string;
}

/** Something a member says is wrong in what is kept about them. */
export interface CorrectionRecord {
  _id: string;
  memberId: string;
  orgPath: string;
  what: string;
  shouldBe: string;
  at: number;
  done: boolean;
}

/** A transfer of membership (组织关系转接); the paths are those of its day, the ids those of its branches ('' outside). */
export interface TransferRecord {
  _id: string;
  kind: TransferKind;
  status: TransferStatus;
  memberId: string;
  memberName: string;
  fromId: string;
  fromPath: string;
  fromName: string;
  toId: string;
  toPath: string;
  toName: string;
  on: string;
  note: string;
  at: number;
  decidedAt: number | null;
}

/** What an import writes to a member, beside the name. */
export type RosterValues = Partial<Pick<MemberRecord, RosterField>>;

export interface RosterImportRecord {
  _id: string;
  /** What was imported for: a branch, or what its branches lie below. */
  organizationId: string;
  organizationName: string;
  orgPath: string;
  fileId: string;
  /** When it was previewed; when bringing it in, or taking it back, began; when it was in. */
  at: number;
  startedAt: number;
  doneAt: number | null;
  status: RosterImportStatus;
  counts: Record<RosterRowKind | 'rows', number>;
  dropped: string[];
  ignored: string[];
  notes: RosterNote[];
  /** The last row dealt with in this status, and how many were; another runner waits until the lease is over. */
  cursor: string;
  walked: number;
  leaseUntil: number;
  /** Who looked at the file first. */
  previewedBy: string;
  /** On whose behalf the rows are written, for the audit; the latest commit or undo. */
  actor: AuditRecord['actor'];
  requestId: string;
}

export interface RosterRowRecord {
  _id: string;
  importId: string;
  at: number;
  row: number;
  kind: RosterRowKind;
  name: string;
  branchName: string;
  /** The member to add, as it stands while staged. */
  member?: MemberRecord;
  /** The member to change, where it belongs, and the fields that change; `null` is a field that was empty. */
  memberId?: string;
  orgPath?: string;
  before?: { [Field in RosterField]?: RosterValues[Field] | null };
  after?: RosterValues;
  problems: { cell: string; code: RosterProblemCode; value: string; todo: RosterTodo }[];
}

/** What a mini-program code stands for. */
export interface SceneRecord {
  _id: string;
  address: string;
}

/** A file in storage that is of use for a while only; `null` once it is kept for good. */
export interface TemporaryFileRecord {
  _id: string;
  fileId: string;
  removeAt: number | null;
}

export interface ActivityRecord {
  _id: string;
  /** What the gathering counts as, each recorded separately; the first names it. */
  kinds: ActivityKind[];
  title: string;
  /** Whom it is for, as keys of `audience.ts`. */
  audience: string[];
  /** The branch that runs it. */
  organizationId: string;
  organizationName: string;
  orgPath: string;
  month: string;
  startsAt: number;
  endsAt: number;
  place: string;
  /** What is written down of it as each kind. */
  details: z.infer<typeof kindDetailsOf>;
  scope: AudienceScope;
  groupId?: string;
  /** Other branches that hold it jointly. */
  jointIds: string[];
  branches: string[];
  /** Who sits in: members of the branch, and others by name. */
  observerIds: string[];
  observerNames: string[];
  checkInRules: z.infer<typeof checkInRules>;
  status: ActivityStatus;
  /** What happened to it since it was published. */
  changes: { at: number; what: ActivityChange; reason: string; by: string }[];
  agenda: z.infer<typeof agendaItem>[];
  guidanceId?: string;
  /** Key of the rotating codes; never leaves the server. */
  checkInSecret: string;
  publishedAt: number;
  publishedBy: string;
  closedAt: number | null;
  /** When its attendance last changed after it was closed, or it was closed: what it counts is settled from then on. */
  touchedAt?: number;
}

export interface RosterMember {
  memberId: string;
  name: string;
  status: MemberStatus;
  as: Capacity;
}

export interface ActivityRosterRecord {
  _id: string;
  activityId: string;
  organizationId: string;
  orgPath: string;
  /** The activity's month, so that a year of one member's is found. */
  month: string;
  members: RosterMember[];
  /** What was put right since publishing, and why. */
  corrections?: {
    at: number;
    by: string;
    reason: string;
    changes: { memberId: string; name: string; as: Capacity | 'none' }[];
  }[];
}

/**
 * One member's attendance of one activity. It is its own audit record: who, when, by which request; what was done to it
 * later, and what it was before, stands in its `acts`.
 */
export interface AttendanceRecord {
  _id: string;
  activityId: string;
  memberId: string;
  name: string;
  status: MemberStatus;
  orgPath: string;
  /** When the member checked in; of a code sent later, when it was on the screen. */
  at: number;
  method: CheckInMethod;
  state: AttendanceState;
  /** Where the activity asks for a place. */
  near?: Nearness;
  checkedOutAt?: number;
  /** A keeper vouches that the member was there; no check-out is asked for then. */
  vouched?: boolean;
  /** Of a code sent later: the phone's own clock when it was scanned, and when it arrived. */
  later?: { nonce: string; phoneAt: number; arrivedAt: number };
  /** The WeChat user who made it, and by which request. */
  openid: string;
  requestId: string;
  acts?: AttendanceActRecord[];
}

/** Something done to an attendance later, and what it was before. */
export interface AttendanceActRecord {
  what: AttendanceAct;
  at: number;
  by: string;
  reason: string;
  requestId: string;
  was?: Pick<AttendanceRecord, 'at' | 'method' | 'state'>;
}

/** What a member asked of an activity's keepers; `_id` is `activityId:memberId:kind`. */
export interface AttendanceRequestRecord {
  _id: string;
  activityId: string;
  /** The branch whose keepers decide. */
  organizationId: string;
  orgPath: string;
  memberId: string;
  name: string;
  kind: RequestKind;
  reason: string;
  status: RequestStatus;
  askedAt: number;
  /** Every turn it took: who, when, and what was said. */
  turns: { status: RequestStatus; at: number; by: string; reason: string }[];
}

/** Check-ins of one WeChat user at one activity that did not count; `_id` is `activityId:openid`. */
export interface FailedCheckInRecord {
  _id: string;
  activityId: string;
  memberId: string;
  name: string;
  /** Wrong digits in all, and the latest failures of any kind. */
  wrongDigits: number;
  latest: { at: number; code: string }[];
}

export interface AuditRecord {
  _id: string;
  at: number;
  actor: { openid: string; memberId?: string; name: string };
  action: string;
  target: string;
  orgPath: string;
  /** The fields that changed, before and after; never secrets. */
  before?: Record<string, unknown>;
  after?: Record<string, unknown>;
  requestId: string;
}

/** What one branch's ledger holds of one gathering as one kind; `_id` is `activityId:organizationId:kind`. */
export interface LedgerLineRecord {
  _id: string;
  activityId: string;
  kind: ActivityKind;
  title: string;
  organizationId: string;
  orgPath: string;
  month: string;
  startsAt: number;
  endsAt: number;
  place: string;
  closedAt: number;
  agenda: z.infer<typeof agendaItem>[];
  counts: z.infer<typeof attendanceCounts>;
  /** 缺席及原因: who was not present, and the reason that was granted beforehand. */
  absentees: { name: string; standing: Standing; madeUp: boolean; reason: string }[];
  late: string[];
}

/** A meeting that a branch owes in a period, and how often it was held there. */
export interface DutyRecord {
  kind: ActivityKind;
  every: PeriodKind;
  /** `2026-11`, `2026-Q4`, `2026`. */
  period: string;
  endsOn: string;
  times: number;
  held: number;
  exempt?: Exemption;
}

/** What a branch owed in a month; `_id` is `branchId:YYYY-MM`. */
export interface BranchCheckRecord {
  _id: string;
  organizationId: string;
  orgPath: string;
  month: string;
  /** The branch as it was first and last seen in the month. */
  structure: { first: Structure; last: Structure };
  /** Of the month, its quarter and its year. */
  duties: DutyRecord[];
  /** What was not held in the periods that ended with the month before. */
  overdue: DutyRecord[];
  /** How many of the duties are not fulfilled, by how often they are due; and 1 for each kind of them. */
  missing: Record<PeriodKind, number>;
  lacks: Partial<Record<ActivityKind, number>>;
  /** The branch was closed or merged within the month. */
  closed: boolean;
}

/** How far a job that goes round all branches has come. */
export interface JobRoundRecord {
  _id: string;
  month: string;
  startedAt: number;
  /** The path of the last branch dealt with; empty between rounds. */
  cursor: string;
  done: boolean;
}

/** That a member opened a checklist or one of its readings; `_id` is `guidanceId:readingId:memberId`. */
export interface ReadingRecord {
  _id: string;
  guidanceId: string;
  readingId: string;
  memberId: string;
  orgPath: string;
  at: number;
}

/** What a branch told back of a checklist; `_id` is `guidanceId:branchId`. */
export interface FeedbackRecord {
  _id: string;
  guidanceId: string;
  month: string;
  organizationId: string;
  orgPath: string;
  /** Its theme day that took the checklist up, if any. */
  activityId?: string;
  version: number;
  items: { itemId: string; text: string; required: boolean; done: boolean; reason: string }[];
  summary: string;
  /** Required items, and how many of them were done. */
  required: number;
  done: number;
  /** First told after the last day. */
  late: boolean;
  givenBy: string;
  at: number;
  earlier: { at: number; by: string; items: FeedbackRecord['items']; summary: string }[];
}

/** A branch's ledger of some months (`YYYY-MM`) as a file; `_id` is made of who asked and their key. */
export interface ExportRecord {
  _id: string;
  openid: string;
  organizationId: string;
  organizationName: string;
  orgPath: string;
  form: ExportForm;
  from: string;
  to: string;
  total: number;
  at: number;
  /** Once it is written; it stays for a day. */
  fileId?: string;
}

/** The minutes of a gathering as one kind; `_id` is `activityId:kind`. */
export interface MinutesRecord {
  _id: string;
  activityId: string;
  kind: ActivityKind;
  organizationId: string;
  orgPath: string;
  /** Grows with every save, from 1. */
  version: number;
  content: z.infer<typeof minutesContent>;
  photos: string[];
  chair: { memberId: string; name: string };
  recorder: { memberId: string; name: string };
  /** Who confirmed, of the text as it stands; once both have, corrections leave this as it is. */
  signatures: Partial<Record<MinutesSigner, { memberId: string; name: string; at: number }>>;
  confirmedAt: number | null;
  corrections: number;
  savedAt: number;
  savedBy: string;
  /** Of the save that wrote this version, so that a resend is known. */
  lastKey: string;
}

/** A text of confirmed minutes before it was corrected, by whom and why. */
export interface MinutesVersionRecord {
  _id: string;
  minutesId: string;
  version: number;
  content: z.infer<typeof minutesContent>;
  photos: string[];
  at: number;
  by: string;
  reason: string;
}

export interface BranchMonthRecord {
  _id: string;
  organizationId: string;
  orgPath: string;
  month: string;
  /** For each kind that was held: how often, and who was expected and came. */
  kinds: Partial<Record<ActivityKind, { held: number; expected: number; present: number }>>;
}

/** A month's checklist as its readers see it; `_id` is `issuerId:YYYY-MM`. */
export interface GuidanceRecord {
  _id: string;
  issuerId: string;
  issuerName: string;
  orgPath: string;
  month: string;
  content: z.infer<typeof guidanceText>;
  version: number;
  publishedAt: number;
  /** Its versions, latest first. */
  history: { version: number; publishedAt: number; changeNote: string }[];
}

/** An earlier version; `_id` is `guidanceId:version`. */
export interface GuidanceVersionRecord {
  _id: string;
  guidanceId: string;
  version: number;
  publishedAt: number;
  content: z.infer<typeof guidanceText>;
}

/** What is written and not published yet; `_id` is the checklist's. */
export interface GuidanceDraftRecord {
  _id: string;
  issuerId: string;
  issuerName: string;
  orgPath: string;
  month: string;
  content: z.infer<typeof guidanceText>;
  changeNote: string;
  stage: GuidanceStage;
  /** Counts the texts. */
  revision: number;
  writtenBy: Hand;
  writtenAt: number;
  review?: { by: Hand; at: number; approved: boolean; note: string };
  /** When it is to be published, and who set that. */
  publishAt: number | null;
  scheduledBy?: Hand;
}

/** Whose hand something is in. */
export interface Hand {
  openid: string;
  name: string;
}

/** A push to those who consented; `_id` is that of its notice. */
export interface CampaignRecord {
  _id: string;
  /** The organisation that tells. */
  orgPath: string;
  title: string;
  template: MessageTemplate;
  /** Whom it is for, as keys of `audience.ts`. */
  audience: string[];
  said: Said;
  /** Where a tap on the message leads. */
  page: string;
  openedAt: number;
  /** `expanding` lists whom to write to, `sending` writes, `done` and `stopped` are final. */
  stage: 'expanding' | 'sending' | 'done' | 'stopped';
  /** Which key of the audience is being listed, and the last consent listed of it. */
  cursor: { key: number; after: string };
  leaseUntil: number;
  /** What WeChat found wrong with the message itself: nobody can be sent it. */
  stopped?: { code: number; message: string; at: number };
  /** How many deliveries there are of each outcome, as of the last tick. */
  tally?: Record<string, number>;
}

export interface ConsentRecord {
  _id: string;
  openid: string;
  template: MessageTemplate;
  orgPath: string;
  remaining: number;
  /** The person wants none of these for now; what they consented to stays. */
  muted?: boolean;
  /** Keys of the latest consents counted, so that a resend is not counted again. */
  keys: string[];
}

export interface DeliveryRecord {
  _id: string;
  campaignId: string;
  openid: string;
  status: 'pending' | 'sending' | 'sent' | 'failed';
  /** WeChat's error code, or `UNKNOWN` when a crash left it open whether the message went out. */
  reason?: number | 'UNKNOWN';
  attempts: number;
  nextTryAt: number;
  at: number;
}

export interface NoticeRecord {
  _id: string;
  kind: NoticeKind;
  /** Whom it is for, as keys of `audience.ts`. */
  audience: string[];
  title: string;
  body: string;
  link: string;
  at: number;
}

export interface InboxStateRecord {
  _id: string;
  readUpTo: number;
  /** Those read one by one since. */
  read?: { id: string; at: number }[];
}

/** Which record lies in which collection. */
export interface Records extends Record<CollectionName, { _id: string }> {
  accounts: AccountRecord;
  activities: ActivityRecord;
  activityRosters: ActivityRosterRecord;
  attendances: AttendanceRecord;
  attendanceRequests: AttendanceRequestRecord;
  audits: AuditRecord;
  bindingRequests: BindingRequestRecord;
  bindings: BindingRecord;
  branchChecks: BranchCheckRecord;
  branchMonths: BranchMonthRecord;
  campaigns: CampaignRecord;
  consents: ConsentRecord;
  corrections: CorrectionRecord;
  deliveries: DeliveryRecord;
  feedbacks: FeedbackRecord;
  readings: ReadingRecord;
  guidanceDrafts: GuidanceDraftRecord;
  guidanceVersions: GuidanceVersionRecord;
  exports: ExportRecord;
  failedCheckIns: FailedCheckInRecord;
  guidances: GuidanceRecord;
  inboxStates: InboxStateRecord;
  ledgerLines: LedgerLineRecord;
  members: MemberRecord;
  jobRounds: JobRoundRecord;
  minutes: MinutesRecord;
  minutesVersions: MinutesVersionRecord;
  notices: NoticeRecord;
  organizations: OrganizationRecord;
  privacyConsents: PrivacyConsentRecord;
  roleGrants: RoleGrantRecord;
  rosterImports: RosterImportRecord;
  rosterRows: RosterRowRecord;
  scenes: SceneRecord;
  temporaryFiles: TemporaryFileRecord;
  transfers: TransferRecord;
  tryCounts: TryCountRecord;
}
