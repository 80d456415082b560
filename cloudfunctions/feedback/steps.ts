import type { Step } from '../kernel/steps';
import { remindOfFeedbacks } from './remind';

export const feedbackSteps: Step[] = [
  { name: 'remind-of-feedback', run: (clock) => remindOfFeedbacks(clock()) },
];
