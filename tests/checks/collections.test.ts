import { collectionsOf } from '../../localcloud';
import { declaredByModels } from '../../scripts/models';

/** What CloudBase allows. */
const collectionsAtMost = 100;
const indexesAtMost = 20;

it('there are no more collections, and none has more indexes, than the platform allows', async () => {
  const declared = collectionsOf(await declaredByModels());
  expect(declared.length).toBeGreaterThan(30);
  expect(declared.length).toBeLessThanOrEqual(collectionsAtMost);
  for (const { name, indexes } of declared) {
    expect([name, indexes.length]).toEqual([name, expect.any(Number)]);
    expect(indexes.length).toBeLessThanOrEqual(indexesAtMost);
    expect(new Set(indexes.map((index) => index.name)).size).toBe(indexes.length);
  }
});
