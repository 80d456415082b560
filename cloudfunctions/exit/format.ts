import { createHash } from 'node:crypto';

/**
 * The form in which a district leaves and comes back. The commands of `scripts/exit` read what the timer writes, so that
 * nothing here knows the cloud.
 *
 * A register is a row of parts; a part is a file of JSON lines, a record each, in the order of `_id`, and a workbook of
 * the same records for people. Fields of a line stand in the order of the alphabet, so that equal records are equal
 * bytes, wherever they are stored.
 */
export const formatVersion = 2;

/** A file of the exit, and how it is known again. */
export interface Known {
  bytes: number;
  sha256: string;
}

/** An uploaded file that records refer to by its id. `missing`: it was not there any more. */
export type Attached = { fileId: string } & (Known | { missing: true });

/** A piece of a register, as far as it can be brought back from it. */
export interface HeldPart {
  records: number;
  data: Known;
  attached: Attached[];
}

/** A register of what is held outside the cloud. */
export interface HeldRegister {
  collection: string;
  sheet: string;
  records: number;
  /** Fields that are not held. */
  secrets: string[];
  /** Looking adds to it, also while nothing is changed. */
  grows: boolean;
  parts: HeldPart[];
}

/** What is held outside the cloud and can be brought back: a district that left, or a backup. */
export interface Held {
  format: typeof formatVersion;
  /** The version of its data; code that is newer brings it up when it comes back. See `kernel/data-version.ts`. */
  dataVersion: number;
  organizationName: string;
  /** Epoch ms. */
  finishedAt: number;
  /** What every file id begins with in the cloud that it came from. */
  storageRoot: string;
  registers: HeldRegister[];
}

/** A piece of a register of somebody who leaves. */
export interface Part extends HeldPart {
  workbook: Known;
  /** Epoch ms. */
  writtenAt: number;
}

/** A register as the manifest of an exit lists it. */
export interface Register extends HeldRegister {
  parts: (Part & { stored: { data: string; workbook: string } })[];
}

/** What there is of an exit, how much, and the hash of each piece: `manifest.json`. */
export interface Manifest extends Held {
  exitId: string;
  organizationId: string;
  readOnlyFrom: number;
  askedBy: string;
  agreedBy: string;
  readme: Known & { stored: string };
  registers: Register[];
}

/** Names of a part's files: where nothing but ASCII goes, and for people. */
export const dataName = (collection: string, number: number): string =>
  `${collection}-${String(number).padStart(4, '0')}.jsonl`;
export const workbookName = (sheet: string, number: number, of: number): string =>
  of > 1 ? `${sheet}-${number}.xlsx` : `${sheet}.xlsx`;

/** SHA-256 in hex, and the length. */
export const knownOf = (content: Buffer): Known => ({
  bytes: content.length,
  sha256: createHash('sha256').update(content).digest('hex'),
});

/**
 * A record as a line, without its line break: JSON with the fields of every object in the order of the alphabet.
 * @throws when it holds what JSON would lose, such as a date of the database's own or a number that is none
 */
export const lineOf = (record: object): string => JSON.stringify(ordered(record));

function ordered(value: unknown): unknown {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return value;
  if (typeof value === 'number' && Number.isFinite(value)) return value;
  if (Array.isArray(value)) return value.map(ordered);
  if (typeof value === 'object' && isPlain(value)) {
    const entries = Object.entries(value).filter(([, inner]) => inner !== undefined);
    // Two fields are never equal.
    entries.sort(([one], [other]) => (one < other ? -1 : 1));
    return Object.fromEntries(entries.map(([key, inner]) => [key, ordered(inner)]));
  }
  throw new Error(`JSON would lose a ${typeof value}`);
}

/** Whether something is an object of fields and nothing more, whichever library made it. */
function isPlain(value: object): boolean {
  const above = Object.getPrototypeOf(value) as object | null;
  return above === null || Object.getPrototypeOf(above) === null;
}

/** A record without the fields that never leave. */
export const without = (record: object, secrets: readonly string[]): object =>
  Object.fromEntries(Object.entries(record).filter(([field]) => !secrets.includes(field)));

/** The records of a part's file. */
export const recordsOf = (content: Buffer): { _id: string }[] =>
  content
    .toString('utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as { _id: string });

/** The bytes of a part's file. */
export const dataOf = (lines: readonly string[]): Buffer =>
  Buffer.from(lines.map((line) => `${line}\n`).join(''), 'utf8');

/** The ids of uploaded files that a record refers to, wherever in it: texts that begin as every file id does. */
export function fileIdsIn(value: unknown, storageRoot: string): string[] {
  if (typeof value === 'string') return value.startsWith(storageRoot) ? [value] : [];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap((inner) => fileIdsIn(inner, storageRoot));
}

/** The same record with its files where they lie in another cloud. */
export function rerooted<Of>(value: Of, from: string, to: string): Of {
  return moved(value, from, to) as Of;
}

function moved(value: unknown, from: string, to: string): unknown {
  if (typeof value === 'string') return value.startsWith(from) ? `${to}${value.slice(from.length)}` : value;
  if (Array.isArray(value)) return value.map((inner) => moved(inner, from, to));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, moved(inner, from, to)]));
}
