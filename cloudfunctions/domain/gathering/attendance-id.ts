/** The one `_id` a member's attendance of an activity can have. */
export const attendanceId = (activityId: string, memberId: string): string => `${activityId}:${memberId}`;
