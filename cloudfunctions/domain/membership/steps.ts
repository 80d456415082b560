import type { Step } from '../../kernel/steps';
import { resealPhones } from './reseal-phones';

export const membershipSteps: Step[] = [{ name: 'reseal-phones', run: resealPhones }];
