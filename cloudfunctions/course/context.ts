import type { courseContract } from '../../types/course/contract';
import { keptBy, loadOrganization } from '../domain/organization/keeping';
import { findCourse } from '../domain/course/find';
import type { CallFor, OutcomeFor } from '../kernel/serve';

/** A course that its authors may reach, whatever became of it. */
export async function loadWritten(id: string) {
  const course = await findCourse(id);
  return course && { ...course, keptAt: keptBy(course.organizationId) };
}

/** A course that its readers may reach: nobody but its authors while it is being written. */
export async function loadCourse(id: string) {
  const course = await loadWritten(id);
  return course && { ...course, ...(course.state === 'draft' && { audience: [] }) };
}

/** What the actions of this context are about, and how it is loaded. */
export const loaders = { organization: loadOrganization, course: loadCourse, writtenCourse: loadWritten };

type Contract = typeof courseContract;
export type CourseCall<Name extends keyof Contract['actions']> = CallFor<Contract, Name, typeof loaders>;
export type CourseOutcome<Name extends keyof Contract['actions']> = OutcomeFor<Contract, Name>;
