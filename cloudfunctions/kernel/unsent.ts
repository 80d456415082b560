import { take } from './budgets';
import type { Call } from './call';
import { collection, type Page, type PageOf } from './database';
import { digestOf } from './ids';
import { Unsent, type UnsentRecord } from './model';
import { seal, unseal } from './phone';

/** What was asked for, and the words in it that could not be checked. */
interface Asked {
  input: Record<string, unknown>;
  words: string[];
}

/** Keeps for its author what could not be checked; asked for again, it is kept once. */
export async function keepUnsent(
  { input, openid, now }: Pick<Call<unknown, unknown, unknown>, 'input' | 'openid' | 'now'>,
  action: string,
  words: string[],
): Promise<void> {
  if (!(await take('unsent', openid, now))) return;
  const sealed = seal(JSON.stringify({ input, words }));
  const _id = digestOf('unsent', openid, action, JSON.stringify(input));
  await collection(Unsent).put({ _id, openid, action, sealed, at: now });
}

/** What waits for its author, latest first. */
export const unsentOf = (openid: string, page: PageOf): Promise<Page<UnsentRecord>> =>
  collection(Unsent).findPage({ openid }, ['at', 'desc'], page);

/** What was asked for. */
export const openUnsent = ({ sealed }: UnsentRecord): Asked => JSON.parse(unseal(sealed)) as Asked;

/** Lets go of what a person has sent since, or does not want to send; of nobody else's. */
export const dropUnsentOf = (openid: string, _id: string): Promise<number> =>
  collection(Unsent).removeWhere({ _id, openid });
