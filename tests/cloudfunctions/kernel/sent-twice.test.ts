import { doneOnce } from '../../../cloudfunctions/kernel/done-once';
import { refuse } from '../../../cloudfunctions/kernel/errors';
import type { Caller } from '../../../scripts/caller';
import { contracts, type ActionName, type Input } from '../../../types';
import type { Action } from '../../../types/contract';
import { minute, type TestCloud } from '../../support/cloud';
import { everything } from '../../support/everything';
import { startLongCloud } from '../../support/long-ids';
import { sentTwice } from '../../support/sent-twice';

/**
 * What the app may send again by itself (`repeat: 'safe'`) arrives twice at once: one sending is held back after some of its
 * requests, the other is carried out whole meanwhile, and then the first goes on by what it had read before. Both are answered alike,
 * and so is a third that comes later.
 */

const actions = new Map(
  Object.entries(contracts).flatMap(([context, contract]) =>
    Object.entries<Action>(contract.actions).map(([name, action]) => [`${context}.${name}`, action]),
  ),
);

/** After these an instance goes by what it knew for up to a minute (kernel/remembered). */
const laidDown = /\.switch$|^setting\.change$/;

/** What says how many were new or whether one was, which of two can only be told to one. */
const counting: Partial<Record<ActionName, string[]>> = {
  'feedback.urge': ['reminded', 'already'],
  'attendance.checkIn': ['again'],
};

/** Answers without what only one of two is told. */
const comparable = (name: ActionName, data: unknown): unknown =>
  Object.fromEntries(Object.entries(data as object).filter(([field]) => !counting[name]?.includes(field)));

interface Tried {
  name: ActionName;
  /** The codes of refusals, none where all was answered. */
  refused: string[];
  isSame: boolean;
}

/** A caller that sends twice at once what may be sent twice. @param heldAfter requests of the one that is held back */
function sendingTwice({ cloud, caller }: TestCloud, heldAfter: () => number, tried: Tried[]): Caller {
  const twice = async <Name extends ActionName>(openid: string, name: Name, input: Input<Name>) => {
    const send = async () => (await caller.ask(openid, name, input)).reply;
    const [late, quick] = await sentTwice(cloud, send, heldAfter());
    const all = [late, quick, await send()];
    // Of two that write the same at once, one may be asked to come again.
    const answers = all.filter((one) => one.ok || one.error.code !== 'BUSY');
    const refused = answers.flatMap((one) => (one.ok ? [] : [one.error.code]));
    const said = answers.flatMap((one) => (one.ok ? [JSON.stringify(comparable(name, one.data))] : []));
    tried.push({ name, refused, isSame: new Set(said).size === 1 });
    if (laidDown.test(name)) cloud.advance(minute);
    const [data] = answers.flatMap((one) => (one.ok ? [one.data] : []));
    if (data === undefined) throw new Error(`${name} is refused: ${refused.join(', ')}`);
    return data;
  };
  const get = (openid: string, name: ActionName, input: never) =>
    actions.get(name)?.repeat === 'safe' ? twice(openid, name, input) : caller.get(openid, name, input);
  return Object.assign(Object.create(caller) as Caller, { get });
}

it('all that may be sent again is answered alike, whichever of two is quicker', async () => {
  const world = await startLongCloud();
  const tried: Tried[] = [];
  // Now after what is asked first, now after what is asked by that.
  const heldAfter = () => 1 + (tried.length % 2);
  await everything({ ...world, caller: sendingTwice(world, heldAfter, tried) });
  await world.cloud.close();
  expect(tried.filter(({ refused, isSame }) => refused.length > 0 || !isSame)).toEqual([]);
  expect(new Set(tried.map(({ name }) => name)).size).toBeGreaterThan(60);
});

describe('an act that is done once', () => {
  const act = { asked: 0, done: 0 };
  beforeEach(() => Object.assign(act, { asked: 0, done: 0 }));
  const doing = (answer: () => string) => async () => {
    act.done += 1;
    return answer();
  };
  /** Stands from the so-manieth look on. */
  const standsFrom = (look: number) => async () => {
    act.asked += 1;
    return act.asked >= look ? 'stands' : undefined;
  };

  it.each([
    ['that stands is not done', 1, 'stands', 0],
    ['that is refused, and stands since, is answered as that', 2, 'stands', 1],
  ])('%s', async (_what, look, answer, done) => {
    expect(
      await doneOnce(
        standsFrom(look),
        doing(() => refuse('BUSY')),
      ),
    ).toBe(answer);
    expect(act.done).toBe(done);
  });

  it('is done where it does not stand, and refused where it still does not', async () => {
    expect(
      await doneOnce(
        standsFrom(9),
        doing(() => 'done'),
      ),
    ).toBe('done');
    await expect(
      doneOnce(
        standsFrom(9),
        doing(() => refuse('BUSY')),
      ),
    ).rejects.toMatchObject({
      code: 'BUSY',
    });
  });

  it('that breaks is not taken for one that stands', async () => {
    const broken = async () => Promise.reject(new Error('broken'));
    await expect(doneOnce(standsFrom(2), broken)).rejects.toThrow('broken');
  });
});
