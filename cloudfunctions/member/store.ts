import { collection, command, type Page, type PageOf } from '../kernel/database';
import { Transfers, type TransferRecord } from '../domain/membership/model';

/** The transfers from and to a branch that have ended, latest first. */
export const endedTransfers = (branchId: string, page: PageOf): Promise<Page<TransferRecord>> => {
  const ended = { status: command.neq('open') };
  return collection(Transfers).findPage(
    [
      { ...ended, fromId: branchId },
      { ...ended, toId: branchId },
    ],
    ['at', 'desc'],
    page,
  );
};
