import type { serviceRequestContract } from '../../types/serviceRequest/contract';
import { findOrganization } from '../domain/organization/find';
import { keptAbove, keptBy, guarded, loadOrganization } from '../domain/organization/keeping';
import { requestsOn } from '../domain/serviceRequest/on';
import { findRequest } from '../domain/serviceRequest/requests';
import { findSubject } from '../domain/subject/find';
import type { Asked, CallFor, OutcomeFor } from '../kernel/serve';

/** One request, unless the district does not use them. */
const requestOf = async (id: string, { now }: Asked) =>
  (await requestsOn(now)) ? findRequest(id) : undefined;

/** What the actions of this context are about, and how it is loaded. */
export const loaders = {
  organization: loadOrganization,
  subject: async (id: string) => guarded(await findSubject(id)),
  /** Kept by the office that has it now. */
  request: async (id: string, asked: Asked) => guarded(await requestOf(id, asked)),
  /** The same, kept by the office above, which says whether it may take longer; by the district's own where there is none. */
  extension: async (id: string, asked: Asked) => {
    const found = await requestOf(id, asked);
    if (!found) return undefined;
    const office = await findOrganization(found.organizationId);
    const keptAt = office?.parentId ? keptAbove(found.organizationId) : keptBy(found.organizationId);
    return { ...found, keptAt };
  },
};

type Contract = typeof serviceRequestContract;
export type ServiceRequestCall<Name extends keyof Contract['actions']> = CallFor<
  Contract,
  Name,
  typeof loaders
>;
export type ServiceRequestOutcome<Name extends keyof Contract['actions']> = OutcomeFor<Contract, Name>;
