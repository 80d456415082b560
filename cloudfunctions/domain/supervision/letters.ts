import type { OrganizationRecord } from '../organization/model';
import { idsOfBranch } from '../organization/counting';
import { audit, type Auditable } from '../../kernel/audit';
import {
  collection,
  command,
  transaction,
  type Changes,
  type Page,
  type PageOf,
} from '../../kernel/database';
import { notify, type Notice } from '../messaging/notify';
import { Letters, type LetterRecord } from './model';

export const findLetter = (id: string): Promise<LetterRecord | undefined> => collection(Letters).findById(id);

/** A page of the letters to a branch and what was merged into it, or of those that an office sent; latest first. */
export const lettersAt = (at: OrganizationRecord, page: PageOf): Promise<Page<LetterRecord>> =>
  collection(Letters).findPage(
    at.kind === 'branch'
      ? idsOfBranch(at).map((organizationId) => ({ organizationId }))
      : { officeId: at._id },
    ['sentAt', 'desc'],
    page,
  );

/** All letters to a branch and what was merged into it. */
export const lettersTo = (branch: OrganizationRecord): Promise<LetterRecord[]> =>
  collection(Letters).findAll({ organizationId: command.in(idsOfBranch(branch)) });

/** Keeps a new letter with its audit record and tells the branch; answers the letter that is there, if it is another act's. */
export function addLetter(letter: LetterRecord, notice: Notice, call: Auditable): Promise<LetterRecord> {
  return transaction(async (within) => {
    const first = await within.in(Letters).findById(letter._id);
    if (first) return first;
    await within.in(Letters).add(letter);
    await notify(within, notice);
    const { _id: target, orgPath, number, dueOn } = letter;
    await audit(within, call, { action: 'supervision.send', target, orgPath, after: { number, dueOn } });
    return letter;
  });
}

/** What changes of a letter, and who is told; `undefined` where it is so already. */
export interface Turn {
  changes: Changes<LetterRecord>;
  notice: Notice;
  action: string;
}

/** Takes a letter one step further, by what it is at that moment, with its audit record. Answers how it stands then. */
export function turnLetter(
  id: string,
  turnOf: (current: LetterRecord) => Turn | undefined,
  call: Auditable & { orgPath: string },
): Promise<LetterRecord['status']> {
  return transaction(async (within) => {
    const current = await within.in(Letters).findById(id);
    if (!current) throw new Error('a letter is gone that was there');
    const turn = turnOf(current);
    if (!turn) return current.status;
    await within.in(Letters).update(id, turn.changes);
    await notify(within, turn.notice);
    const status = (turn.changes.status as LetterRecord['status'] | undefined) ?? current.status;
    await audit(within, call, {
      action: turn.action,
      target: id,
      orgPath: call.orgPath,
      before: { status: current.status },
      after: { status },
    });
    return status;
  });
}
