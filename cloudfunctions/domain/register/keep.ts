import { audit, type Auditable } from '../../kernel/audit';
import { collection, transaction } from '../../kernel/database';
import { takeUp } from '../../kernel/uploads';
import { notify, type Notice } from '../messaging/notify';
import { said } from '../declared/held';
import type { Register } from './declare';
import { RegisterRecords, type RegisterRecord } from './model';

/** Every change of a record, each with its audit record: which register, and what changed, in the register's own words. */

type Audited = Auditable & { orgPath: string };

/** Writes a new one; answers the one that is there: this, or the same act's before. */
export function addRecord(
  register: Register,
  record: RegisterRecord,
  call: Audited,
): Promise<RegisterRecord> {
  return transaction(async (within) => {
    const found = await within.in(RegisterRecords).findById(record._id);
    if (found) return found;
    await within.in(RegisterRecords).add(record);
    await takeUp(within, { before: [], after: record.files.map(({ fileId }) => fileId) }, null);
    await audit(within, call, {
      action: 'register.save',
      target: record._id,
      orgPath: call.orgPath,
      after: { register: register.term, said: said(register.fields, record) },
    });
    return record;
  });
}

/** How a record changes: by which act, into what, and who is told. */
export interface Change {
  action: 'register.save' | 'register.move';
  /** Tells the act from others, so that a second sending of it is known. */
  act: string;
  version: number;
  becomes: (current: RegisterRecord) => RegisterRecord;
  notice?: (after: RegisterRecord) => Notice | undefined;
}

/** How long (ms) files that a record let go stay, for whoever has it open. */
const filesStay = 24 * 3_600_000;

/** Changes one over the version that was read; answers it as it is then, or nothing when another was quicker. */
export function changeRecord(
  register: Register,
  id: string,
  { action, act, version, becomes, notice }: Change,
  call: Audited,
): Promise<RegisterRecord | undefined> {
  return transaction(async (within) => {
    const found = await within.in(RegisterRecords).findById(id);
    if (!found) return undefined;
    if (found.madeBy === act) return found;
    if (found.version !== version) return undefined;
    const after = { ...becomes(found), madeBy: act, version: version + 1, changedAt: call.now };
    const { _id, ...changes } = after;
    await within.in(RegisterRecords).update(id, changes);
    const fileIds = ({ files }: RegisterRecord) => files.map(({ fileId }) => fileId);
    await takeUp(within, { before: fileIds(found), after: fileIds(after) }, call.now + filesStay);
    const told = notice?.(after);
    if (told) await notify(within, told);
    const wordOf = (state: string) => register.states[state]?.word ?? state;
    await audit(within, call, {
      action,
      target: id,
      orgPath: call.orgPath,
      before: { said: said(register.fields, found, after), registerState: wordOf(found.state) },
      after: {
        register: register.term,
        said: said(register.fields, after, found),
        registerState: wordOf(after.state),
      },
    });
    return after;
  });
}

/** Takes one away over the version that was read; tells whether it was there so. Its files go with it, or none of it does. */
export function removeRecord(
  register: Register,
  { _id, version }: Pick<RegisterRecord, '_id' | 'version'>,
  call: Audited,
): Promise<boolean> {
  return transaction(async (within) => {
    const found = await within.in(RegisterRecords).findById(_id);
    if (found?.version !== version) return false;
    await within.in(RegisterRecords).remove(_id);
    await takeUp(within, { before: found.files.map(({ fileId }) => fileId), after: [] }, call.now);
    await audit(within, call, {
      action: 'register.remove',
      target: _id,
      orgPath: call.orgPath,
      before: { register: register.term, said: said(register.fields, found) },
    });
    return true;
  });
}

/** It need not be reminded of any more, or not before another day. */
export const reminded = (id: string, remindOn: string, next: string | undefined): Promise<number> =>
  collection(RegisterRecords).updateWhere({ _id: id, remindOn }, { remindOn: next });
