import fc from 'fast-check';
import { digestOf, idOf } from '../../cloudfunctions/kernel/ids';
import type { AuditRecord } from '../../cloudfunctions/kernel/model';
import { fieldLabels } from '../../miniprogram/src/services/field-labels';
import { id } from '../../types/fields';
import { declaredCollections } from '../../scripts/cloud';
import { minute, type TestCloud } from '../support/cloud';
import { district as shortDistrict } from '../support/district';
import { everything, longPeople as people } from '../support/everything';
import { longId, startLongCloud } from '../support/long-ids';

/** What is stored is what the contracts call an id, also with ids as long as production's. */

const district = longId(shortDistrict._id);

let world: TestCloud;
beforeAll(async () => {
  world = await startLongCloud();
});
afterAll(() => world.cloud.close());

describe('an id made of parts', () => {
  const part = fc.stringMatching(/^[\w-]{1,96}$/);

  it('is an id of the contracts, and another for other parts', () => {
    fc.assert(
      fc.property(fc.array(part, { minLength: 1, maxLength: 4 }), part, (parts, other) => {
        const made = idOf(...parts);
        expect(id.safeParse(made).success).toBe(true);
        expect(idOf(...parts)).toBe(made);
        expect(idOf(...parts, other)).not.toBe(made);
        expect(id.safeParse(digestOf(...parts)).success).toBe(true);
      }),
    );
  });

  it('tells parts apart that read the same joined', () => {
    expect(digestOf('a', 'b:c')).not.toBe(digestOf('a:b', 'c'));
  });
});

it('everything that is stored has an id that the contracts take, and the audit can be read to its end', async () => {
  await everything(world);
  world.cloud.advance(18 * 60 * minute);
  await world.cloud.runTimer('jobs');
  await world.cloud.runTimer('jobs');
  const stored = declaredCollections().flatMap(({ name }) =>
    (world.cloud.documents(name) as { _id: string }[]).map(({ _id }) => [name, _id] as const),
  );
  expect(new Set(stored.map(([name]) => name)).size).toBeGreaterThan(25);
  expect(stored.filter(([, _id]) => !id.safeParse(_id).success)).toEqual([]);

  const audits = world.cloud.documents('audits') as AuditRecord[];
  // Whoever reads it finds words for everything that changed.
  const changed = audits.flatMap(({ action, before = {}, after = {} }) =>
    Object.keys({ ...before, ...after }).map((field) => [field, action] as const),
  );
  expect(changed.filter(([field]) => !(field in fieldLabels))).toEqual([]);
  const found: string[] = [];
  for (let after: string | undefined, pages = 0; pages === 0 || after; pages += 1) {
    const page = await world.caller.get(people.admin, 'audit.list', {
      organizationId: district,
      ...(after && { after }),
    });
    found.push(...page.records.map((record) => record.id));
    after = page.next;
  }
  expect(audits.map(({ _id }) => _id).filter((one) => !found.includes(one))).toEqual([]);
  // … and of whatever it names, what was done to it can be asked for.
  for (const target of new Set(audits.map((audit) => audit.target)))
    expect([target, id.safeParse(target).success]).toEqual([target, true]);
});

describe('the door of the database', () => {
  it.each(['', 'a b', 'a/b', '$where', 'x'.repeat(97)])('stores nothing under %j', async (_id) => {
    Object.assign(process.env, world.cloud.sdkEnvironment());
    const { collection, transaction } = await import('../../cloudfunctions/kernel/database');
    const { JobRounds } = await import('../../cloudfunctions/kernel/model');
    const round = { _id, period: '2026-11', startedAt: 0, cursor: '', done: true };
    const rounds = collection(JobRounds);
    const before = world.cloud.documents('jobRounds').length;
    await expect(rounds.add(round)).rejects.toThrow('no _id');
    await expect(rounds.addOnce(round)).rejects.toThrow('no _id');
    await expect(rounds.put(round)).rejects.toThrow('no _id');
    await expect(rounds.addMissing([{ ...round, _id: 'fine' }, round])).rejects.toThrow('no _id');
    await expect(transaction((within) => within.in(JobRounds).replace(undefined, round))).rejects.toThrow();
    await expect(transaction((within) => within.in(JobRounds).put(round))).rejects.toThrow('no _id');
    expect(world.cloud.documents('jobRounds')).toHaveLength(before);
  });
});
