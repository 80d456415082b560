import type { ExitStage } from '../../types/exit/words';
import { defineCollection, none } from '../kernel/database';
import type { Part } from './format';

/** One taking out of everything; `_id` is made of who asked and their key. */
export interface ExitRecord {
  _id: string;
  organizationId: string;
  organizationName: string;
  orgPath: string;
  stage: ExitStage;
  askedBy: { personId: string; name: string };
  askedAt: number;
  agreedBy?: { personId: string; name: string };
  agreedAt?: number;
  /** Since when nothing changes; when that is not so any more, it is broken off. */
  readOnlyFrom: number;
  finishedAt?: number;
  manifest?: { fileId: string; sha256: string };
}

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

/** What the district took out as a whole. */
export const Exits = defineCollection<ExitRecord>()({
  name: 'exits',
  indexes: [
    ['by_org_asked', 'organizationId', '-askedAt', '-_id'],
    ['by_stage', 'stage'],
    ['by_asked', 'askedAt'],
  ],
  organizations: none('the district does not move'),
  retention: {
    removed: [
      { days: 1095, since: 'askedAt', because: 'says who took everything out, as long as the audit' },
    ],
  },
  about: none('who asked and who agreed stands in the audit'),
  exit: none('it is what leaves'),
});

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
