import type { Input } from '../../types';
import { call } from '../../miniprogram/src/services/call';

/** The app says when it sends a call, by the cloud's clock as far as it knows it; what came too late goes again by that. */

interface Sent {
  action: string;
  sentAt: number;
}
let sent: Sent[];
/** What the cloud's clock shows beyond the phone's (ms), and what it takes a call for that is further off than some seconds. */
let beyond: number;
/** By how much it is put forward with each call (ms). */
let drift: number;
// What stands there depends on the build.
jest.mock(
  '../../miniprogram/src/services/transport',
  () => ({
    send: async (_: string, request: Sent) => {
      sent.push(request);
      beyond += drift;
      const now = Date.now() + beyond;
      return Math.abs(now - request.sentAt) > 20_000
        ? { ok: false, error: { code: 'LATE', requestId: '', details: { now } } }
        : { ok: true, data: {} };
    },
  }),
  { virtual: true },
);
jest.mock('../../miniprogram/src/services/acts', () => ({ sending: () => undefined }));
jest.mock('../../miniprogram/src/services/network', () => ({ saidNoNetwork: () => false }));

const hour = 3_600_000;
beforeEach(() => {
  sent = [];
  beyond = 0;
  drift = 0;
  Object.assign(globalThis, { SENT_ONCE: ['account.unbind'] });
});

const postpone = () => call('activity.postpone', {} as Input<'activity.postpone'>);
const unbind = () => call('account.unbind', {});

it.each([
  ['behind', hour],
  ['ahead', -24 * hour],
])('a phone that is %s sends once more, and not again from then on', async (_, off) => {
  beyond = off;
  await postpone();
  expect(sent.map(({ action }) => action)).toEqual(['activity.postpone', 'activity.postpone']);
  await postpone();
  expect(sent).toHaveLength(3);
});

it('so does what is otherwise left to the person: nothing was done', async () => {
  beyond = 48 * hour;
  await unbind();
  expect(sent.map(({ action }) => action)).toEqual(['account.unbind', 'account.unbind']);
});

it('is told when that is late too', async () => {
  drift = hour;
  await expect(postpone()).rejects.toMatchObject({ code: 'LATE' });
  expect(sent).toHaveLength(2);
});
