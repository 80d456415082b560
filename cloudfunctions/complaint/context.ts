import type { complaintContract } from '../../types/complaint/contract';
import { keptBy, loadOrganization } from '../domain/organization/keeping';
import { idsOf } from '../kernel/paths';
import type { CallFor, OutcomeFor } from '../kernel/serve';
import { findComplaint } from '../domain/complaint/complaints';

/** What the actions of this context are about, and how it is loaded. */
export const loaders = {
  organization: loadOrganization,
  /** Kept by whoever stands above what it is about: the town of a branch, else the district. */
  complaint: async (id: string) => {
    const complaint = await findComplaint(id);
    if (!complaint) return undefined;
    const [districtId = ''] = idsOf(complaint.orgPath);
    const { organizationId, level } = complaint;
    return { ...complaint, keptAt: keptBy(level === 'town' ? organizationId : districtId) };
  },
};

type Contract = typeof complaintContract;
export type ComplaintCall<Name extends keyof Contract['actions']> = CallFor<Contract, Name, typeof loaders>;
export type ComplaintOutcome<Name extends keyof Contract['actions']> = OutcomeFor<Contract, Name>;
