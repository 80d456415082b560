import type { Step } from '../../kernel/steps';
import { push } from './push/push';

export const messagingSteps: Step[] = [{ name: 'push', run: push }];
