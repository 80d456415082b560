import type { trainingContract } from '../../types/training/contract';
import { loadClass } from '../domain/training/find';
import { loadSuperior } from '../domain/training/superior';
import { loadOrganization } from '../domain/organization/keeping';
import type { CallFor, OutcomeFor } from '../kernel/serve';

/** An organisation as one that holds classes: of a branch its keepers do, above the branches officers too. */
async function loadHolder(id: string) {
  const found = await loadOrganization(id);
  return found && { ...found, aboveBranches: isAbove(found) };
}

/** True for what lies above the branches. */
export const isAbove = ({ kind }: { kind: string }): boolean => kind !== 'branch' && kind !== 'group';

async function loadRecommendation(id: string) {
  const found = await loadSuperior(id);
  if (!found) return undefined;
  const holder = await loadHolder(found.organizationId);
  return { ...found, aboveBranches: holder?.aboveBranches };
}

/** What the actions of this context are about, and how it is loaded. */
export const loaders = {
  organization: loadHolder,
  trainingClass: loadClass,
  superiorTraining: loadRecommendation,
};

type Contract = typeof trainingContract;
export type TrainingCall<Name extends keyof Contract['actions']> = CallFor<Contract, Name, typeof loaders>;
export type TrainingOutcome<Name extends keyof Contract['actions']> = OutcomeFor<Contract, Name>;
