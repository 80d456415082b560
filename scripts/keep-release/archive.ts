import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { brotliCompressSync, brotliDecompressSync, constants } from 'node:zlib';
import { root } from '../cloud';
import type { Kept } from './schemas';

/** Where the releases are kept, one file each. */
export const folder = join(root, 'tests/releases');

/** A release as it is kept: what phones go on running, and what they rely on. */
export interface Release {
  contracts: Record<string, Kept>;
  /** The mini-program's code and templates by their paths; without pictures and styles. */
  build: Record<string, string>;
  /** The script of `tests/weapp/journeys.ts` as it was, which goes by the words of this build. */
  journeys: string;
}

const fileOf = (number: number) => join(folder, `${number}.json.br`);

/** The releases that are kept, oldest first. */
export const keptReleases = (): number[] =>
  readdirSync(folder)
    .flatMap((file) => (file.endsWith('.json.br') ? [parseInt(file, 10)] : []))
    .sort((a, b) => a - b);

/** Keeps a release under its number, in place of what was there; answers how large it is (bytes). */
export function keep(number: number, release: Release): number {
  const text = Buffer.from(JSON.stringify(release));
  const { BROTLI_PARAM_LGWIN, BROTLI_PARAM_SIZE_HINT } = constants;
  const packed = brotliCompressSync(text, {
    params: { [BROTLI_PARAM_LGWIN]: 24, [BROTLI_PARAM_SIZE_HINT]: text.length },
  });
  writeFileSync(fileOf(number), packed);
  return packed.length;
}

/** Forgets a release. */
export const drop = (number: number): void => rmSync(fileOf(number));

/** A release that is kept. */
export const releaseOf = (number: number): Release =>
  JSON.parse(brotliDecompressSync(readFileSync(fileOf(number))).toString('utf8')) as Release;

/** Puts the files of a release into a folder, the script of its journeys beside them as `journeys.cjs`. */
export function unpack({ build, journeys }: Release, target: string): void {
  const staging = `${target}-${process.pid}`;
  for (const [path, text] of Object.entries({ ...build, 'journeys.cjs': journeys })) {
    mkdirSync(dirname(join(staging, path)), { recursive: true });
    writeFileSync(join(staging, path), text);
  }
  rmSync(target, { recursive: true, force: true });
  renameSync(staging, target);
}
