import type { z } from 'zod';
import type { agendaItem } from '../../types/activity';
import type { guidanceContent } from '../../types/guidance';
import type {
  ActivityKind,
  ActivityStatus,
  CheckInMethod,
  GuidanceStatus,
  MemberState,
  MemberStatus,
  MessageTemplate,
  NoticeKind,
  OrganizationKind,
  Role,
} from '../../types/vocabulary';
import type { CollectionName } from './collections';
import type { StoredPhone } from './phone';

/** The documents as they are stored. Instants are epoch ms, months `YYYY-MM` in Beijing. */

export interface OrganizationRecord {
  _id: string;
  kind: OrganizationKind;
  name: string;
  parentId: string | null;
  path: string;
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
  awaySince?: string;
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
  grants: RoleGrant[];
  demo?: boolean;
}

export interface ActivityRecord {
  _id: string;
  kind: ActivityKind;
  title: string;
  organizationId: string;
  organizationName: string;
  orgPath: string;
  month: string;
  startsAt: number;
  endsAt: number;
  place: string;
  status: ActivityStatus;
  agenda: z.infer<typeof agendaItem>[];
  guidanceId?: string;
  /** Key of the rotating codes; never leaves the server. */
  checkInSecret: string;
  publishedAt: number;
  publishedBy: string;
  closedAt: number | null;
}

export interface RosterMember {
  memberId: string;
  name: string;
  status: MemberStatus;
}

export interface ActivityRosterRecord {
  _id: string;
  activityId: string;
  organizationId: string;
  orgPath: string;
  members: RosterMember[];
}

/** One check-in. Written once and never changed, it is its own audit record: who, when, by which request. */
export interface AttendanceRecord {
  _id: string;
  activityId: string;
  memberId: string;
  name: string;
  status: MemberStatus;
  orgPath: string;
  at: number;
  method: CheckInMethod;
  openid: string;
  requestId: string;
}

export interface AuditRecord {
  _id: string;
  at: number;
  actor: { openid: string; memberId?: string; name: string };
  action: string;
  target: string;
  orgPath: string;
  /** The fields that changed, after the change; never secrets. */
  changes: Record<string, unknown>;
  requestId: string;
}

export interface LedgerLineRecord {
  _id: string;
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
  expected: number;
  present: number;
  absentees: string[];
}

export interface BranchMonthRecord {
  _id: string;
  organizationId: string;
  orgPath: string;
  month: string;
  themeDays: number;
  expected: number;
  present: number;
}

export interface GuidanceRecord {
  _id: string;
  issuerId: string;
  issuerName: string;
  orgPath: string;
  month: string;
  status: GuidanceStatus;
  content: z.infer<typeof guidanceContent>;
  publishedAt: number | null;
}

export interface CampaignRecord {
  _id: string;
  kind: NoticeKind;
  guidanceId: string;
  audiencePath: string;
  month: string;
  theme: string;
  issuerName: string;
  feedbackBy: string;
  openedAt: number;
  /** `expanding` lists whom to write to, `sending` writes, `done` and `stopped` are final. */
  stage: 'expanding' | 'sending' | 'done' | 'stopped';
  /** The last consent that was expanded. */
  cursor: string;
  leaseUntil: number;
  stoppedBy?: number;
}

export interface ConsentRecord {
  _id: string;
  openid: string;
  template: MessageTemplate;
  orgPath: string;
  remaining: number;
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
  at: number;
}

export interface NoticeRecord {
  _id: string;
  kind: NoticeKind;
  audiencePath: string;
  title: string;
  body: string;
  link: string;
  at: number;
}

export interface InboxStateRecord {
  _id: string;
  readUpTo: number;
}

/** Which record lies in which collection. */
export interface Records extends Record<CollectionName, { _id: string }> {
  accounts: AccountRecord;
  activities: ActivityRecord;
  activityRosters: ActivityRosterRecord;
  attendances: AttendanceRecord;
  audits: AuditRecord;
  branchMonths: BranchMonthRecord;
  campaigns: CampaignRecord;
  consents: ConsentRecord;
  deliveries: DeliveryRecord;
  guidances: GuidanceRecord;
  inboxStates: InboxStateRecord;
  ledgerLines: LedgerLineRecord;
  members: MemberRecord;
  notices: NoticeRecord;
  organizations: OrganizationRecord;
}
