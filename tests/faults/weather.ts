import type { LocalCloud } from '../../localcloud';
import { randomFrom, type Random } from '../../scripts/demo/random';
import type { ActionName, ErrorCode, Input, Output } from '../../types';
import type { Reply } from '../../types/contract';
import { minute, type TestCloud } from '../support/cloud';

/** How much of it: `npm test` goes through each story once, `npm run faults` many times. */
export const rounds = Number(process.env['FAULTS_ROUNDS'] ?? 1);

/** What is drawn follows from it; the same seed meets the same weather as far as the machine's timing lets it. */
export const seed = Number(process.env['FAULTS_SEED'] ?? (rounds === 1 ? 1921 : Date.now() % 1_000_000));

/** Longer than a transaction that nobody ends may live, and than the timer waits to settle once more (ms). */
const forgotten = 2 * minute;

/**
 * How much time passes with each try of somebody's (ms), however long this machine takes for it: what the dead left open
 * is over soon, and a code lives long enough to be sent.
 */
const aTry = 1000;

/**
 * From here on requests to the database are lost, answered late or twice, and instances die in the middle.
 * @param strength less where one call asks for much, of which some must come through whole: as a part of the full one
 */
export function storm(cloud: LocalCloud, draw: number, strength = 1): void {
  const ways = [
    { percent: 3, code: 'SYS_ERR' },
    { percent: 3, drop: true },
    { percent: 3, twice: true },
    { percent: 5, delayMs: 12 },
    { percent: 1, kill: 'before' },
    { percent: 1, kill: 'after' },
  ] as const;
  ways.forEach((way, index) =>
    cloud.database.injectFault({ ...way, percent: way.percent * strength, seed: draw * 10 + index }),
  );
}

/** The storm is over, what it left open is forgotten by the database, and the timer runs, twice at once. */
export async function calm(cloud: LocalCloud): Promise<void> {
  cloud.database.clearFaults();
  cloud.wechat.clearFaults();
  cloud.advance(forgotten);
  await twoTimers(cloud);
}

/** Two ticks of the timer at the same time; either may die. */
export async function twoTimers(cloud: LocalCloud): Promise<void> {
  await Promise.allSettled([cloud.runTimer('jobs'), cloud.runTimer('jobs')]);
}

/** What a person tries again after, with the code that is on the screen by then and the file uploaded once more. */
const transient: string[] = [
  'INTERNAL',
  'BUSY',
  'ATTENDANCE.CODE_EXPIRED',
  'ROSTER.FILE_UNREADABLE',
] satisfies ErrorCode[];

const patience = 40;

/** Phones in bad weather: they repeat what is not answered, send things twice, and leave requests that arrive all the same. */
export class Phones {
  private readonly abandoned: Promise<unknown>[] = [];

  constructor(
    private readonly world: TestCloud,
    private readonly random: Random = randomFrom(seed),
  ) {}

  /** Asks until there is an answer that counts; `input` is made anew for every try. */
  async ask<Name extends ActionName>(
    openid: string,
    name: Name,
    input: Input<Name> | (() => Promise<Input<Name>>),
  ): Promise<Reply<Output<Name>, ErrorCode>> {
    const met: string[] = [];
    for (let tries = 0; tries < patience; tries += 1) {
      this.world.cloud.advance(aTry);
      const given = typeof input === 'function' ? await (input as () => Promise<Input<Name>>)() : input;
      const send = async () => (await this.world.caller.ask(openid, name, given)).reply;
      if (this.random.chance(15)) this.abandoned.push(send().catch(() => undefined));
      const sent = this.random.chance(20) ? [send(), send()] : [send()];
      const replies = await Promise.all(sent.map((reply) => reply.catch(() => undefined)));
      const said = replies.find((reply) => reply && (reply.ok || !transient.includes(reply.error.code)));
      if (said) return said;
      met.push(replies.map((reply) => (reply && !reply.ok ? reply.error.code : 'nothing')).join());
      // Now and then the clock jumps: what somebody dead has locked must not be waited for.
      if (tries % 5 === 4) this.world.cloud.advance(forgotten);
    }
    throw new Error(`${name} as ${openid} is never answered: ${met.join(' ')}`);
  }

  /** The data of what must succeed in the end. */
  async get<Name extends ActionName>(
    openid: string,
    name: Name,
    input: Input<Name> | (() => Promise<Input<Name>>),
  ): Promise<Output<Name>> {
    const reply = await this.ask(openid, name, input);
    if (!reply.ok) throw new Error(`${name} as ${openid}: ${JSON.stringify(reply.error)}`);
    return reply.data;
  }

  /** Waits until the requests that were left alone have arrived too. */
  async settled(): Promise<void> {
    await Promise.all(this.abandoned.splice(0));
  }
}

/** The same things in another order. */
export function shuffled<T>(all: readonly T[], random: Random): T[] {
  return all
    .map((one) => ({ one, at: random.between(0, 1_000_000) }))
    .sort((a, b) => a.at - b.at)
    .map(({ one }) => one);
}
