import { dayOf } from './clock';
import { allModels, askTogether, change, collection, command, whether, type Condition } from './database';
import type { Document, Model, Over } from './database';
import { JobRounds } from './model';
import type { NightStep } from './night';
import { timerPlace } from './rounds';
import { dropUploads } from './uploads';

const dayMs = 24 * 3_600_000;

/** Something that a rule of a model lets go of: documents that are over, or a field of those whose purpose is. */
interface Old {
  model: Model;
  is: (now: number) => Condition<Document>;
  forget: (now: number) => Promise<unknown>;
}

/** Everything that may be over: a collection may have several rules, and a rule several fields. */
function rulesOf(model: Model): Old[] {
  const { retention } = model;
  const removed = 'removed' in retention ? retention.removed : [];
  const cleared = 'cleared' in retention ? retention.cleared : [];
  return [
    ...removed.map((over) => ({
      model,
      is: (now: number) => isOver(over, now),
      forget: (now: number) => remove(model, over, now),
    })),
    ...cleared.flatMap((over) => over.fields.map((field) => clearing(model, over, field))),
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
    Object.fromEntries(rules.map(({ model, is }, index) => [`of_${index}`, whether(model, is(now))])),
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

/**
 * Takes the fields of a rule from documents that are over and still have this one, in one request. The database goes through what
 * the index of `since` says is over, and passes over what was cleared on an earlier night; nothing of it is read here.
 */
function clearing(model: Model, over: Over<Document> & { fields: readonly string[] }, field: string): Old {
  const is = (now: number): Condition<Document> => ({ [field]: command.neq(null), ...isOver(over, now) });
  const without = Object.fromEntries(over.fields.map((one) => [one, change.remove()]));
  return { model, is, forget: (now) => collection(model).updateWhere(is(now), without) };
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

export const retentionNight: NightStep[] = [
  {
    name: 'forget-old',
    run: async (clock) => {
      await forgetOld(clock());
      return undefined;
    },
  },
];
