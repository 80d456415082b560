import type { Document } from './fields';
import type { Model } from './model';
import { askedWithOthers } from './at-once';
import { aggregationOf, lookingUp, type Question } from './questions';

/**
 * Asks many collections in one request, by looking each up beside one document that is there; within a call they go with whatever
 * else is asked at the same time. Answers what each found by the names of the questions, however much (16 MB in all); nothing
 * when there is no document to ask beside.
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
  const pipeline = aggregationOf(lies).match({ _id: besideId }).project({ _id: 1 });
  const [answer] = (await lookingUp(pipeline, all).end()).list as Record<string, Document[]>[];
  if (!answer) return undefined;
  return Object.fromEntries(
    all.map(([as, { known }]) => [as, (answer[as] ?? []).flatMap((one) => known(one) ?? [])]),
  ) as never;
}
