import type { Guarded } from '../kernel/access';
import type { Auditable } from '../kernel/audit';
import type { Caller } from '../kernel/identity';
import type { PaperName } from '../../types/shared/papers';
import type { PaperSetOf } from '../domain/paper/set';
import { noteTaken } from '../domain/paper/taken';

type Taking = Auditable & { caller: Caller; target: Pick<Guarded, 'keptAt'> };

/** Takes one paper of a set out; the library that fills it is loaded now, not whenever an instance starts. */
export async function takeOne(
  of: PaperSetOf,
  key: PaperName,
  call: Taking,
): Promise<{ name: string; fileId: string; url: string }> {
  const { fileNameOf, handOut, makeEntries } = await import('../domain/paper/take');
  const made = await makeEntries(
    of,
    of.entries.filter((entry) => entry.key === key),
    call,
  );
  const [one] = made;
  if (!one) throw new Error(`no paper ${key} in ${of.set}`);
  await noteTaken(of, made, call, { action: `export.${key}`, orgPath: await call.target.keptAt() });
  return handOut(one.bytes, fileNameOf(one.entry), call);
}
