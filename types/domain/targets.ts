import type { Target } from '../contract';

/** What an access rule may be about: `serve` loads it before it authorises. */

export const organizationTarget = {
  name: 'organization',
  by: 'organizationId',
} as const satisfies Target;

/** A group (党小组) of a branch. */
export const groupTarget = {
  name: 'group',
  by: 'groupId',
} as const satisfies Target;

export const activityTarget = {
  name: 'activity',
  by: 'activityId',
} as const satisfies Target;
