/** An error a CloudBase service would answer: its `code` is production's, so the SDK treats it as it would there. */
export class CloudError extends Error {
  constructor(
    readonly code: string,
    message: string,
  ) {
    super(message);
    this.name = 'CloudError';
  }
}

/** Says loudly which call this local cloud does not support (`code` NOT_IMPLEMENTED). */
export const notImplemented = (call: string): CloudError =>
  new CloudError('NOT_IMPLEMENTED', `the local cloud does not support ${call}`);

/** A request that production would refuse as malformed (`code` INVALID_PARAM). */
export const invalidParameter = (message: string): CloudError =>
  new CloudError('INVALID_PARAM', `[InvalidParameter] ${message}`);

/** A database command that MongoDB would refuse (`code` DATABASE_REQUEST_FAILED). */
export const requestFailed = (message: string): CloudError =>
  new CloudError('DATABASE_REQUEST_FAILED', `[FailedOperation] ${message}`);

/** Turns whatever was thrown into the `{ code, message }` of a CloudBase answer; never a stack. */
export function toErrorBody(error: unknown): { code: string; message: string } {
  if (error instanceof CloudError) return { code: error.code, message: error.message };
  const message = error instanceof Error ? error.message : String(error);
  return { code: 'SYS_ERR', message };
}
