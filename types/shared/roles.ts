/** What a person may be over an organisation, and what such a person is called in access rules. */
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

/** Those who keep a gathering: of a group (党小组) its leader too, who is that over the group and over nothing else. */
export const gatheringKeepers = [...branchKeepers, 'groupLeader'] as const satisfies Role[];

/** Those who see how an organisation stands, beside its keepers and those above: figures and warnings, no names. */
export const onlookers = ['committeeMember', 'instructor'] as const satisfies Role[];

/** Those above the branches. */
export const officers = ['townOfficer', 'districtOfficer', 'districtAdmin'] as const satisfies Role[];
