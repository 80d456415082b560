import type { Step } from '../kernel/steps';
import { checkAllBranches } from './check-round';

export const complianceSteps: Step[] = [{ name: 'check-branches', run: checkAllBranches }];
