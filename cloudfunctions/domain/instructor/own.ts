import { officers } from '../../../types/shared/roles';
import { findInstructor, isStanding } from './find';
import type { InstructorRecord } from './model';
import { dayOf } from '../../kernel/clock';
import { refuse } from '../../kernel/errors';
import { holds, personIdOf, type Caller } from '../../kernel/identity';
import type { PathNow } from '../../kernel/paths';

interface Asking {
  caller: Caller;
  now: number;
}

/** Whether somebody acts for the office: its officers do, also where they instruct beside. */
export const isForOffice = ({ caller, now }: Asking, path: PathNow): boolean =>
  holds(caller.account, officers, path, now);

/**
 * Who looks after something, for who may see that: an officer above, or that very instructor while the term is under way.
 * Another instructor of the same town is refused, whatever role they hold.
 */
export async function requireOwn(
  { instructorId, keptAt }: { instructorId?: string; keptAt: () => Promise<PathNow> },
  asking: Asking,
): Promise<InstructorRecord | undefined> {
  const { caller, now } = asking;
  const instructor = instructorId ? await findInstructor(instructorId) : undefined;
  if (isForOffice(asking, await keptAt())) return instructor;
  const isTheirs = instructor?.personId === personIdOf(caller.account) && isStanding(instructor, dayOf(now));
  return isTheirs ? instructor : refuse('INSTRUCTOR.NOT_YOURS');
}
