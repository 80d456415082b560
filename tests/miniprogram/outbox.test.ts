import { dropWaiting, queueCall, sendWaiting, waitingCalls } from '../../miniprogram/src/services/outbox';
import { CallError, type FailureCode } from '../../miniprogram/src/services/call';

/** Acts that wait on the phone for network: each once, in their order, and none holds up another. */

let stored: Record<string, unknown>;
jest.mock('../../miniprogram/src/services/storage', () => ({
  recall: (name: string) => stored[name],
  keep: (name: string, value: unknown) => {
    stored[name] = value;
    return true;
  },
}));

let answers: Record<string, FailureCode>;
let sent: string[];
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
    call: (_action: string, { unitId }: { unitId: string }) => {
      sent.push(unitId);
      const code = answers[unitId];
      return code ? Promise.reject(new CallError(code)) : Promise.resolve({ of: unitId });
    },
  };
});

const action = 'course.finishReading' as const;
const queue = (unitId: string, answerAs?: string) =>
  queueCall({
    key: `read:${unitId}`,
    action,
    input: { courseId: 'c', unitId, doneAt: 1 },
    ...(answerAs && { answerAs }),
  });

beforeEach(() => {
  stored = {};
  answers = {};
  sent = [];
});

it('keeps an act once, and sends all in their order', async () => {
  for (const unitId of ['a', 'b', 'a']) expect(queue(unitId)).toBe(true);
  await Promise.all([sendWaiting(), sendWaiting()]);
  expect(sent).toEqual(['a', 'b']);
  expect(waitingCalls()).toEqual([]);
});

it('what does not get through stays, and holds up no other; what is refused stays until that was read', async () => {
  answers = { a: 'NETWORK', b: 'COURSE.NO_UNIT' };
  for (const unitId of ['a', 'b', 'c']) queue(unitId);
  await sendWaiting();
  expect(waitingCalls().map(({ key, failure }) => [key, failure])).toEqual([
    ['read:a', undefined],
    ['read:b', 'COURSE.NO_UNIT'],
  ]);
  answers = {};
  await sendWaiting();
  expect(sent).toEqual(['a', 'b', 'c', 'a']);
  dropWaiting('read:b');
  expect(waitingCalls()).toEqual([]);
});

it('keeps the answer where somebody wants it', async () => {
  queue('a', 'verdict:a');
  await sendWaiting();
  expect(stored['verdict:a']).toEqual({ of: 'a' });
});

it('holds no more than a phone has room for, and passes over what is no list', () => {
  stored = { outbox: 'nonsense' };
  expect(waitingCalls()).toEqual([]);
  for (let index = 0; index < 100; index += 1) expect(queue(`u${index}`)).toBe(true);
  expect(queue('one-more')).toBe(false);
});
