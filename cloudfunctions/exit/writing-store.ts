import { dataVersionOf } from '../kernel/data-version';
import { collection } from '../kernel/database';
import { Migrations } from '../kernel/model';
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

/** The version of what is stored. */
export const storedVersion = async (): Promise<number> =>
  dataVersionOf(await collection(Migrations).findAll({}));
