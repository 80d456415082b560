import type {
  ActivityKind,
  CheckInMethod,
  CheckInPhase,
  GuidanceStatus,
  MemberStatus,
  Role,
} from '../services/contract';

/** The field's words on the screen; a word without its label does not compile. */
export const roleLabels: Record<Role, string> = {
  member: '党员',
  groupLeader: '党小组组长',
  committeeMember: '支部委员',
  affairsWorker: '党务工作者',
  deputySecretary: '支部副书记',
  secretary: '支部书记',
  instructor: '党建工作指导员',
  townOfficer: '街镇党务工作者',
  districtOfficer: '区级党务工作者',
  districtAdmin: '区级管理员',
};

export const memberStatusLabels: Record<MemberStatus, string> = {
  full: '正式党员',
  probationary: '预备党员',
};

export const activityKindLabels: Record<ActivityKind, string> = { themeDay: '主题党日' };

export const phaseLabels: Record<CheckInPhase, string> = {
  notOpenYet: '未开始',
  open: '签到中',
  closed: '已结束',
};

export const methodLabels: Record<CheckInMethod, string> = { scan: '扫码', digits: '输数字' };

export const guidanceStatusLabels: Record<GuidanceStatus, string> = { draft: '草稿', published: '已发布' };
