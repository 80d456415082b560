import { ObjectId } from 'bson';
import { describeWithEachSdk, onlyLocally, type Collection } from './target';

// As the platform's own tests have it: an ObjectId is kept as one, and answered as its digits.
const [own, other, third] = [
  '5f3a5f3a5f3a5f3a5f3a5f3a',
  '6f3a5f3a5f3a5f3a5f3a5f3a',
  '7f3a5f3a5f3a5f3a5f3a5f3a',
];

describeWithEachSdk('object ids', (target) => {
  let things: Collection;
  beforeEach(async () => {
    things = await target().collection();
  });

  onlyLocally('wherever one stands, it is answered as its digits', async () => {
    await target().localCloud.importDocuments(things.name, [
      { _id: new ObjectId(own), ref: new ObjectId(other), deep: { list: [new ObjectId(third), 'x'] } },
    ]);
    const answer = { _id: own, ref: other, deep: { list: [third, 'x'] } };
    expect(await things.get()).toEqual([answer]);
    expect(await things.field({ _id: 0, ref: 1 }).get()).toEqual([{ ref: other }]);
    expect(await things.aggregate(['match', { 'deep.list': 'x' }])).toEqual([answer]);
    expect(await things.aggregate(['group', { _id: '$ref', ids: { $push: '$_id' } }])).toEqual([
      { _id: other, ids: [own] },
    ]);
    expect(await things.where({ 'deep.list': 'x' }).update({ seen: true })).toBe(1);
    if (target().driver.sdk === '@cloudbase/node-sdk')
      expect(await things.where({ seen: true }).updateAndReturn({ seen: false })).toMatchObject({
        doc: { ...answer, seen: false },
      });
  });

  test('it is added and found as one', async () => {
    if (target().driver.sdk === 'wx-server-sdk') return;
    const { database } = target();
    expect(
      await things.add({ _id: database.ObjectId({ id: own }), ref: database.ObjectId({ id: other }) }),
    ).toBe(own);
    const found = things.where({ ref: database.ObjectId({ id: other }) });
    expect(await found.get()).toEqual([{ _id: own, ref: other }]);
    // Outside the _id its digits are another value.
    expect(await things.where({ ref: other }).count()).toBe(0);
  });

  test('a text that looks like one stays as it is', async () => {
    const text = `{"$oid":"${own}"}`;
    await things.add({ _id: 'x', text, quoted: JSON.stringify({ text }) });
    expect(await things.get()).toEqual([{ _id: 'x', text, quoted: JSON.stringify({ text }) }]);
  });
});
