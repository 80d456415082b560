import { functionOf } from '../../types/shared/functions';
import type { ActionName } from '../../types';
import type { Cost, Measured } from './measure';
import { assumedMs, evening, platform, type Platform } from './usage';

/**
 * A simulated evening: so many members open the app for a lecture and check in, against what an environment gives. Calls wait for
 * a place in their function, and each of their requests for a connection of the database. Time goes on in steps of a few ms.
 */

/** What came of it. */
export interface Evening {
  /** How long opening the app, looking and checking in took of the database and the functions, of half and of 99 of 100 members (ms). */
  medianMs: number;
  slowMs: number;
  /** Connections, and places of the function that is fullest, in use at the same time at the most. */
  connections: number;
  places: number;
  fullest: string;
  /** What was full first, and after how many seconds; nothing where nothing was. */
  full: { what: string; afterSeconds: number } | undefined;
}

const stepMs = 5;

/** No more members are followed than this; of more a part stands for all, with the same part of the platform. */
const followed = 40_000;

interface Call {
  in: string;
  /** Requests of each round; a round waits for the one before. */
  rounds: number[];
}

/** One member on the way: the calls still to come, and what the present one waits for. */
interface Member {
  arrivedAt: number;
  calls: Call[];
  round: number;
  open: number;
}

interface Options {
  members: number;
  /** How many environments share them, each with a database and functions of its own. */
  environments?: number;
  /** Contexts that have a function of their own, beside what the table of functions says. */
  apart?: readonly string[];
  of?: Platform;
}

/** Lets so many members come, and tells how it went. */
export function simulate(
  { members, environments = 1, apart = [], of = platform }: Options,
  { calls }: Pick<Measured, 'calls'>,
): Evening {
  const here = Math.round(members / environments);
  const shrunk = Math.max(1, here / followed);
  const journey = evening.map((action) => callOf(action, calls.get(action), apart));
  return new Environment(
    { connections: Math.floor(of.connections / shrunk), places: Math.floor(of.places / shrunk) },
    journey,
  ).follow(arrivalsOf(Math.round(here / shrunk)), shrunk);
}

/** First come, first served. */
class Queue<One> {
  private head = 0;
  private readonly all: One[] = [];

  get length(): number {
    return this.all.length - this.head;
  }

  add(one: One): void {
    this.all.push(one);
  }

  take(most: number): One[] {
    const taken = this.all.slice(this.head, this.head + most);
    this.head += taken.length;
    return taken;
  }
}

/** A function: who waits for a place, how many have one, and how many instances stand idle. */
interface Pool {
  name: string;
  waiting: Queue<Member>;
  busy: number;
  idle: number;
}

/** One environment, step by step. */
class Environment {
  private step = 0;
  private connections = 0;
  private readonly asked = new Queue<Member>();
  private readonly pools: Map<string, Pool>;
  /** What ends at a step. */
  private readonly ends = new Map<number, (() => void)[]>();
  private readonly took: number[] = [];
  private readonly peak = { connections: 0, places: 0, fullest: '' };
  private full: Evening['full'];

  constructor(
    private readonly limits: Platform,
    private readonly journey: readonly Call[],
  ) {
    this.pools = new Map(
      journey.map(({ in: name }) => [name, { name, waiting: new Queue(), busy: 0, idle: 0 }]),
    );
  }

  /** Lets members come at some instants (ms); one of them stands for so many. */
  follow(arrivals: readonly number[], standsFor: number): Evening {
    for (let next = 0; this.took.length < arrivals.length; this.step += 1) {
      for (const end of this.ends.get(this.step) ?? []) end();
      this.ends.delete(this.step);
      for (; next < arrivals.length && (arrivals[next] ?? 0) <= this.step * stepMs; next += 1)
        this.poolOf(this.journey).waiting.add({
          arrivedAt: this.step,
          calls: [...this.journey],
          round: 0,
          open: 0,
        });
      for (const pool of this.pools.values()) this.givePlaces(pool);
      this.giveConnections();
    }
    const took = this.took.toSorted((one, other) => one - other);
    const at = (share: number) => took[Math.floor(took.length * share)] ?? 0;
    return {
      medianMs: at(0.5),
      slowMs: at(0.99),
      connections: Math.round(this.peak.connections * standsFor),
      places: Math.round(this.peak.places * standsFor),
      fullest: this.peak.fullest,
      full: this.full,
    };
  }

  private poolOf([call]: readonly Call[]): Pool {
    const pool = this.pools.get(call?.in ?? '');
    if (!pool) throw new Error('a call is of no function');
    return pool;
  }

  private later(ms: number, what: () => void): void {
    const at = this.step + Math.round(ms / stepMs);
    const all = this.ends.get(at);
    if (all) all.push(what);
    else this.ends.set(at, [what]);
  }

  private noteFull(what: string): void {
    this.full ??= { what, afterSeconds: Math.round((this.step * stepMs) / 1000) };
  }

  private givePlaces(pool: Pool): void {
    const room = this.limits.places - pool.busy;
    if (pool.waiting.length > room) this.noteFull(`places of ${pool.name}`);
    for (const member of pool.waiting.take(room)) {
      const isWarm = pool.idle > 0;
      if (isWarm) pool.idle -= 1;
      pool.busy += 1;
      this.later(assumedMs.call + (isWarm ? 0 : assumedMs.coldStart), () => this.ask(member));
    }
    if (pool.busy > this.peak.places) Object.assign(this.peak, { places: pool.busy, fullest: pool.name });
  }

  private giveConnections(): void {
    const room = this.limits.connections - this.connections;
    if (this.asked.length > room) this.noteFull('connections');
    for (const member of this.asked.take(room)) {
      this.connections += 1;
      this.later(assumedMs.request, () => {
        this.connections -= 1;
        member.open -= 1;
        if (member.open === 0) this.goOn(member);
      });
    }
    this.peak.connections = Math.max(this.peak.connections, this.connections);
  }

  /** The requests of a round, all at once. */
  private ask(member: Member): void {
    member.open = member.calls[0]?.rounds[member.round] ?? 0;
    for (let request = 0; request < member.open; request += 1) this.asked.add(member);
  }

  /** The next round, the next call, or home. */
  private goOn(member: Member): void {
    member.round += 1;
    if (member.round < (member.calls[0]?.rounds.length ?? 0)) {
      this.ask(member);
      return;
    }
    const pool = this.poolOf(member.calls);
    pool.busy -= 1;
    pool.idle += 1;
    member.calls.shift();
    member.round = 0;
    if (member.calls.length > 0) this.poolOf(member.calls).waiting.add(member);
    else this.took.push((this.step - member.arrivedAt) * stepMs);
  }
}

/** A call as rounds of requests: as many rounds as wait for one another, the requests spread over them. */
function callOf(action: ActionName, cost: Cost | undefined, apart: readonly string[]): Call {
  if (!cost) throw new Error(`${action} was not measured`);
  const requests = cost.reads + cost.writes + cost.others;
  const rounds = Array.from({ length: cost.inSequence }, (_, round) =>
    Math.floor((requests + round) / cost.inSequence),
  );
  const [context = ''] = action.split('.');
  return { in: apart.includes(context) ? context : functionOf(context), rounds };
}

/** When each comes (ms): four of ten in the first of five minutes, the others evenly after it. */
const arrivalsOf = (members: number): number[] =>
  Array.from({ length: members }, (_, index) => {
    const part = index / members;
    return part < 0.4 ? (part / 0.4) * 60_000 : 60_000 + ((part - 0.4) / 0.6) * 240_000;
  });
