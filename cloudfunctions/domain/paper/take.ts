import { papers } from '../../../types/shared/papers';
import type { Auditable } from '../../kernel/audit';
import { giveFile } from '../../kernel/given-files';
import type { Caller } from '../../kernel/identity';
import { makePaper, takenLine, type Made } from './make';
import type { Entry, PaperSetOf } from './set';
import { takenBefore } from './taken';
import { templateOf } from './templates';
import { versionOf } from './version';

/** Taking papers out: made, put into storage for a day, and given out for an hour. */

/** A paper that was made, with its entry, its line, and the version of the records that it was made from. */
export interface MadeEntry extends Made {
  entry: Entry;
  taken: string;
  version: string;
}

/** Makes papers of a set, each with its line. */
export async function makeEntries(
  of: PaperSetOf,
  entries: Entry[],
  { caller, now }: Pick<Auditable, 'now'> & { caller: Caller },
): Promise<MadeEntry[]> {
  const before = await takenBefore(of);
  const made: MadeEntry[] = [];
  // One by one: a book of a year is large.
  for (const entry of entries) {
    const facts = entry.facts();
    const version = versionOf(facts);
    const taken = takenLine(caller, {
      version,
      at: now,
      before: before.get(entry.key),
      isPosted: entry.isPosted,
    });
    const template = await templateOf(entry.name);
    made.push({ entry, taken, version, ...(await makePaper(entry.name, { template, facts, taken })) });
  }
  return made;
}

/** Puts a file into storage for a day and answers where it is to be had for an hour; who takes it out is noted before. */
export async function handOut(
  bytes: Buffer,
  name: string,
  call: Auditable,
): Promise<{ name: string; fileId: string; url: string }> {
  const ending = name.slice(name.lastIndexOf('.') + 1);
  return { name, ...(await giveFile({ folder: 'exports', ending, bytes }, 'noted', call)) };
}

/** The name of a paper's file. */
export const fileNameOf = ({ name, title }: Entry): string => `${title}.${papers[name].format}`;
