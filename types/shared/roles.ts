import { legible } from './legible';

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

/** The roles as people read them, on screens and papers. */
export const roleWords: Record<Role, string> = {
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

/** An administrator's one-time code: twelve letters and digits, none of which is taken for another. */
export const adminCode = new RegExp(`^[${legible}]{12}$`);

/** Those who run a branch's everyday work. */
export const branchKeepers = ['secretary', 'deputySecretary', 'affairsWorker'] as const satisfies Role[];

/** Those who keep a gathering: of a group (党小组) its leader too, who is that over the group and over nothing else. */
export const gatheringKeepers = [...branchKeepers, 'groupLeader'] as const satisfies Role[];

/** Those who see how an organisation stands, beside its keepers and those above: figures and warnings, no names. */
export const onlookers = ['committeeMember', 'instructor'] as const satisfies Role[];

/** Those above the branches. */
export const officers = ['townOfficer', 'districtOfficer', 'districtAdmin'] as const satisfies Role[];
