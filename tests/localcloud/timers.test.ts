import { startLocalCloud, type LocalCloud } from '../../localcloud';
import { bundleFunctions } from './bundles';

const echo = `exports.main = (event) => event;`;
const timer = (config: string): object => ({ name: 'timer', type: 'timer', config });
const at = (text: string): number => Date.parse(`${text}+08:00`);

const functions = bundleFunctions({
  daily: { source: echo, config: { triggers: [timer('0 30 8 * * * *')] } },
  either: { source: echo, config: { triggers: [timer('0 0 9 15 * 1 *')] } },
  frequent: { source: echo, config: { triggers: [timer('*/20 * * * * * *')] } },
  none: { source: echo },
});
afterAll(() => functions.remove());

let cloud: LocalCloud;
afterEach(async () => cloud.close());
const start = async (now: number): Promise<void> => {
  cloud = await startLocalCloud({
    data: ':memory:',
    functions: functions.directory,
    collections: [],
    timers: 'running',
    now: undefined,
  });
  cloud.setNow(now);
  await cloud.timersSettled();
};
const moveTo = async (now: number): Promise<string[]> => {
  const before = cloud.recentCalls().length;
  cloud.setNow(now);
  await cloud.timersSettled();
  const fired = cloud.recentCalls().slice(0, cloud.recentCalls().length - before);
  return fired
    .map(({ functionName }) => functionName)
    .filter((name) => name !== 'frequent')
    .sort();
};

test('fires at its time in UTC+8, once, however far the clock moved', async () => {
  await start(at('2026-11-20T08:29:50'));
  expect(await moveTo(at('2026-11-20T08:29:59'))).toEqual([]);
  expect(await moveTo(at('2026-11-20T08:30:00'))).toEqual(['daily']);
  expect(await moveTo(at('2026-11-20T23:00:00'))).toEqual([]);
  expect(await moveTo(at('2026-11-25T07:00:00'))).toEqual(['daily', 'either']);
});

test('a day and a weekday mean either', async () => {
  // 2026-11-15 is a Sunday, 2026-11-16 a Monday.
  await start(at('2026-11-15T08:59:00'));
  expect(await moveTo(at('2026-11-15T09:00:00'))).toEqual(['either']);
  expect(await moveTo(at('2026-11-16T08:59:00'))).toEqual(['daily']);
  expect(await moveTo(at('2026-11-16T09:00:00'))).toEqual(['either']);
  expect(await moveTo(at('2026-11-17T09:00:00'))).toEqual(['daily']);
});

test('every so many seconds', async () => {
  await start(at('2026-11-20T12:00:05'));
  const calls = cloud.recentCalls().length;
  await moveTo(at('2026-11-20T12:00:19'));
  expect(cloud.recentCalls()).toHaveLength(calls);
  await moveTo(at('2026-11-20T12:00:20'));
  expect(cloud.recentCalls()).toHaveLength(calls + 1);
});

test('run now: the event of a timer, and nobody as its caller', async () => {
  await start(at('2026-11-20T12:00:00'));
  const { result } = await cloud.runTimer('daily');
  expect(result).toEqual({
    Type: 'Timer',
    TriggerName: 'timer',
    Time: '2026-11-20T04:00:00.000Z',
    Message: '',
  });
  expect(cloud.recentCalls()[0]).toMatchObject({ source: 'timer' });
  await expect(cloud.runTimer('none')).rejects.toMatchObject({ code: 'FUNCTION_NOT_FOUND' });
});

describe('what deployment would refuse is refused at the start', () => {
  afterEach(() => jest.restoreAllMocks());
  test.each([
    ['two triggers', [timer('0 0 1 * * * *'), timer('0 0 2 * * * *')], /timers of a function/],
    ['six fields', [timer('0 0 1 * * *')], /7 fields/],
    ['another kind', [{ name: 'x', type: 'ckafka', config: '' }], /must be a timer/],
  ])('%s', async (_, triggers, message) => {
    const wrong = bundleFunctions({ wrong: { source: echo, config: { triggers } } });
    await expect(
      startLocalCloud({ data: ':memory:', functions: wrong.directory, collections: [] }),
    ).rejects.toThrow(message);
    wrong.remove();
    await start(0);
  });
});
