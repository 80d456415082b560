import type { Document } from './fields';
import type { Model } from './model';
import { amongOwn, knownAs } from './shared';
import type { Condition } from './query';
import { database } from './sdk';

/** What is asked of one collection beside others. */
export interface Question {
  collection: string;
  condition: object;
  /** How many documents it answers at most. */
  limit: number;
  /** Only ids are answered: it is asked whether there is any. */
  idsOnly: boolean;
  /** What was answered as its model knows it; nothing where it is another's. */
  known: (answered: Document) => Document | undefined;
}

/** Asks whether anything fits; an index serves the condition as that of a query. */
export const whether = <Stored extends Document>(
  model: Model<Stored>,
  condition: Condition<Stored>,
): Question => ({
  collection: model.lies,
  condition: amongOwn(model, condition),
  limit: 1,
  idsOnly: true,
  known: (answered) => answered,
});

const whole = <Stored extends Document>(
  model: Model<Stored>,
  condition: object,
  limit: number,
): Question => ({
  collection: model.lies,
  condition,
  limit,
  idsOnly: false,
  known: (answered) => knownAs(model, answered),
});

/** Asks for what fits, at most `limit`. */
export const fitting = <Stored extends Document>(
  model: Model<Stored>,
  condition: Condition<Stored>,
  limit: number,
): Question => whole(model, amongOwn(model, condition), limit);

/** Asks for the documents of some ids. */
export const those = <Stored extends Document>(model: Model<Stored>, ids: readonly string[]): Question =>
  whole(model, { _id: command.in([...ids]) }, ids.length);

/** The SDK's aggregation, as far as questions need it. */
export interface Pipeline {
  match(condition: object): Pipeline;
  limit(count: number): Pipeline;
  project(fields: Record<string, 1>): Pipeline;
  lookup(joined: { from: string; pipeline: unknown; as: string }): Pipeline;
  done(): unknown;
  end(): Promise<{ list: Record<string, unknown>[] }>;
}

const command = database.command as unknown as {
  in(values: string[]): object;
  aggregate: { pipeline(): Pipeline };
};

export const stagesOf = ({ condition, limit, idsOnly }: Question): unknown => {
  const found = command.aggregate.pipeline().match(condition).limit(limit);
  return (idsOnly ? found.project({ _id: 1 }) : found).done();
};

/**
 * Asks many collections in one request, by looking each up beside one document that is there: `$lookup` with a pipeline of
 * its own. Answers what each found by the names of the questions; nothing when that document is missing.
 */
export async function askTogether<Beside extends Document>(
  { lies }: Model<Beside>,
  besideId: string,
  questions: Record<string, Question>,
): Promise<Record<string, Document[]> | undefined> {
  let pipeline = database.collection(lies).aggregate() as unknown as Pipeline;
  pipeline = pipeline.match({ _id: besideId }).project({ _id: 1 });
  for (const [as, question] of Object.entries(questions)) {
    pipeline = pipeline.lookup({ from: question.collection, pipeline: stagesOf(question), as });
  }
  const [answer] = (await pipeline.end()).list as Record<string, Document[]>[];
  if (!answer) return undefined;
  return Object.fromEntries(
    Object.entries(questions).map(([as, { known }]) => [
      as,
      (answer[as] ?? []).flatMap((one) => known(one) ?? []),
    ]),
  );
}
