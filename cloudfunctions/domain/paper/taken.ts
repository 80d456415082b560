import { auditLook, type Auditable } from '../../kernel/audit';
import { collection } from '../../kernel/database';
import { digestOf } from '../../kernel/ids';
import type { Caller } from '../../kernel/identity';
import { TakenPapers, type TakenPaperRecord } from './model';
import type { Entry, PaperSetOf } from './set';

/** When papers were taken out, and from which version of the records. */

/** The one record that a paper's takings-out have. */
const takenId = ({ set, aboutId, year = 0 }: PaperSetOf, { key }: Entry): string =>
  digestOf('taken', set, aboutId, String(year), key);

/** When each paper of a set was taken out last, by its key. */
export async function takenBefore(of: PaperSetOf): Promise<Map<string, TakenPaperRecord>> {
  const keys = new Map(of.entries.map((entry) => [takenId(of, entry), entry.key]));
  const found = await collection(TakenPapers).findByIds([...keys.keys()]);
  return new Map(found.map((one) => [keys.get(one._id) ?? '', one]));
}

/** Leaves who took papers out, in the audit and beside the papers; it stands before they are given out. */
export async function noteTaken(
  of: PaperSetOf,
  taken: { entry: Entry; version: string }[],
  call: Auditable & { caller: Caller },
  { action, orgPath }: { action: string; orgPath: string },
): Promise<void> {
  const titles = taken.map(({ entry }) => entry.title);
  await auditLook(call, { action, target: of.aboutId, orgPath, after: { set: of.set, papers: titles } });
  const { organizationId, set } = of;
  const { name: by } = call.caller.account;
  for (const { entry, version: fingerprint } of taken) {
    const _id = takenId(of, entry);
    await collection(TakenPapers).put({
      _id,
      organizationId,
      set,
      paper: entry.name,
      fingerprint,
      at: call.now,
      by,
    });
  }
}
