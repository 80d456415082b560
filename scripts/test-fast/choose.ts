import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const root = resolve(__dirname, '../..');

/** Every test file, by its path from the root. */
export const globTests = (): string[] =>
  readdirSync(join(root, 'tests'), { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.test\.tsx?$/.test(file))
    .map((file) => join('tests', file))
    .sort();

/** What a test needs beside code: a running cloud, a build, a browser, a whole check of the house. */
const heavy =
  /startTestCloud|startLocalCloud|localcloud\/|harness|chromium|support\/cloud|execFileSync|worker_threads/;

/** True for a test that stands on nothing but code. */
export const isPure = (file: string): boolean =>
  !/^tests\/(localcloud|weapp|h5|browser|faults)\//.test(file) &&
  !heavy.test(readFileSync(join(root, file), 'utf8'));

/** The tests of the contexts and matters that some files belong to: each lies in the folder of the same name. */
export function touchedBy(changed: string[], tests: string[]): string[] {
  const folders = new Set(
    changed.flatMap((file) => {
      const [, context] = /^(?:cloudfunctions|types)\/((?:domain\/)?[^/]+)\/[^/]+/.exec(file) ?? [];
      return context ? [`tests/cloudfunctions/${context}/`] : [];
    }),
  );
  return tests.filter(
    (file) => changed.includes(file) || [...folders].some((folder) => file.startsWith(folder)),
  );
}
