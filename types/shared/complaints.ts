/** Words of 意见投诉 for both sides. */

/** What a complaint is about. */
export const complaintKinds = ['program', 'branch', 'town', 'district', 'personalData', 'other'] as const;
export type ComplaintKind = (typeof complaintKinds)[number];

/** It waits for an answer; it has one, which its author may still call satisfying or not; it is done with. */
export const complaintStatuses = ['open', 'answered', 'closed'] as const;
export type ComplaintStatus = (typeof complaintStatuses)[number];

/** Who answers it: the officers of a town, those of the district, or the one person the district named. */
export const complaintLevels = ['town', 'district', 'named'] as const;
export type ComplaintLevel = (typeof complaintLevels)[number];

/** What can happen to it. */
export const complaintSteps = ['sent', 'handedOn', 'answered', 'reopened', 'rated'] as const;
export type ComplaintStep = (typeof complaintSteps)[number];
