import { audit, type Auditable } from '../../kernel/audit';
import {
  collection,
  command,
  transaction,
  type Changes,
  type Document,
  type Model,
  type Transaction,
} from '../../kernel/database';
import { DuesHandUps, DuesLarges, type DuesHandUpRecord, type DuesLargeRecord } from './model';
import { sumUpYear, touchYear } from './years';

/** What is handed up: sums of a branch, and large payments by name, each with what came of it above. */

/** What branches handed up of months of a year. */
export const handUpsOf = (ids: readonly string[], year: number): Promise<DuesHandUpRecord[]> =>
  collection(DuesHandUps).findAll({
    organizationId: command.in(ids),
    until: command.gte(`${year}-01`).and(command.lte(`${year}-12`)),
  });

export const findHandUp = (id: string): Promise<DuesHandUpRecord | undefined> =>
  collection(DuesHandUps).findById(id);

/** A branch's large payments of a year, or those to an organisation above: the latest first. */
export async function largesOf(
  by: { organizationIds: readonly string[] } | { toId: string },
  year: number,
): Promise<DuesLargeRecord[]> {
  const found =
    'toId' in by
      ? await collection(DuesLarges).findAll({ toId: by.toId })
      : await collection(DuesLarges).findAll({ organizationId: command.in(by.organizationIds) });
  return found
    .filter(({ on }) => on.startsWith(`${year}-`))
    .sort((a, b) => b.at - a.at || (a._id < b._id ? 1 : -1));
}

export const findLarge = (id: string): Promise<DuesLargeRecord | undefined> =>
  collection(DuesLarges).findById(id);

/** Does what changes the sums of what was handed up, with its year marked before and summed up after. */
async function summedUp(
  { organizationId, until: month }: DuesHandUpRecord,
  { now }: Auditable,
  work: () => Promise<void>,
): Promise<void> {
  await touchYear({ organizationId, month }, now);
  await work();
  await sumUpYear(organizationId, Number(month.slice(0, 4)));
}

/** Keeps a new record, however often it is sent. The sum of a branch is in the audit, that of a person is not. */
export const keepHandUp = (handUp: DuesHandUpRecord, call: Auditable, orgPath: string): Promise<void> =>
  summedUp(handUp, call, () =>
    transaction(async (within) => {
      if (await within.in(DuesHandUps).findById(handUp._id)) return;
      await within.in(DuesHandUps).add(handUp);
      const { organizationId: target, from, until, on, slip } = handUp;
      await audit(within, call, { action: 'dues.handUp', target, orgPath, after: { from, until, on, slip } });
    }),
  );

export async function keepLarge(large: DuesLargeRecord, call: Auditable, orgPath: string): Promise<void> {
  await transaction(async (within) => {
    if (await within.in(DuesLarges).findById(large._id)) return;
    await within.in(DuesLarges).add(large);
    const { memberId: target, on, toName } = large;
    await audit(within, call, { action: 'dues.recordLarge', target, orgPath, after: { on, toName } });
  });
}

interface Turned {
  action: string;
  orgPath: string;
  after: Record<string, unknown>;
}

/** Changes a record by what it is at that moment; nothing where `decide` says so. */
const turning =
  <Stored extends Document>(
    model: Model<Stored>,
    write: (within: Transaction, id: string, changes: Changes<Stored>) => Promise<unknown>,
  ) =>
  (
    id: string,
    decide: (current: Stored) => Changes<Stored> | undefined,
    turned: Turned,
    call: Auditable,
  ): Promise<void> =>
    transaction(async (within) => {
      const current = await within.in(model).findById(id);
      const changes = current && decide(current);
      if (!changes) return;
      await write(within, id, changes);
      await audit(within, call, { ...turned, target: id });
    });

const turn = turning(DuesHandUps, (within, id, changes) => within.in(DuesHandUps).update(id, changes));

/** Changes what was handed up by what it is at that moment; its branch and months stay. */
export const turnHandUp = (
  handUp: DuesHandUpRecord,
  decide: (current: DuesHandUpRecord) => Changes<DuesHandUpRecord> | undefined,
  turned: Turned,
  call: Auditable,
): Promise<void> => summedUp(handUp, call, () => turn(handUp._id, decide, turned, call));

export const turnLarge = turning(DuesLarges, (within, id, changes) =>
  within.in(DuesLarges).update(id, changes),
);
