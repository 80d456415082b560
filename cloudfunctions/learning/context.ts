import type { learningContract } from '../../types/learning/contract';
import { findCredit } from '../domain/learning/account';
import { keptBy, loadOrganization } from '../domain/organization/keeping';
import type { CallFor, OutcomeFor } from '../kernel/serve';
import { loadLearner } from './learner';

/** What the actions of this context are about, and how it is loaded. */
export const loaders = {
  organization: loadOrganization,
  member: loadLearner,
  /** Kept by whoever keeps the person now: hours stay with them wherever they go. */
  credit: async (id: string) => {
    const credit = await findCredit(id);
    const person = credit && (await loadLearner(credit.personId));
    return (
      credit && {
        ...credit,
        learns: person?.kind ?? credit.kind,
        keptAt: person?.keptAt ?? keptBy(credit.organizationId),
      }
    );
  },
};

type Contract = typeof learningContract;
export type LearningCall<Name extends keyof Contract['actions']> = CallFor<Contract, Name, typeof loaders>;
export type LearningOutcome<Name extends keyof Contract['actions']> = OutcomeFor<Contract, Name>;
