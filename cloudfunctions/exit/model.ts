import { defineCollection, none } from '../kernel/database';
import type { Part } from './format';

/** A piece of a register that is written; `_id` is `exitId:collection:number`, so that there is one of each. */
export interface ExitPartRecord extends Part {
  _id: string;
  exitId: string;
  collection: string;
  number: number;
  /** Where its files lie in storage. */
  stored: { data: string; workbook: string };
  /** The `_id` of its last record; `''` where the register holds none. */
  last: string;
  /** The register ends with it. */
  ends: boolean;
}

/** What of a taking out is written. */
export const ExitParts = defineCollection<ExitPartRecord>()({
  name: 'exitParts',
  indexes: [
    ['by_exit', 'exitId', '-_id'],
    ['by_writing', 'writtenAt'],
  ],
  organizations: none('it names a file'),
  retention: {
    removed: [{ days: 90, since: 'writtenAt', because: 'its files are gone by then' }],
  },
  about: none('counts and hashes'),
  exit: none('it is what leaves'),
});
