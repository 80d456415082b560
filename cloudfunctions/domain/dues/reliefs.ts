import { audit, type Auditable } from '../../kernel/audit';
import { collection, transaction } from '../../kernel/database';
import { DuesReliefs, type DuesReliefRecord } from './model';

/** Reliefs (减免): who owes less for some months, and by whose decision. The audit says from when to when, and no more. */

export const findRelief = (id: string): Promise<DuesReliefRecord | undefined> =>
  collection(DuesReliefs).findById(id);

export async function keepRelief(relief: DuesReliefRecord, call: Auditable, orgPath: string): Promise<void> {
  await transaction(async (within) => {
    if (await within.in(DuesReliefs).findById(relief._id)) return;
    await within.in(DuesReliefs).add(relief);
    const { memberId: target, from, until } = relief;
    await audit(within, call, { action: 'dues.relieve', target, orgPath, after: { from, until } });
  });
}

export async function endReliefWith(
  { _id, memberId: target, until: before }: DuesReliefRecord,
  until: string,
  call: Auditable,
  orgPath: string,
): Promise<void> {
  await transaction(async (within) => {
    await within.in(DuesReliefs).update(_id, { until });
    await audit(within, call, {
      action: 'dues.endRelief',
      target,
      orgPath,
      before: { until: before },
      after: { until },
    });
  });
}
