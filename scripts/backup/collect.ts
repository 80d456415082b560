import { createHash } from 'node:crypto';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import {
  dataOf,
  fileIdsIn,
  knownOf,
  lineOf,
  type Attached,
  type HeldPart,
} from '../../cloudfunctions/exit/format';
import type { Cloud, Stored } from '../exit/cloud';
import { attachedPath, dataPath, writeWhole } from '../exit/folder';
import { isHeld } from './format';

/** What one part holds at most: as much as is in memory at a time. */
const partHolds = { records: 5_000, characters: 2_000_000 };

/** Records read at once. */
const pageSize = 100;

/** Where a backup is written to, and from which cloud. */
export interface Collecting {
  cloud: Cloud;
  folder: string;
  /** What every file id begins with. */
  storageRoot: string;
  /** Files that are of use for a while only; they are left where they are. */
  passing: ReadonlySet<string>;
  /** Uploaded files that lie in the folder already: none is ever written over, so that each is fetched once. */
  fetched: Map<string, Attached>;
  /** Told of each page how many records it has. */
  seen: (records: number) => void;
}

/** A register as it was read. */
export interface Collected {
  parts: HeldPart[];
  /** SHA-256 of all its lines. */
  sha256: string;
  /** Names of the keys under which something in it is sealed. */
  keys: Set<string>;
}

/** Reads a collection through and writes it to the folder, part by part, with the files that its records refer to. */
export async function collect(collecting: Collecting, collection: string): Promise<Collected> {
  const { folder, storageRoot } = collecting;
  const parts: HeldPart[] = [];
  const keys = new Set<string>();
  const hash = createHash('sha256');
  let lines: string[] = [];
  let attached = new Map<string, Attached>();
  let characters = 0;
  const write = () => {
    const data = dataOf(lines);
    writeWhole(folder, dataPath(collection, parts.length + 1), data);
    parts.push({ records: lines.length, data: knownOf(data), attached: [...attached.values()] });
    lines = [];
    attached = new Map();
    characters = 0;
  };
  for await (const record of recordsIn(collecting, collection)) {
    const line = lineOf(record);
    if (lines.length === partHolds.records || characters + line.length > partHolds.characters) write();
    lines.push(line);
    characters += line.length;
    hash.update(line);
    for (const name of sealingKeysIn(record)) keys.add(name);
    for (const fileId of fileIdsIn(record, storageRoot)) {
      const file = await fetchFile(collecting, fileId);
      if (file) attached.set(fileId, file);
    }
  }
  write();
  return { parts, sha256: hash.digest('hex'), keys };
}

/** Reads a collection through and answers only by what it is known again. */
export async function lookAgain(collecting: Collecting, collection: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const record of recordsIn(collecting, collection)) hash.update(lineOf(record));
  return hash.digest('hex');
}

/** Takes what was written of a register away, before it is written anew. */
export function forget({ folder }: Collecting, collection: string, { parts }: Collected): void {
  parts.forEach((_, index) => rmSync(join(folder, dataPath(collection, index + 1))));
}

/** The records of a collection in the order of `_id`, a page in memory at a time. */
async function* recordsIn({ cloud, seen }: Collecting, collection: string): AsyncGenerator<Stored> {
  for (let last = ''; ;) {
    const page = await cloud.find(collection, last, pageSize);
    yield* page.filter((one) => isHeld(collection, one));
    if (page.length > 0) seen(page.length);
    if (page.length < pageSize) return;
    last = page.at(-1)?._id ?? '';
  }
}

/** Brings a file to the folder; nothing for one that is of use for a while only. */
async function fetchFile(collecting: Collecting, fileId: string): Promise<Attached | undefined> {
  const { cloud, folder, fetched, passing } = collecting;
  if (passing.has(fileId)) return undefined;
  const known = fetched.get(fileId);
  if (known) return known;
  const content = await cloud.download(fileId);
  const file: Attached = content ? { fileId, ...knownOf(content) } : { fileId, missing: true };
  if (content) writeWhole(folder, attachedPath(fileId, collecting), content);
  fetched.set(fileId, file);
  return file;
}

/** The names of the keys under which something in a record is sealed; a sealed text begins with its key's: `kernel/phone.ts`. */
function sealingKeysIn(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([field, inner]) =>
    field === 'sealed' && typeof inner === 'string' ? [inner.split('.')[0] ?? ''] : sealingKeysIn(inner),
  );
}
