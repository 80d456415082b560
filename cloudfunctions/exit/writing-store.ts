import { collection } from '../kernel/database';
import { ExitParts, type ExitPartRecord } from './model';
import type { RegisterModel } from './store';

/** What the timer reads and writes as it writes an exit. */

/** Records of a register after an `_id`, in the order of `_id`. */
export const recordsAfter = (model: RegisterModel, last: string, limit: number): Promise<{ _id: string }[]> =>
  collection(model).findFrom({}, last, limit);

/** Keeps a part; of two that write the same one the first stands. */
export const addPart = (part: ExitPartRecord) => collection(ExitParts).addOnce(part);

/** All parts, by register and number. */
export const partsOf = (exitId: string): Promise<ExitPartRecord[]> =>
  collection(ExitParts).findAll({ exitId });
