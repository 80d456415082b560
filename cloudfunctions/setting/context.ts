import type { settingContract } from '../../types/setting/contract';
import { loadOrganization } from '../domain/organization/keeping';
import type { CallFor, OutcomeFor } from '../kernel/serve';

export const loaders = { organization: loadOrganization };

type Contract = typeof settingContract;
export type SettingCall<Name extends keyof Contract['actions']> = CallFor<Contract, Name, typeof loaders>;
export type SettingOutcome<Name extends keyof Contract['actions']> = OutcomeFor<Contract, Name>;
