import type { Round } from '../kernel/steps';
import { unpaidRound } from './unpaid-round';

export const duesRounds: Round[] = [unpaidRound];
