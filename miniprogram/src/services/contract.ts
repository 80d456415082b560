/** The contracts between the two sides, as types only: nothing of them is bundled into the app. */
export type { ActionName, ErrorCode, Input, Output } from '../../../types';
export type { Reply } from '../../../types/contract';
export type {
  ActivityChange,
  ActivityKind,
  AttachmentKind,
  CheckInMethod,
  CheckInPhase,
  ExportPurpose,
  GuidanceStage,
  KindDetailField,
  MemberStatus,
  MessageTemplate,
  NamePurpose,
  OrganizationKind,
  PhonePurpose,
  Post,
  RequestKind,
  Role,
  TransferKind,
  TransferStatus,
} from '../../../types/vocabulary';
