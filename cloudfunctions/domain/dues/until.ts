import { duesUntilOf } from '../membership/dues-until';
import { booksOf, knownOfAll, type Books } from './books';
import { paidUntil } from './standing';

/**
 * 党费交至 of a member (`YYYY-MM`): by what they paid in the program, else by the letter they came with; nothing where neither
 * says. `books` are asked for where they are not at hand.
 */
export async function paidUntilOf(
  memberId: string,
  year: number,
  books: Books | Promise<Books> = booksOf([memberId], year),
): Promise<string | undefined> {
  const [known, letter] = await Promise.all([books, duesUntilOf(memberId)]);
  return paidUntil(knownOfAll(known, memberId)) ?? letter;
}
