import { nobodyInstructs, type SubjectChanges, type SubjectRecord } from './model';

/**
 * A change with what follows from it. Only what operates is looked after, and goes to another keeper without its
 * instructor. What no organisation covers is 工作覆盖 where somebody looks after it, and else nobody's: that is said by
 * the register of instructors alone, and never beside it. What hangs on a subject that closed or went is told. Pure.
 */
export function following(before: SubjectRecord, said: SubjectChanges): SubjectChanges {
  const after = { ...before, ...said } as SubjectRecord;
  // Who is given in the same write is meant for where it goes, also where it is the same one.
  const isGiven = said.instructorId !== undefined;
  const hasGone = after.organizationId !== before.organizationId && !isGiven;
  const loses = after.instructorId !== undefined && (after.status !== 'operating' || hasGone);
  const isLookedAfter = !loses && after.instructorId !== undefined;
  const coverage = coverageOf(after, isLookedAfter);
  const goes = after.status !== before.status || after.organizationId !== before.organizationId;
  return {
    ...said,
    ...(loses && nobodyInstructs),
    ...((coverage !== before.coverage || said.coverage !== undefined) && { coverage }),
    ...(goes && { toTell: 'yes' as const }),
  };
}

const coverageOf = ({ coverage }: SubjectRecord, isLookedAfter: boolean): SubjectRecord['coverage'] => {
  if (coverage === 'organization') return coverage;
  return isLookedAfter ? 'work' : 'none';
};
