import { dayOf } from './clock';
import { allModels, askTogether, change, collection, command, whether, type Condition } from './database';
import type { Document, Model, Over } from './database';
import { JobRounds } from './model';
import type { NightStep } from './night';
import { timerPlace } from './rounds';
import { dropUploads } from './uploads';

const dayMs = 24 * 3_600_000;

/** Documents that are over by a rule of their model, and what is done with them. */
interface Old {
  model: Model;
  over: Over<Document>;
  forget: (now: number) => Promise<unknown>;
}

/** Everything that may be over: a collection may have several rules. */
function rulesOf(model: Model): Old[] {
  const { retention } = model;
  const removed = 'removed' in retention ? retention.removed : [];
  const cleared = 'cleared' in retention ? retention.cleared : [];
  return [
    ...removed.map((over) => ({
      model,
      over,
      forget: (now: number) => remove(model, over, now),
    })),
    ...cleared.map((over) => ({ model, over, forget: (now: number) => clear(model, over, now) })),
  ];
}

/**
 * Lets go of documents whose time is over, and of fields whose purpose is, as their models say. Which rules have any is
 * asked of all collections at once.
 */
async function forgetOld(now: number): Promise<void> {
  const rules = (allModels() as unknown as Model[]).flatMap(rulesOf);
  const found = await askTogether(
    JobRounds,
    timerPlace,
    Object.fromEntries(
      rules.map(({ model, over }, index) => [`of_${index}`, whether(model, isOver(over, now))]),
    ),
  );
  for (const [index, { forget }] of rules.entries()) {
    if (!found || (found[`of_${index}`] ?? []).length > 0) await forget(now);
  }
}

/** What is over: fields and their kinds the model has checked. */
function isOver({ days, since, as = 'instant', when }: Over<Document>, now: number): Condition<Document> {
  const until = now - days * dayMs;
  const over: unknown = { ...when, [since]: command.lt(as === 'day' ? dayOf(until) : until) };
  return over as Condition<Document>;
}

/** Documents that name files are taken away so many at a time. */
const withFiles = 100;

/** Takes documents away. Files that they name go first: whoever is killed in between takes the documents the next night. */
async function remove(
  model: Model,
  { files, ...over }: Over<Document> & { files?: (stored: Document) => readonly string[] },
  now: number,
): Promise<void> {
  const condition = isOver(over, now);
  if (!files) {
    await collection(model).removeWhere(condition);
    return;
  }
  for (;;) {
    const found = await collection(model).find(condition, { limit: withFiles });
    await dropUploads(found.flatMap(files), now);
    await collection(model).removeWhere({ _id: command.in(found.map(({ _id }) => _id)) });
    if (found.length < withFiles) return;
  }
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
