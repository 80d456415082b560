/**
 * The contracts between the two sides, as types only: nothing of them is bundled into the app. Words that only one
 * context uses it takes from `types/` itself.
 */
export type { ActionName, ErrorCode, Input, Output } from '../../../types';
export type { Reply } from '../../../types/contract';
export type { NamePurpose } from '../../../types/organization/words';
export type { ActivityKind } from '../../../types/shared/activities';
export type { Remark, RequestKind } from '../../../types/shared/attendances';
export type { MemberStatus } from '../../../types/shared/members';
export type { MessageTemplate, NoticeKind, PushedClass } from '../../../types/shared/messages';
export type { OrganizationKind, Post } from '../../../types/shared/organizations';
export type { Role } from '../../../types/shared/roles';
export type { TodoKind } from '../../../types/shared/todos';
