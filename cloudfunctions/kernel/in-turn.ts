/**
 * Does something with each of some records, one after the other, as long as `goesOn`. One that fails keeps none of the others
 * waiting: its failure is thrown once all have had their turn, so that the tick tells of it and the next one tries it again.
 */
export async function inTurn<One>(
  some: Iterable<One>,
  act: (one: One) => Promise<unknown>,
  goesOn: () => boolean = () => true,
): Promise<void> {
  const failures: unknown[] = [];
  for (const one of some) {
    if (!goesOn()) break;
    try {
      await act(one);
    } catch (error) {
      failures.push(error);
    }
  }
  if (failures.length > 0) throw failures[0];
}
