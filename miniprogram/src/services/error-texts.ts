import type * as all from '../failures';
import { CallError, type FailureCode } from './call';
import type { Failures, Told, Way } from './failure';
import { failures as common } from './common-failures';
import { saidNoNetwork } from './network';

/** Every code that somebody explains; one that nobody does makes the list below of no use, and does not compile. */
type Explained =
  | keyof typeof common.errors
  | { [Name in keyof typeof all]: keyof (typeof all)[Name]['errors'] }[keyof typeof all];

/** What each failure says that has been brought so far. */
const texts: [Exclude<FailureCode, Explained>] extends [never] ? Partial<Record<FailureCode, Told>> : never =
  {
    ...common.errors,
  };
/** What fields are called. */
const labels: Partial<Record<string, string>> = { ...common.fields };

/**
 * Takes in what a context says of its failures. Nobody writes this call: the build adds it to every module that calls an
 * action which may answer one of them (`config/bring-failures.cjs`), so that the words lie in the package of who needs them.
 *
 * @public
 */
export function explain({ errors, fields }: Failures): void {
  Object.assign(texts, errors);
  Object.assign(labels, fields);
}

/** The code of any failure; what is not ours counts as internal, or as what comes of there being no network. */
export function codeOf(error: unknown): FailureCode {
  if (error instanceof CallError) return error.code;
  return saidNoNetwork() ? 'NETWORK' : 'INTERNAL';
}

function explanationOf(code: FailureCode) {
  // A newer cloud may know codes that this app does not.
  const told: Told = texts[code] ?? common.errors.INTERNAL;
  return typeof told === 'string' ? { text: told } : told;
}

/** The text of a code. */
export const textOfCode = (code: FailureCode): string => explanationOf(code).text;

/**
 * The text of any failure. What the cloud refuses and no question asks for is not the reader's fault: it is named in
 * words, where there are any, so that whoever helps them knows what to look at.
 */
export const textOf = (error: unknown): string => {
  const code = codeOf(error);
  const named = code === 'INVALID_INPUT' ? fieldWords((error as CallError).details?.field) : undefined;
  return `${textOfCode(code)}${named ? `（${named}）` : ''}`;
};

/** What the innermost part of a path is called that has a word: `content.month` is 月份. */
const fieldWords = (path: unknown): string | undefined =>
  String(path)
    .split('.')
    .reverse()
    .map((part) => labels[part])
    .find(Boolean);

/** Whether what was asked for is not for this person, so that trying again is of no use. */
export const isClosed = (error: unknown): boolean => explanationOf(codeOf(error)).closed === true;

/** The way out of a failure, if there is one. */
export const wayOf = (code: FailureCode): Way | undefined => explanationOf(code).way;
