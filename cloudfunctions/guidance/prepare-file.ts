import { prepareUploadTo } from '../kernel/uploads';
import { attached } from '../domain/guidance/drafts';
import type { GuidanceCall, GuidanceOutcome } from './context';

/** Says where a file to be attached is to be uploaded. */
export const prepareFile = (call: GuidanceCall<'prepareFile'>): GuidanceOutcome<'prepareFile'> =>
  prepareUploadTo(attached, call.input, call);
