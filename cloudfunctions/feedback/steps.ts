import type { Round } from '../kernel/steps';
import { feedbackRound } from './remind';

export const feedbackRounds: Round[] = [feedbackRound];
