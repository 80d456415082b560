import { prepareUploadTo } from '../kernel/uploads';
import { attached } from './attachments';
import type { ActivityCall, ActivityOutcome } from './context';

/** Says where a file to be attached is to be uploaded. */
export const prepareFile = (call: ActivityCall<'prepareFile'>): ActivityOutcome<'prepareFile'> =>
  prepareUploadTo(attached, call.input, call);
