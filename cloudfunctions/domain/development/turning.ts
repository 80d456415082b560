import { audit, type Auditable } from '../../kernel/audit';
import { transaction, type Changes, type Transaction } from '../../kernel/database';
import { refuse } from '../../kernel/errors';
import { notify, type Notice } from '../messaging/notify';
import { Developments, type DevelopmentRecord } from './model';

/** Every change of a development, with its audit record, its notice and what it does elsewhere: all or nothing. */

/** What becomes of a record: what changes, what is said of it in the audit, and what is done with it. */
export interface Turn {
  changes: Changes<DevelopmentRecord>;
  action: string;
  before?: Record<string, unknown>;
  after?: Record<string, unknown>;
  notice?: Notice | undefined;
  also?: ((within: Transaction) => Promise<void>) | undefined;
}

/** Which record, as the caller saw it. */
interface Meant {
  id: string;
  /** Absent where only what is so now decides. */
  version?: number;
  /** It may be over: what closed it is undone. */
  evenOver?: boolean;
}

/**
 * Takes a record one step further, by what it is at that moment: all of it or nothing. `decide` answers nothing where it
 * is so already, whatever version the caller saw.
 * @throws DEVELOPMENT.CHANGED_MEANWHILE for an older version; DEVELOPMENT.OVER for a record that is over
 */
export async function turnDevelopment(
  { id, version, evenOver = false }: Meant,
  decide: (current: DevelopmentRecord) => Turn | undefined,
  call: Auditable,
): Promise<number> {
  return transaction(async (within) => {
    const current = (await within.in(Developments).findById(id)) ?? refuse('ACCESS_DENIED');
    const turn = decide(current);
    if (!turn) return current.version;
    if (version !== undefined && version !== current.version) refuse('DEVELOPMENT.CHANGED_MEANWHILE');
    if (current.closedAt !== null && !evenOver) refuse('DEVELOPMENT.OVER');
    const next = current.version + 1;
    await within.in(Developments).update(id, { ...turn.changes, version: next });
    if (turn.notice) await notify(within, turn.notice);
    await turn.also?.(within);
    const { action, before, after } = turn;
    await audit(within, call, {
      action,
      target: id,
      orgPath: current.orgPath,
      ...(before && { before }),
      ...(after && { after }),
    });
    return next;
  });
}

/** Begins a record; a repeat finds the first. One member is developed once at a time. */
export async function addDevelopment(record: DevelopmentRecord, call: Auditable): Promise<void> {
  await transaction(async (within) => {
    if (await within.in(Developments).findById(record._id)) return;
    await within.in(Developments).add(record);
    await audit(within, call, {
      action: 'development.begin',
      target: record._id,
      orgPath: record.orgPath,
      after: { stage: record.stage },
    });
  });
}
