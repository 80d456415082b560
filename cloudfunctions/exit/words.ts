import type { ActivityStatus, AudienceScope, Capacity } from '../../types/shared/activities';
import type {
  AttendanceState,
  CheckInMethod,
  RequestKind,
  RequestStatus,
  Standing,
} from '../../types/shared/attendances';
import type { MemberState, MemberStatus, TransferKind, TransferStatus } from '../../types/shared/members';
import { organizationKindWords, type OrganizationKind } from '../../types/shared/organizations';
import type { Subject } from '../../types/shared/subjects';
import { roleWords, type Role } from '../../types/shared/roles';
import { kindNames } from '../domain/gathering/kind-names';

type Word =
  | ActivityStatus
  | AudienceScope
  | Capacity
  | AttendanceState
  | CheckInMethod
  | RequestKind
  | RequestStatus
  | Standing
  | MemberState
  | MemberStatus
  | TransferKind
  | TransferStatus
  | OrganizationKind
  | Subject
  | Role;

/**
 * The identifiers that stand in records of collections without words of their own, as people read them in a workbook; the data keeps
 * the identifiers.
 */
const valueNames: Record<Word, string> = {
  draft: '草稿',
  published: '已发布',
  closed: '已结束登记',
  archived: '已归档',
  cancelled: '已取消',
  enterprise: '非公有制经济组织',
  socialOrganization: '社会组织',
  newEmployment: '新就业群体',
  class: '培训班报名的人',
  expected: '应到',
  observer: '列席',
  guest: '外支部参加',
  counts: '算数',
  toConfirm: '待确认',
  refused: '没有同意',
  revoked: '已撤销',
  scan: '扫码',
  digits: '输入数字',
  later: '补传',
  byHand: '书记登记',
  makeUp: '补签',
  leave: '请假',
  caughtUp: '补课',
  open: '待处理',
  withdrawn: '已撤回',
  granted: '已同意',
  lapsed: '已失效',
  present: '到会',
  absent: '缺席',
  onLeave: '请假',
  active: '在册',
  officer: '工作人员',
  staged: '导入中',
  left: '已离开',
  full: '正式党员',
  probationary: '预备党员',
  within: '区内转接',
  outward: '转出区外',
  inward: '区外转入',
  accepted: '已接收',
  recorded: '已登记',
  ...organizationKindWords,
  ...roleWords,
};

const names: Partial<Record<string, string>> = { ...valueNames, ...kindNames };

/** An identifier in words, or the text itself. */
export const wordOf = (value: string): string => names[value] ?? value;
