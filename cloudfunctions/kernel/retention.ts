import { dayOf } from './clock';
import { allModels, change, collection, command, type Condition } from './database';
import type { Document, Model, Over } from './database';
import type { NightStep } from './night';

const dayMs = 24 * 3_600_000;

/** Lets go of documents whose time is over, and of fields whose purpose is, as their models say. */
async function forgetOld(now: number): Promise<void> {
  for (const model of allModels() as unknown as Model[]) {
    const { retention } = model;
    if ('removed' in retention) {
      for (const over of retention.removed) await collection(model).removeWhere(isOver(over, now));
    }
    if ('cleared' in retention) {
      for (const over of retention.cleared) await clear(model, over, now);
    }
  }
}

/** What is over: fields and their kinds the model has checked. */
function isOver({ days, since, as = 'instant', when }: Over<Document>, now: number): Condition<Document> {
  const until = now - days * dayMs;
  const over: unknown = { ...when, [since]: command.lt(as === 'day' ? dayOf(until) : until) };
  return over as Condition<Document>;
}

/** Takes fields from documents that still have any of them. */
async function clear(
  model: Model,
  over: Over<Document> & { fields: readonly string[] },
  now: number,
): Promise<void> {
  const without = Object.fromEntries(over.fields.map((field) => [field, change.remove()]));
  for (const found of await collection(model).findAll(isOver(over, now))) {
    if (over.fields.every((field) => (found as unknown as Record<string, unknown>)[field] === undefined))
      continue;
    await collection(model).update(found._id, without);
  }
}

export const retentionNight: NightStep[] = [
  {
    name: 'forget-old',
    run: async (clock) => {
      await forgetOld(clock());
      return undefined;
    },
  },
];
