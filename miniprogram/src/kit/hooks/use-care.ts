import { useSyncExternalStore } from 'react';
import { careChoice, careIsOn, onCareChange, type CareChoice } from '../../services/care';

/** Whether 关怀模式 is on, now and whenever it changes. */
export const useCare = (): boolean => useSyncExternalStore(onCareChange, careIsOn, careIsOn);

/** What the reader chose for 关怀模式. */
export const useCareChoice = (): CareChoice => useSyncExternalStore(onCareChange, careChoice, careChoice);
