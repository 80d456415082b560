import {
  describeWithEachSdk,
  expectRefusal,
  onlyLocally,
  type Collection,
  type TransactionHandle,
} from './target';

const CONFLICT = 'DATABASE_TRANSACTION_CONFLICT';

describeWithEachSdk('transactions', (target) => {
  let accounts: Collection;
  beforeEach(async () => {
    accounts = await target().collection({ _id: 'a', n: 10 }, { _id: 'b', n: 0 });
  });
  const within = (transaction: TransactionHandle): Collection => transaction.collection(accounts.name);
  const n = async (id: string): Promise<unknown> => (await accounts.doc(id).get())?.['n'];

  test('a commit makes all writes visible at once; nothing before', async () => {
    const { command: _ } = target();
    const transaction = await target().startTransaction();
    expect(
      await within(transaction)
        .doc('a')
        .update({ n: _.inc(-3) }),
    ).toBe(1);
    expect(
      await within(transaction)
        .doc('b')
        .update({ n: _.inc(3) }),
    ).toBe(1);
    await within(transaction).add({ _id: 'c', n: 1 });
    expect(await within(transaction).doc('a').get()).toEqual({ _id: 'a', n: 7 });
    expect(await within(transaction).doc('c').get()).toEqual({ _id: 'c', n: 1 });
    expect([await n('a'), await n('b'), await accounts.count()]).toEqual([10, 0, 2]);
    await transaction.commit();
    expect([await n('a'), await n('b'), await n('c')]).toEqual([7, 3, 1]);
  });

  test('a rollback leaves nothing', async () => {
    const transaction = await target().startTransaction();
    await within(transaction).doc('a').set({ n: 99 });
    await within(transaction).doc('b').remove();
    await within(transaction).add({ n: 1 });
    expect(await within(transaction).doc('b').get()).toBeNull();
    await transaction.rollback();
    expect([await n('a'), await n('b'), await accounts.count()]).toEqual([10, 0, 2]);
  });

  test('set creates and replaces, remove removes', async () => {
    await target().runTransaction(async (transaction) => {
      await within(transaction).doc('new').set({ n: 5 });
      await within(transaction).doc('a').set({ n: 6 });
      expect(await within(transaction).doc('b').remove()).toBe(1);
    });
    expect([await n('new'), await n('a'), await accounts.count()]).toEqual([5, 6, 2]);
  });

  test('reads are of the snapshot taken at the start', async () => {
    const transaction = await target().startTransaction();
    await accounts.doc('a').update({ n: 11 });
    await accounts.doc('b').remove();
    await accounts.add({ _id: 'late' });
    expect(await within(transaction).doc('a').get()).toEqual({ _id: 'a', n: 10 });
    expect(await within(transaction).doc('b').get()).toEqual({ _id: 'b', n: 0 });
    expect(await within(transaction).doc('late').get()).toBeNull();
    await transaction.commit();
    expect(await n('a')).toBe(11);
  });

  test('of two that write one document the first writer wins, at once', async () => {
    const first = await target().startTransaction();
    const second = await target().startTransaction();
    await within(first).doc('a').update({ n: 1 });
    await expectRefusal(within(second).doc('a').update({ n: 2 }), CONFLICT, /TransactionConflict/);
    await first.commit();
    expect(await n('a')).toBe(1);
  });

  test('a write to what has changed since the snapshot is a conflict', async () => {
    const transaction = await target().startTransaction();
    await within(transaction).doc('a').get();
    await accounts.doc('a').update({ n: 11 });
    await expectRefusal(within(transaction).doc('a').update({ n: 12 }), CONFLICT);
    expect(await n('a')).toBe(11);
  });

  onlyLocally('write skew: what was read must not have changed by the commit', async () => {
    const first = await target().startTransaction();
    const second = await target().startTransaction();
    await within(first).doc('a').get();
    await within(second).doc('b').get();
    await within(first).doc('b').update({ n: 1 });
    await within(second).doc('a').update({ n: 1 });
    await first.commit();
    await expect(second.commit()).rejects.toMatchObject({ code: CONFLICT });
    expect([await n('a'), await n('b')]).toEqual([10, 1]);
  });

  onlyLocally('runTransaction runs again after a conflict at the commit', async () => {
    let runs = 0;
    await target().runTransaction(async (transaction) => {
      const seen = (await within(transaction).doc('a').get())?.['n'] as number;
      if (++runs === 1) await accounts.doc('a').update({ n: 20 });
      await within(transaction).doc('b').update({ n: seen });
    });
    expect(runs).toBe(2);
    expect(await n('b')).toBe(20);
  });

  test('runTransaction runs again after a conflict at a write, but not through wx-server-sdk, which hides the code', async () => {
    const { command: _ } = target();
    let runs = 0;
    const work = target().runTransaction(async (transaction) => {
      if (++runs === 1) await accounts.doc('a').update({ n: 20 });
      await within(transaction)
        .doc('a')
        .update({ n: _.inc(1) });
    });
    if (target().driver.sdk === 'wx-server-sdk') {
      await expect(work).rejects.toMatchObject({
        errCode: -501001,
        message: expect.stringContaining('TransactionConflict') as string,
      });
      expect(await n('a')).toBe(20);
    } else {
      await work;
      expect([runs, await n('a')]).toEqual([2, 21]);
    }
  });

  test('concurrent transfers, retried on conflict, keep the sum', async () => {
    const { command: _ } = target();
    const transfer = async (): Promise<void> => {
      for (;;) {
        try {
          await target().runTransaction(async (transaction) => {
            const { n: left } = (await within(transaction).doc('a').get()) as { n: number };
            if (left > 0) {
              await within(transaction)
                .doc('a')
                .update({ n: _.inc(-1) });
              await within(transaction)
                .doc('b')
                .update({ n: _.inc(1) });
            }
          });
          return;
        } catch (error) {
          if (!(error as Error).message.includes('TransactionConflict')) throw error;
        }
      }
    };
    await Promise.all(Array.from({ length: 12 }, transfer));
    expect([await n('a'), await n('b')]).toEqual([0, 10]);
  });

  test('a rollback with a reason rejects with it; an exception rolls back too', async () => {
    await expect(
      target().runTransaction(async (transaction) => {
        await within(transaction).doc('a').update({ n: 1 });
        await transaction.rollback({ because: 'no money' });
      }),
    ).rejects.toEqual({ because: 'no money' });
    await expect(
      target().runTransaction(async (transaction) => {
        await within(transaction).doc('a').update({ n: 1 });
        throw new Error('boom');
      }),
    ).rejects.toThrow('boom');
    expect(await n('a')).toBe(10);
  });

  test('runTransaction answers what its callback answers', async () => {
    expect(await target().runTransaction(async () => Promise.resolve('answer'))).toBe('answer');
  });

  test('after its end a transaction is refused', async () => {
    const committed = await target().startTransaction();
    await committed.commit();
    await expectRefusal(within(committed).doc('a').update({ n: 1 }), 'DATABASE_TRANSACTION_FAIL');
    await expect(committed.commit()).rejects.toMatchObject({ code: 'DATABASE_TRANSACTION_FAIL' });
    const aborted = await target().startTransaction();
    await aborted.rollback();
    await expectRefusal(within(aborted).doc('a').get(), 'DATABASE_TRANSACTION_FAIL');
  });

  onlyLocally('an abandoned transaction expires and gives up its documents', async () => {
    const cloud = target().localCloud;
    const abandoned = await target().startTransaction();
    await within(abandoned).doc('a').update({ n: 1 });
    const waiting = accounts.doc('a').update({ n: 2 });
    cloud.advance(31_000);
    expect(await waiting).toBe(1);
    await expectRefusal(within(abandoned).doc('a').get(), 'DATABASE_TRANSACTION_FAIL');
    expect(await n('a')).toBe(2);
    cloud.useRealTime();
  });

  test('a plain write waits for the transaction that holds the document', async () => {
    const { command: _ } = target();
    const transaction = await target().startTransaction();
    await within(transaction).doc('a').update({ n: 100 });
    const plain = accounts.doc('a').update({ n: _.inc(1) });
    const byCondition = accounts.where({ _id: 'a' }).update({ n: _.inc(1) });
    await transaction.commit();
    await Promise.all([plain, byCondition]);
    expect(await n('a')).toBe(102);
  });

  // wx-server-sdk documents single records only; the platform itself also takes these, from @cloudbase/node-sdk.
  describe('conditions in a transaction', () => {
    const isRefused = (): boolean => target().driver.sdk === 'wx-server-sdk';

    onlyLocally('wx-server-sdk takes doc() and add() only', async () => {
      if (!isRefused()) return;
      const transaction = await target().startTransaction();
      await expectRefusal(within(transaction).where({ n: 10 }).get(), 'INVALID_PARAM', /where/);
      await transaction.rollback();
    });

    test('where().get() sees the snapshot and what the transaction wrote', async () => {
      if (isRefused()) return;
      const { command: _ } = target();
      await accounts.addMany([
        { _id: 'c', n: 20 },
        { _id: 'd', n: 30 },
      ]);
      const transaction = await target().startTransaction();
      await within(transaction).doc('a').update({ n: 25 });
      await within(transaction).doc('b').remove();
      await within(transaction).add({ _id: 'own', n: 22 });
      await accounts.doc('c').update({ n: 99 });
      await accounts.doc('d').remove();
      await accounts.add({ _id: 'later', n: 21 });
      const found = within(transaction).where({ n: _.gte(0) });
      expect((await found.orderBy('n', 'asc').get()).map(({ _id, n: has }) => [_id, has])).toEqual([
        ['c', 20],
        ['own', 22],
        ['a', 25],
        ['d', 30],
      ]);
      expect(await found.orderBy('n', 'desc').skip(1).limit(2).ids()).toEqual(['a', 'own']);
      expect(await found.field({ _id: 0, n: 1 }).orderBy('n', 'asc').limit(1).get()).toEqual([{ n: 20 }]);
      expect(await within(transaction).where({ n: 99 }).get()).toEqual([]);
      await transaction.rollback();
    });

    onlyLocally('what a condition found must not have changed by the commit', async () => {
      if (isRefused()) return;
      const transaction = await target().startTransaction();
      expect(await within(transaction).where({ n: 10 }).ids()).toEqual(['a']);
      await accounts.doc('a').update({ n: 11 });
      await within(transaction).doc('b').update({ n: 1 });
      await expect(transaction.commit()).rejects.toMatchObject({ code: CONFLICT });
    });

    test('updateAndReturn changes the first it finds, visible at the commit', async () => {
      if (isRefused()) return;
      const { command: _ } = target();
      const transaction = await target().startTransaction();
      expect(
        await within(transaction)
          .where({ _id: 'a', n: 10 })
          .updateAndReturn({ n: _.inc(5) }),
      ).toMatchObject({ updated: 1, doc: { _id: 'a', n: 15 } });
      expect(await within(transaction).where({ n: 10 }).updateAndReturn({ n: 1 })).toMatchObject({
        updated: 0,
        doc: null,
      });
      expect(await n('a')).toBe(10);
      await transaction.commit();
      expect(await n('a')).toBe(15);
    });

    test('updateAndReturn of what another transaction wrote is a conflict', async () => {
      if (isRefused()) return;
      const first = await target().startTransaction();
      const second = await target().startTransaction();
      await within(first).doc('a').update({ n: 1 });
      await expectRefusal(within(second).where({ n: 10 }).updateAndReturn({ n: 2 }), CONFLICT);
      await first.commit();
      expect(await n('a')).toBe(1);
    });
  });

  onlyLocally('one operation at a time: production is busy otherwise, and so is this', async () => {
    const transaction = await target().startTransaction();
    const reads = await Promise.allSettled(
      Array.from({ length: 10 }, () => within(transaction).doc('a').get()),
    );
    const refused = reads.filter((read): read is PromiseRejectedResult => read.status === 'rejected');
    expect(refused.length).toBeGreaterThan(0);
    expect((refused[0]?.reason as Error).message).toContain('TransactionBusy');
    await transaction.rollback();
  });

  test('a taken _id is refused when it is added', async () => {
    const transaction = await target().startTransaction();
    await expectRefusal(within(transaction).add({ _id: 'a' }), 'DATABASE_DUPLICATE_WRITE', /E11000/);
    await transaction.rollback().catch(() => undefined);
    expect(await n('a')).toBe(10);
  });

  test('1,000 documents in one transaction', async () => {
    target().standStill();
    await target().runTransaction(async (transaction) => {
      for (let i = 0; i < 1000; i++) await within(transaction).add({ _id: `bulk-${i}` });
    });
    expect(await accounts.count()).toBe(1002);
  });
});
