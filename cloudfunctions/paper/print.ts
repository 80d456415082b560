import { papers } from '../../types/shared/papers';
import { noteTaken } from '../domain/paper/taken';
import type { PaperCall, PaperOutcome } from './context';
import { entriesOf, loadSet } from './load';

/** One paper for a browser to show and print; it is taken out by that as well. */
export async function print(call: PaperCall<'print'>): PaperOutcome<'print'> {
  const { input, target } = call;
  const of = await loadSet(call);
  const entries = entriesOf(of, [input.key]);
  const { makeEntries } = await import('../domain/paper/take');
  const { blocksOf } = await import('../domain/paper/blocks');
  const made = await makeEntries(of, entries, call);
  const [one] = made;
  if (!one) throw new Error('no paper was asked for');
  await noteTaken(of, made, call, { action: 'paper.print', orgPath: await target.keptAt() });
  const { entry, bytes, taken } = one;
  return { title: entry.title, taken, blocks: await blocksOf(bytes, papers[entry.name].format) };
}
