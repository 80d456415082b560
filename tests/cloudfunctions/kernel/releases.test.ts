import * as z from 'zod';
import { serve, serveContexts } from '../../../cloudfunctions/kernel/serve';
import { environment } from '../../../scripts/cloud';
import { action, contract } from '../../../types/contract';
import { oldestRelease, ownRelease } from '../../../types/shared/releases';

/** What an app of another release is told, before anything is looked up or done. */

Object.assign(process.env, environment);

const input = z.strictObject({ note: z.string().optional() });
const things = contract('things', {
  do: action({ access: { allow: 'anyone' }, input, output: z.object({}), errors: [], repeat: 'safe' }),
  bring: action({
    access: { allow: 'anyone' },
    input,
    output: z.object({}),
    errors: [],
    repeat: 'safe',
    fromAnyRelease: true,
  }),
});
const never = () => Promise.reject(new Error('it was carried out'));
const main = serveContexts({
  things: () => Promise.resolve(serve(things, {}, { do: never, bring: never })),
});
const codeOf = async (event: object) => {
  const reply = await main(event);
  return reply.ok ? 'ok' : reply.error.code;
};

const unknown = { note: 'n', more: 1 };
const older = oldestRelease - 1;
const newer = ownRelease + 1;

it.each([
  ['too old', { action: 'things.do', input: {}, release: older }, 'UPDATE_NEEDED'],
  ['too old, in a context that is gone', { action: 'gone.do', release: older }, 'UPDATE_NEEDED'],
  ['too old, an action that is gone', { action: 'things.gone', release: older }, 'UPDATE_NEEDED'],
  [
    'too old, what was done without network but is not understood',
    { action: 'things.bring', input: unknown, release: older },
    'UPDATE_NEEDED',
  ],
  ['newer, an action that is not there yet', { action: 'things.later', release: newer }, 'CLOUD_BEHIND'],
  ['newer, a context that is not there yet', { action: 'later.do', release: newer }, 'CLOUD_BEHIND'],
  [
    'newer, a field that is not there yet',
    { action: 'things.do', input: unknown, release: newer },
    'CLOUD_BEHIND',
  ],
  ['of today', { action: 'things.gone', release: ownRelease }, 'UNKNOWN_ACTION'],
  [
    'the oldest that is answered',
    { action: 'things.do', input: unknown, release: oldestRelease },
    'INVALID_INPUT',
  ],
  ['no app', { action: 'things.do', input: unknown }, 'INVALID_INPUT'],
  ...[null, '1', 1.5, {}, -0.1].map(
    (release) =>
      [
        `of no release (${JSON.stringify(release)})`,
        { action: 'things.do', input: {}, release },
        'INVALID_INPUT',
      ] as const,
  ),
] as const)('one that is %s is answered so', async (_, event, code) => {
  expect(await codeOf(event)).toBe(code);
});
