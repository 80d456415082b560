import { keep, recall } from '../services/storage';

/** Which registers the reader opened last; they lie on the phone and nowhere else. */

const name = 'registers';
const most = 3;

export function recentRegisters(): string[] {
  const kept = recall(name);
  return Array.isArray(kept) ? kept.filter((one): one is string => typeof one === 'string') : [];
}

export function opened(register: string) {
  keep(name, [register, ...recentRegisters().filter((one) => one !== register)].slice(0, most));
}
