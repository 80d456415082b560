import type { Step } from '../kernel/steps';
import { tendImports } from './tend';

export const rosterSteps: Step[] = [{ name: 'tend-imports', run: (clock) => tendImports(clock()) }];
