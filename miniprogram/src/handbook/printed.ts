import type { Output } from '../services/contract';
import { printedRules } from './printed-rules';

let read: Output<'handbook.current'>['rules'] | undefined;

/** The rules that the handbook cites, as they were printed when the app was made. */
export const printed = (): Output<'handbook.current'>['rules'] =>
  (read ??= JSON.parse(printedRules) as Output<'handbook.current'>['rules']);
