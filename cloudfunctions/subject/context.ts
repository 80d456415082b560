import type { subjectContract } from '../../types/subject/contract';
import { guarded, loadOrganization } from '../domain/organization/keeping';
import { findSubject } from '../domain/subject/find';
import type { CallFor, OutcomeFor } from '../kernel/serve';

/** What the actions of this context are about, and how it is loaded. */
export const loaders = {
  organization: loadOrganization,
  subject: async (id: string) => guarded(await findSubject(id)),
};

type Contract = typeof subjectContract;
export type SubjectCall<Name extends keyof Contract['actions']> = CallFor<Contract, Name, typeof loaders>;
export type SubjectOutcome<Name extends keyof Contract['actions']> = OutcomeFor<Contract, Name>;
