import { byOneEdition, forgetRemembered, goBy, remembered } from '../../../cloudfunctions/kernel/remembered';

/** What an instance goes by between two readings. */
function counted(answers: (number | Error)[]) {
  let reads = 0;
  const known = remembered(async () => {
    const answer = answers[reads++];
    if (answer instanceof Error) throw answer;
    return answer;
  }, 1000);
  return { known, reads: () => reads };
}

it('is read once while it is good, and again from then on', async () => {
  const { known, reads } = counted([1, 2]);
  expect([await known(5000), await known(5999), await known(6000)]).toEqual([1, 1, 2]);
  expect(reads()).toBe(2);
});

it('whoever asks at once waits for one reading', async () => {
  const { known, reads } = counted([1]);
  expect(await Promise.all([known(0), known(1)])).toEqual([1, 1]);
  expect(reads()).toBe(1);
});

it('is read again once it was changed, when the clock goes back, and after a reading that failed', async () => {
  const { known } = counted([1, 2, new Error('no answer'), 3]);
  expect(await known(5000)).toBe(1);
  forgetRemembered();
  expect(await known(5001)).toBe(2);
  await expect(known(4000)).rejects.toThrow('no answer');
  expect(await known(4001)).toBe(3);
});

it('is read again under another edition, and not under the same, nor under the first that is told', async () => {
  const { known, reads } = counted([1, 2, 3]);
  expect(await known(0)).toBe(1);
  goBy('one');
  goBy('one');
  expect([await known(1), reads()]).toEqual([1, 1]);
  goBy('another');
  expect(await known(2)).toBe(2);
  goBy('one');
  expect(await known(3)).toBe(3);
});

it('what was done by another edition than the one that is told meanwhile is done again', async () => {
  const { known, reads } = counted([1, 2]);
  goBy('one');
  // As who asks learns it: later than what is asked beside it begins.
  const told = (edition: string) => Promise.resolve().then(() => goBy(edition));
  expect(await byOneEdition(() => known(0), told('one'))).toBe(1);
  expect(await byOneEdition(() => known(1), told('another'))).toBe(2);
  expect(reads()).toBe(2);
});
