import type { UploadPlace } from '../domain/attachments/card';
import { call } from '../services/call';

/** Where what is attached to a record of an organisation is uploaded. */
export const uploadOf =
  (organizationId: string): UploadPlace =>
  (asked) =>
    call('register.prepareFile', { organizationId, ...asked });
