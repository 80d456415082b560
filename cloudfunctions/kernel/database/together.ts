import type { Document } from './fields';
import type { Model } from './model';
import { aggregationOf, stagesOf, type Question } from './questions';
import { askedWithOthers } from './at-once';

/**
 * Asks many collections in one request, by looking each up beside one document that is there: `$lookup` with a pipeline of
 * its own. Answers what each found by the names of the questions, however much (16 MB in all); nothing when that document is
 * missing. Within a call it
 * goes with whatever else is asked at the same time.
 */
export async function askTogether<
  Beside extends Document,
  Questions extends { readonly [name: string]: Question },
>(
  { lies }: Model<Beside>,
  besideId: string,
  questions: Questions,
): Promise<
  { [Name in keyof Questions]: Questions[Name] extends Question<infer Of> ? Of[] : never } | undefined
> {
  const all = Object.entries(questions);
  const came = await Promise.all(
    all.map(async ([as, question]) => [as, await askedWithOthers(question)] as const),
  );
  if (came.every(([, found]) => found !== undefined)) return Object.fromEntries(came) as never;
  let pipeline = aggregationOf(lies).match({ _id: besideId }).project({ _id: 1 });
  for (const [as, question] of all) {
    pipeline = pipeline.lookup({ from: question.collection, pipeline: stagesOf(question), as });
  }
  const [answer] = (await pipeline.end()).list as Record<string, Document[]>[];
  if (!answer) return undefined;
  return Object.fromEntries(
    all.map(([as, { known }]) => [as, (answer[as] ?? []).flatMap((one) => known(one) ?? [])]),
  ) as never;
}
