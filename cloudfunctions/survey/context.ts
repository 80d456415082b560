import type { surveyContract } from '../../types/survey/contract';
import { guarded, loadOrganization } from '../domain/organization/keeping';
import { findSubject } from '../domain/subject/find';
import { findFormation } from '../domain/survey/formations';
import type { CallFor, OutcomeFor } from '../kernel/serve';
import { findSurvey } from './store';

/** What the actions of this context are about, and how it is loaded. */
export const loaders = {
  organization: loadOrganization,
  subject: async (id: string) => guarded(await findSubject(id)),
  survey: async (id: string) => guarded(await findSurvey(id)),
  formation: async (id: string) => guarded(await findFormation(id)),
};

type Contract = typeof surveyContract;
export type SurveyCall<Name extends keyof Contract['actions']> = CallFor<Contract, Name, typeof loaders>;
export type SurveyOutcome<Name extends keyof Contract['actions']> = OutcomeFor<Contract, Name>;
