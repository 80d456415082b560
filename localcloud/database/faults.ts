import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';

/** Something that goes wrong with requests to the database, for tests. It strikes what fits all that is given. */
export interface DatabaseFault {
  /** The SDK's action without `database.`, such as `insertDocument`. */
  action?: string;
  /** One that is asked, also where an aggregation looks it up beside another. */
  collection?: string;
  /** The function that asks. */
  functionName?: string;
  /** Lets so many fitting requests pass first. */
  after?: number;
  /** How many it strikes; every one when absent. */
  times?: number;
  /** Strikes so many of a hundred, or parts of one, drawn from `seed`: the same requests in the same order, the same faults. */
  percent?: number;
  seed?: number;
  /** Waits this long (ms) between the work and its answer. */
  delayMs?: number;
  /** Holds the answer back, after the work, until this resolves: for what must not depend on the machine's speed. */
  hold?: () => Promise<void>;
  /** Answers this error instead of doing the work. */
  code?: string;
  /** Does the work but loses the answer: the function sees a broken connection. */
  drop?: boolean;
  /** Does the work twice and answers as the second time, as where a request is delivered again. */
  twice?: boolean;
  /** Ends the instance that asks, before the work or after it. */
  kill?: 'before' | 'after';
}

/** A fault in force. */
export interface InjectedFault {
  /** How many requests it has struck. */
  readonly struck: number;
}

/** What is known of a request that a fault may strike. */
interface Asked {
  /** `database.insertDocument` … */
  action: string;
  collections: readonly string[];
  functionName: string | undefined;
}

interface Active extends DatabaseFault {
  fits: number;
  struck: number;
  /** Above 0, up to 100. */
  draw: () => number;
}

/** The faults injected into the database. */
export class DatabaseFaults {
  private active: Active[] = [];

  /** Adds a fault; where several fit a request, the one injected first strikes. */
  inject(fault: DatabaseFault): InjectedFault {
    const random = xoroshiro128plus(fault.seed ?? 0);
    const injected = { ...fault, fits: 0, struck: 0, draw: () => uniformInt(random, 1, 10_000) / 100 };
    this.active.push(injected);
    return injected;
  }

  /** The fault that strikes this request, if any. */
  strike(asked: Asked): DatabaseFault | undefined {
    return this.active.find((fault) => fits(fault, asked) && strikes(fault));
  }

  /** Removes every fault. */
  clear(): void {
    this.active = [];
  }
}

const fits = ({ action, collection, functionName }: DatabaseFault, asked: Asked): boolean =>
  (action === undefined || asked.action === `database.${action}`) &&
  (collection === undefined || asked.collections.includes(collection)) &&
  (functionName === undefined || asked.functionName === functionName);

function strikes(fault: Active): boolean {
  fault.fits++;
  if (fault.fits <= (fault.after ?? 0) || fault.struck >= (fault.times ?? Infinity)) return false;
  if (fault.percent !== undefined && fault.draw() > fault.percent) return false;
  fault.struck++;
  return true;
}
