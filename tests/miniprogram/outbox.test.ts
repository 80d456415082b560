import {
  dropWaiting,
  queueCall,
  sendWaiting,
  sentWords,
  waitingCalls,
} from '../../miniprogram/src/services/outbox';
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
  expect(await sendWaiting()).toEqual({ arrived: 1, refused: 1, left: 'NETWORK' });
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

it('one that was refused and is tried again waits anew', async () => {
  answers = { a: 'COURSE.NO_UNIT' };
  queue('a');
  await sendWaiting();
  answers = {};
  expect(queue('a')).toBe(true);
  expect(waitingCalls()).toMatchObject([{ key: 'read:a' }]);
  expect(await sendWaiting()).toEqual({ arrived: 1, refused: 0 });
});

it.each([
  ['all arrived', { arrived: 2, refused: 0 }, '已上传'],
  ['refused', { arrived: 1, refused: 1, left: 'NETWORK' as const }, '有的没有算上，原因写在这一页'],
  ['no network', { arrived: 0, refused: 0, left: 'NETWORK' as const }, '网络还不通，联网后会自动上传'],
  [
    'another reason than the network',
    { arrived: 0, refused: 0, left: 'READ_ONLY' as const },
    '现在还传不上，先留在手机里，过一会儿会再传',
  ],
])('says what became of it: %s', (_, became, words) => {
  expect(sentWords(became, '已上传')).toBe(words);
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
