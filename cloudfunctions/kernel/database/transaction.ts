import { setTimeout as pause } from 'node:timers/promises';
import { documents, TakenId } from './collection';
import { isConflict } from './conflict';
import type { Document } from './fields';
import type { Model } from './model';
import { database } from './sdk';
import { requireWriting } from './writing';

/** A collection inside a transaction. */
type Inside<Stored extends Document> = ReturnType<typeof documents<Stored>> & {
  /** Writes a document in the place of the one that was read in this transaction, or anew where there was none. */
  replace(found: Stored | undefined, document: Stored): Promise<void>;
};

/** The collections inside a transaction. */
export interface Transaction {
  in<Stored extends Document>(model: Model<Stored>): Inside<Stored>;
}

const attempts = 6;

/**
 * How long one that lost waits before it tries again (ms): not as long as the other that lost with it, or they would meet
 * again; longer each time.
 */
const waitBefore = (attempt: number): number => Math.random() * 10 * 2 ** attempt;

/**
 * Runs `work` as one transaction: all of it or nothing. It may run several times, when others write the same documents
 * meanwhile or take an `_id` that was free when it was read; so it must have no effect beside its writes.
 */
export async function transaction<T>(work: (within: Transaction) => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    const running = (await database.startTransaction()) as typeof database & {
      commit(): Promise<void>;
      rollback(): Promise<void>;
    };
    try {
      const result = await work({ in: (model) => inside(model, running) });
      await running.commit();
      return result;
    } catch (error) {
      // A transaction that cannot be rolled back has ended already, or expires by itself.
      await running.rollback().catch(() => undefined);
      const lost = isConflict(error);
      if (attempt === attempts || !(lost || error instanceof TakenId)) throw error;
      // Whose `_id` is taken finds the other's document at once.
      if (lost) await pause(waitBefore(attempt));
    }
  }
}

function inside<Stored extends Document>(model: Model<Stored>, running: typeof database): Inside<Stored> {
  const single = documents(model, running);
  const add = async (document: Stored) => {
    // A write that may not be is no document whose `_id` is taken.
    requireWriting(model);
    try {
      await single.add(document);
    } catch (error) {
      // The SDK hides why. Read again, the document of whoever was first is there.
      throw isConflict(error) ? error : new TakenId(document._id, error);
    }
  };
  return {
    ...single,
    add,
    replace: (found, document) => (found ? single.put(document) : add(document)),
  };
}
