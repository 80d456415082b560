import type { developmentContract } from '../../types/development/contract';
import { roadFrom } from '../domain/development/approver';
import { findDevelopment } from '../domain/development/records';
import { guarded, keptBy, keptByKnown, loadOrganization } from '../domain/organization/keeping';
import { ruleBook } from '../domain/rules/amendments';
import { dayOf } from '../kernel/clock';
import type { Asked, CallFor, OutcomeFor } from '../kernel/serve';

/** What the actions of this context are about, and how it is loaded. */
export const loaders = {
  organization: loadOrganization,
  development: async (id: string) => guarded(await findDevelopment(id)),
  /** A person as the body is asked that approves for their branch, as the branch stands now. */
  asked: async (id: string, { now }: Asked) => {
    const record = await findDevelopment(id);
    if (!record) return undefined;
    const branchPath = await keptBy(record.organizationId)();
    const { approver } = await roadFrom(branchPath, await ruleBook(now), dayOf(now));
    return approver && { ...record, approver, keptAt: keptByKnown(approver) };
  },
  /** A person as the branch is asked that is to take them in. */
  coming: async (id: string) => {
    const record = await findDevelopment(id);
    return record?.movingToId ? { ...record, keptAt: keptBy(record.movingToId) } : guarded(record);
  },
};

type Contract = typeof developmentContract;
export type DevelopmentCall<Name extends keyof Contract['actions']> = CallFor<Contract, Name, typeof loaders>;
export type DevelopmentOutcome<Name extends keyof Contract['actions']> = OutcomeFor<Contract, Name>;
