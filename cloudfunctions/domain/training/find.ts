import type { Guarded } from '../../kernel/access';
import { collection, command, type Page, type PageOf } from '../../kernel/database';
import { Activities, type ActivityRecord } from '../gathering/model';
import { keptBy } from '../organization/keeping';
import { TrainingClasses, type TrainingClassRecord } from './model';

export type GuardedClass = TrainingClassRecord & Pick<Guarded, 'keptAt'>;

export const findClass = (id: string): Promise<TrainingClassRecord | undefined> =>
  collection(TrainingClasses).findById(id);

/** Classes by their ids. */
export const findClasses = (ids: readonly string[]): Promise<TrainingClassRecord[]> =>
  ids.length > 0 ? collection(TrainingClasses).findByIds(ids) : Promise.resolve([]);

/** The target `trainingClass` of an access rule: a branch's is run by its keepers, another also by officers. */
export async function loadClass(id: string): Promise<GuardedClass | undefined> {
  const found = await findClass(id);
  return found && { ...found, keptAt: keptBy(found.organizationId) };
}

/** What an organisation holds, latest first. */
export const classesHeldBy = (organizationId: string, page: PageOf): Promise<Page<TrainingClassRecord>> =>
  collection(TrainingClasses).findPage({ organizationId }, ['startsAt', 'desc'], page);

/** More than are open at a time for anybody. */
const openAtMost = 100;

/** What some organisations have published and is not over, the next to end first. */
export const classesNotOver = (
  organizationIds: readonly string[],
  now: number,
): Promise<TrainingClassRecord[]> =>
  collection(TrainingClasses).find(
    { organizationId: command.in([...organizationIds]), status: 'published', endsAt: command.gt(now) },
    { orderBy: [['endsAt', 'asc']], limit: openAtMost },
  );

/** The sessions of a published class in their order, whatever became of them. */
export async function sessionsOf(classId: string): Promise<ActivityRecord[]> {
  const found = await collection(Activities).findAll({ classId });
  return found.sort((one, other) => one.startsAt - other.startsAt || (one._id < other._id ? -1 : 1));
}

/** Those that were not called off. */
export const standing = (sessions: readonly ActivityRecord[]): ActivityRecord[] =>
  sessions.filter(({ status }) => status !== 'cancelled');
