import type { Document } from './fields';
import type { Model } from './model';
import { amongOwn, knownAs, ownOf } from './shared';
import type { Asked, Condition, Expression, Order } from './query';
import { database } from './sdk';

/** What is asked of one collection beside others; `Answered` is what it answers, one by one. */
export interface Question<Answered extends Document = Document> {
  collection: string;
  /** What a pipeline over that collection goes on with. */
  stages: (pipeline: Pipeline) => Pipeline;
  /** What was answered as its model knows it; nothing where it is another's. */
  known: (answered: Document) => Answered | undefined;
}

/** Asks whether anything fits, and is answered its id; an index serves the condition as that of a query. */
export const whether = <Stored extends Document>(
  model: Model<Stored>,
  condition: Condition<Stored>,
): Question => ({
  collection: model.lies,
  stages: (pipeline) => pipeline.match(amongOwn(model, condition)).limit(1).project({ _id: 1 }),
  known: (answered) => answered,
});

/** Asks for what fits, at most `limit`; beside others that may be more than a query answers. */
export const fitting = <Stored extends Document>(
  model: Model<Stored>,
  asked: Asked<Stored>,
  { orderBy = [], limit }: { orderBy?: readonly Order<Stored>[]; limit: number },
): Question<Stored> => ({
  collection: model.lies,
  stages: (pipeline) => {
    const found = pipeline.match(ownOf(model, asked));
    const order = orderBy.map(([field, direction]) => [field, direction === 'asc' ? 1 : -1] as const);
    return (order.length > 0 ? found.sort(Object.fromEntries(order)) : found).limit(limit);
  },
  known: (answered) => knownAs(model, answered as Stored),
});

/** Asks for the documents of some ids. */
export const those = <Stored extends Document>(
  model: Model<Stored>,
  ids: readonly string[],
): Question<Stored> => ({
  collection: model.lies,
  stages: (pipeline) => pipeline.match({ _id: command.in([...ids]) }),
  known: (answered) => knownAs(model, answered as Stored),
});

/** Asks how many fit. */
export const counted = <Stored extends Document>(
  model: Model<Stored>,
  asked: Asked<Stored>,
): Question<Document & { total: number }> => ({
  collection: model.lies,
  stages: (pipeline) => pipeline.match(ownOf(model, asked)).count('total'),
  known: (answered) => answered as Document & { total: number },
});

/** Asks for groups of what fits, however many; `fields` are accumulators over expressions. */
export const grouped =
  <Row extends object>(fields: { [Name in keyof Row]: Expression }) =>
  <Stored extends Document>(
    model: Model<Stored>,
    asked: Asked<Stored>,
    by: Expression,
  ): Question<Row & { _id: string }> => ({
    collection: model.lies,
    stages: (pipeline) => pipeline.match(ownOf(model, asked)).group({ _id: by, ...fields }),
    known: (answered) => answered as Row & { _id: string },
  });

/** The SDK's aggregation, as far as questions need it. */
export interface Pipeline {
  match(condition: object): Pipeline;
  sort(order: Record<string, 1 | -1>): Pipeline;
  limit(count: number): Pipeline;
  addFields(fields: Record<string, Expression>): Pipeline;
  project(fields: Record<string, 1>): Pipeline;
  group(fields: Record<string, Expression>): Pipeline;
  count(as: string): Pipeline;
  lookup(
    joined: { from: string; as: string } & (
      | { pipeline: unknown }
      | { localField: string; foreignField: string }
    ),
  ): Pipeline;
  done(): unknown;
  end(): Promise<{ list: Record<string, unknown>[] }>;
}

const command = database.command as unknown as {
  in(values: string[]): object;
  aggregate: { pipeline(): Pipeline };
};

/** A pipeline that also looks up what some questions ask for, by their names: `$lookup` with a pipeline of its own. */
export const lookingUp = (
  begun: Pipeline,
  questions: readonly (readonly [name: string, question: Question])[],
): Pipeline =>
  questions.reduce(
    (pipeline, [as, { collection, stages }]) =>
      pipeline.lookup({ from: collection, pipeline: stages(command.aggregate.pipeline()).done(), as }),
    begun,
  );

/** The beginning of a pipeline over a collection of the platform. */
export const aggregationOf = (lies: string): Pipeline =>
  database.collection(lies).aggregate() as unknown as Pipeline;
