import { activityKinds, type ActivityKind } from '../../types/shared/activities';
import type { Remark, Standing } from '../../types/shared/attendances';

/** How one activity that is over came out for a member who was expected. */
interface Attended {
  kinds: ActivityKind[];
  standing: Standing;
  remarks: Remark[];
}

/** A member's figures of a year: each activity once, whatever it counts as. */
export function figuresOf(attended: Attended[]) {
  const present = attended.filter(({ standing }) => standing === 'present');
  return {
    expected: attended.length,
    present: present.length,
    onLeave: attended.filter(({ standing }) => standing === 'onLeave').length,
    late: present.filter(({ remarks }) => remarks.includes('late')).length,
    caughtUp: attended.filter(
      ({ standing, remarks }) => standing !== 'present' && remarks.includes('caughtUp'),
    ).length,
  };
}

/** 应到 and 实到 for each kind that was held; a gathering that counts as several stands under each. */
export const byKind = (attended: Attended[]) =>
  activityKinds.flatMap((kind) => {
    const of = attended.filter(({ kinds }) => kinds.includes(kind));
    const present = of.filter(({ standing }) => standing === 'present').length;
    return of.length > 0 ? [{ kind, expected: of.length, present }] : [];
  });
