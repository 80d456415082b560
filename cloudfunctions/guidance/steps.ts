import type { Step } from '../kernel/steps';
import { publishDue } from './publish-due';

export const guidanceSteps: Step[] = [{ name: 'publish-guidances', run: (clock) => publishDue(clock()) }];
