/** The contracts between the two sides, as types only: nothing of them is bundled into the app. */
export type { ActionName, Context, ErrorCode, Input, Output } from '../../../types';
export type { Reply } from '../../../types/contract';
export type { CarryOutStage } from '../../../types/feedback/words';
export type { Role } from '../../../types/shared/roles';
export type { OrganizationKind, Post } from '../../../types/shared/organizations';
export type { MemberStatus } from '../../../types/shared/members';
export type {
  ActivityChange,
  ActivityKind,
  CheckInPhase,
  KindDetailField,
} from '../../../types/shared/activities';
export type {
  AttendanceAct,
  CheckInMethod,
  Remark,
  RequestKind,
  RequestStatus,
  Standing,
} from '../../../types/shared/attendances';
export type { MessageTemplate, NoticeKind } from '../../../types/shared/messages';
export type { AttachmentKind, GuidanceStage } from '../../../types/shared/guidances';
export type { DutyState, Exemption, PeriodKind } from '../../../types/shared/duties';
export type { MinutesSigner, MinutesState, VoteOutcome, VoteRule } from '../../../types/shared/minutes';
export type { TransferKind, TransferStatus } from '../../../types/shared/members';
export type { PhonePurpose } from '../../../types/member/words';
export type { NamePurpose } from '../../../types/organization/words';
export type { ExportPurpose } from '../../../types/roster/words';
export type { CodePurpose } from '../../../types/attendance/words';
