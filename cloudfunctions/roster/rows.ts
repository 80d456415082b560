import type * as z from 'zod';
import type { rosterRow } from '../../types/roster/contract';
import { refuse } from '../kernel/errors';
import { holds } from '../kernel/identity';
import { maskedPhone, type StoredPhone } from '../kernel/phone';
import type { RosterCall, RosterOutcome } from './context';
import { rowsPage } from './store';
import { branchKeepers } from '../../types/shared/roles';
import { rosterFields, type RosterRowKind } from '../../types/roster/words';
import type { RosterRowRecord } from './model';

const shownAtOnce = 100;

/** Rows sort by their ids, so that the numbers in them are padded. */
export const rowId = (importId: string, position: number): string =>
  `${importId}:${String(position).padStart(8, '0')}`;

/** A page of a preview. Those above the branches see the rows of their own file, and of no other. */
export async function rows({
  input,
  target,
  caller,
  openid,
  now,
}: RosterCall<'rows'>): RosterOutcome<'rows'> {
  if (target.previewedBy !== openid && !holds(caller.account, branchKeepers, await target.keptAt(), now)) {
    refuse('ACCESS_DENIED');
  }
  return pageOf(target._id, input.only, input.after);
}

/** A page of an import's rows after one of them, and the position to go on from. */
export async function pageOf(
  importId: string,
  only: RosterRowKind | 'marked' | 'kept' | undefined,
  after: number,
) {
  const page = { after: rowId(importId, after), limit: shownAtOnce + 1 };
  const found = await rowsPage(importId, only, page);
  const rows = found.slice(0, shownAtOnce);
  return { rows: rows.map(viewOf), ...(found.length > shownAtOnce && { next: rows.at(-1)?.position }) };
}

function viewOf(record: RosterRowRecord): z.input<typeof rosterRow> {
  const { position, sheet, row, kind, name, branchName, problems, kept, before = {}, after = {} } = record;
  const { phoneTail, ...result } = record.result ?? {};
  return {
    position,
    sheet,
    row,
    kind,
    name,
    branchName,
    ...result,
    ...(phoneTail !== undefined && { phone: maskedPhone(phoneTail) }),
    problems,
    ...(kept && { kept }),
    changes: rosterFields
      .filter((field) => after[field] !== undefined)
      .map((field) => ({ field, before: shown(before[field]), after: shown(after[field]) ?? '' })),
  };
}

/** A value as the screen shows it; a phone number is its last four digits. */
const shown = (value: string | StoredPhone | null | undefined): string | undefined =>
  value && typeof value === 'object' ? maskedPhone(value.tail) : (value ?? undefined);
