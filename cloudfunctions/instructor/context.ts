import type { instructorContract } from '../../types/instructor/contract';
import { findInstructor, findItem } from '../domain/instructor/find';
import { guarded, loadOrganization } from '../domain/organization/keeping';
import { findSubject } from '../domain/subject/find';
import type { CallFor, OutcomeFor } from '../kernel/serve';

/** What the actions of this context are about, and how it is loaded. */
export const loaders = {
  organization: loadOrganization,
  instructor: async (id: string) => guarded(await findInstructor(id)),
  subject: async (id: string) => guarded(await findSubject(id)),
  item: async (id: string) => guarded(await findItem(id)),
};

type Contract = typeof instructorContract;
export type InstructorCall<Name extends keyof Contract['actions']> = CallFor<Contract, Name, typeof loaders>;
export type InstructorOutcome<Name extends keyof Contract['actions']> = OutcomeFor<Contract, Name>;
