import { prepareUploadTo } from '../kernel/uploads';
import type { RosterCall, RosterOutcome } from './context';

/** An uploaded roster stays no longer than a day, also when nobody looks at it. */
const rosters = { folder: 'rosters', stays: 24 * 3_600_000 } as const;

/** Says where a roster is to be uploaded. */
export const prepareUpload = (call: RosterCall<'prepareUpload'>): RosterOutcome<'prepareUpload'> =>
  prepareUploadTo(rosters, call.input, call);
