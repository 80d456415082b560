import { inTurn } from '../../../cloudfunctions/kernel/in-turn';

/** Records that the timer looks at one after the other: one that fails keeps none of the others waiting. */

const failing = (which: number[], done: number[]) => async (one: number) => {
  await Promise.resolve();
  if (which.includes(one)) throw new Error(`${one} fails`);
  done.push(one);
};

it('does all in their order', async () => {
  const done: number[] = [];
  await inTurn([1, 2, 3], failing([], done));
  expect(done).toEqual([1, 2, 3]);
});

it('goes past one that fails, and tells of the first failure in the end', async () => {
  const done: number[] = [];
  await expect(inTurn(new Set([1, 2, 3, 4]), failing([1, 3], done))).rejects.toThrow('1 fails');
  expect(done).toEqual([2, 4]);
});

it('stops when its share is done, and tells of what failed until then', async () => {
  const done: number[] = [];
  let left = 2;
  const goesOn = () => (left -= 1) >= 0;
  await expect(inTurn([1, 2, 3], failing([1], done), goesOn)).rejects.toThrow('1 fails');
  expect(done).toEqual([2]);
});
