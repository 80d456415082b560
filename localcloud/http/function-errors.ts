import { CloudError } from '../errors';

// What wx.cloud.callFunction reports on a phone for each failure, and the HTTP status that says it to a browser.
const FAILURES: Record<string, { status: number; errCode: number; text: string }> = {
  FUNCTION_NOT_FOUND: { status: 404, errCode: -501000, text: 'resource not found' },
  FUNCTIONS_EXECUTE_FAIL: { status: 500, errCode: -504002, text: 'functions execute fail' },
  FUNCTIONS_TIME_LIMIT_EXCEEDED: { status: 504, errCode: -504003, text: 'functions time limit exceeded' },
  FUNCTIONS_MEMORY_LIMIT_EXCEEDED: { status: 500, errCode: -504002, text: 'functions memory limit exceeded' },
  CLOUDFUNCTION_RESULT_SIZE_EXCEED: {
    status: 500,
    errCode: -604001,
    text: 'cloudfunction result size exceed limit (1MB)',
  },
  EXCEED_REQUEST_SIZE_LIMIT: { status: 413, errCode: -501003, text: 'exceed request limit' },
  INVALID_REQUEST_SOURCE: { status: 401, errCode: -501008, text: 'invalid request source' },
};
const UNKNOWN = { status: 500, errCode: -501001, text: 'resource system error' };

/** A failed call as a phone would be told of it, with the HTTP status for a browser. */
export function clientFailure(
  { code, message }: Pick<CloudError, 'code' | 'message'>,
  requestId: string,
): { status: number; body: { code: string; errCode: number; errMsg: string; requestId: string } } {
  const { status, errCode, text } = FAILURES[code] ?? UNKNOWN;
  const errMsg = `cloud.callFunction:fail Error: errCode: ${errCode} ${text} | errMsg: ${message}`;
  return { status, body: { code, errCode, errMsg, requestId } };
}
