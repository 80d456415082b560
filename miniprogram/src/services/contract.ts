/** The contracts between the two sides, as types only: nothing of them is bundled into the app. */
export type { ActionName, ErrorCode, Input, Output } from '../../../types';
export type { Reply } from '../../../types/contract';
export type {
  ActivityChange,
  ActivityKind,
  AttachmentKind,
  AttendanceAct,
  CheckInMethod,
  CheckInPhase,
  CodePurpose,
  ExportPurpose,
  GuidanceStage,
  KindDetailField,
  MemberStatus,
  MessageTemplate,
  NamePurpose,
  OrganizationKind,
  PhonePurpose,
  Post,
  Remark,
  RequestKind,
  RequestStatus,
  Role,
  Standing,
  TransferKind,
  TransferStatus,
} from '../../../types/vocabulary';
