import { CallError, type FailureCode } from '../../miniprogram/src/services/call';
import {
  pendingCheckIns,
  queueScan,
  sendPending,
} from '../../miniprogram/src/domain/pending-check-ins/queue';

/** Codes that wait on the phone: none holds up another, and what is no code is nothing. */

let stored: unknown;
jest.mock('../../miniprogram/src/services/storage', () => ({
  recall: () => stored,
  keep: (_: string, value: unknown) => {
    stored = value;
    return true;
  },
}));

let answers: Record<string, FailureCode>;
let sent: [action: string, activityId: string][];
jest.mock('../../miniprogram/src/services/error-texts', () => ({
  codeOf: ({ code }: { code: FailureCode }) => code,
}));
jest.mock('../../miniprogram/src/services/call', () => {
  class Failed extends Error {
    constructor(readonly code: string) {
      super(code);
    }
  }
  return {
    CallError: Failed,
    call: (action: string, { activityId }: { activityId: string }) => {
      sent.push([action, activityId]);
      const code = answers[activityId];
      return code ? Promise.reject(new CallError(code)) : Promise.resolve({});
    },
  };
});

const scan = (activityId: string, change = {}) => ({
  nonce: `nonce-${activityId}`,
  activityId,
  token: 't.oken',
  scannedAt: 1,
  ...change,
});

beforeEach(() => {
  stored = undefined;
  answers = {};
  sent = [];
});

it.each<FailureCode>(['INTERNAL', 'BUSY', 'NETWORK', 'UNKNOWN_ACTION', 'READ_ONLY', 'INVALID_INPUT'])(
  'one that is answered %s holds up no other, and stays',
  async (code) => {
    stored = [scan('poisoned'), scan('good'), scan('leaving', { purpose: 'checkOut' })];
    answers = { poisoned: code };
    const isRefused = code === 'INVALID_INPUT';
    expect(await sendPending()).toEqual({
      arrived: 2,
      refused: Number(isRefused),
      ...(!isRefused && { left: code }),
    });
    expect(sent).toEqual([
      ['attendance.checkInLater', 'poisoned'],
      ['attendance.checkInLater', 'good'],
      ['attendance.checkOutLater', 'leaving'],
    ]);
    expect(pendingCheckIns().map(({ activityId }) => activityId)).toEqual(['poisoned']);
  },
);

it.each([[[null, 3, 'x', { nonce: 'n' }, scan('good')]], [{ 0: scan('good') }], ['nonsense']])(
  'what is no scan is passed over (%#)',
  async (kept) => {
    stored = kept;
    const good = Array.isArray(kept) ? 1 : 0;
    expect(await sendPending()).toEqual({ arrived: good, refused: 0 });
    expect(pendingCheckIns()).toEqual([]);
  },
);

it('keeps coming and going apart, and a code scanned twice once', () => {
  const going = { activityId: 'a', token: 'out', purpose: 'checkOut' as const };
  expect(queueScan({ activityId: 'a', token: 'in', purpose: 'checkIn' }, 1)).toBe(true);
  expect(queueScan(going, 2)).toBe(true);
  expect(queueScan(going, 3)).toBe(true);
  expect(pendingCheckIns().map(({ purpose, scannedAt }) => [purpose, scannedAt])).toEqual([
    ['checkIn', 1],
    ['checkOut', 2],
  ]);
});
