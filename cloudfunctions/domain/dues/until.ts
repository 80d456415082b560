import { booksOf, knownOfAll } from './books';
import { paidUntil } from './standing';

/** 党费交至 of a member (`YYYY-MM`), by what the district's branches noted in this year and the one before. */
export async function paidUntilOf(memberId: string, year: number): Promise<string | undefined> {
  return paidUntil(knownOfAll(await booksOf([memberId], year), memberId));
}
