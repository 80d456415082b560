import { zipSync } from 'fflate';
import { paperSets } from '../../types/shared/papers';
import type { MadeEntry } from '../domain/paper/take';
import { noteTaken } from '../domain/paper/taken';
import type { PaperCall, PaperOutcome } from './context';
import { entriesOf, loadSet } from './load';

/** Takes papers of a set out, each marked with who and when; the library that fills them is loaded now. */
export async function take(call: PaperCall<'take'>): PaperOutcome<'take'> {
  const { input, target } = call;
  const of = await loadSet(call);
  const entries = entriesOf(of, input.keys);
  const { fileNameOf, handOut, makeEntries } = await import('../domain/paper/take');
  const made = await makeEntries(of, entries, call);
  await noteTaken(of, made, call, { action: 'paper.take', orgPath: await target.keptAt() });
  const [first, ...more] = made;
  if (!first) throw new Error('no paper was asked for');
  const one = { bytes: first.bytes, name: fileNameOf(first.entry) };
  const all = { bytes: zipped(made, fileNameOf), name: `${of.about}${paperSets[of.set].title}.zip` };
  const { bytes, name } = more.length === 0 ? one : all;
  const blanks = made.map(({ entry, missing }) => ({ key: entry.key, tags: missing.map(({ tag }) => tag) }));
  return { file: await handOut(bytes, name, call), blanks };
}

/** The files in one; what is in them is packed already. */
const zipped = (made: MadeEntry[], fileNameOf: (entry: MadeEntry['entry']) => string): Buffer =>
  Buffer.from(
    zipSync(
      Object.fromEntries(
        made.map(({ entry, bytes }, index) => [`${index + 1} ${plain(fileNameOf(entry))}`, bytes]),
      ),
      { level: 0 },
    ),
  );

/** A name without what a folder's separator is taken for. */
const plain = (name: string): string => name.replace(/[\\/:*?"<>|]/g, '_');
