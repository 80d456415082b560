import { prepareUploadTo } from '../kernel/uploads';
import { attached } from './attachments';
import type { GuidanceCall, GuidanceOutcome } from './context';

/** Says where a file to be attached is to be uploaded. */
export const prepareFile = (call: GuidanceCall<'prepareFile'>): GuidanceOutcome<'prepareFile'> =>
  prepareUploadTo(attached, call.input, call);
