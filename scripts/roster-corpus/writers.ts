import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Writers that may or may not be on this machine; each answers `undefined` when it is not. */

function inFolder<T>(work: (folder: string) => T): T {
  const folder = mkdtempSync(join(tmpdir(), 'roster-corpus-'));
  try {
    return work(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function runs(command: string, parameters: string[]): boolean {
  try {
    execFileSync(command, parameters, { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

const python = '/usr/bin/python3';

/** A workbook by openpyxl (Debian: python3-openpyxl). */
export const byOpenpyxl = (kind: string): Buffer | undefined =>
  inFolder((folder) => {
    const path = join(folder, 'made.xlsx');
    return runs(python, [join(__dirname, 'openpyxl-writer.py'), kind, path]) ? readFileSync(path) : undefined;
  });

/** A file as LibreOffice converts it (Debian: libreoffice-calc-nogui). */
export function byLibreOffice(source: Buffer | undefined, from: string, filter: string): Buffer | undefined {
  if (!source) return undefined;
  return inFolder((folder) => {
    const path = join(folder, `made.${from}`);
    const [ending = ''] = filter.split(':');
    writeFileSync(path, source);
    const out = join(folder, 'out');
    const parameters = ['--headless', `-env:UserInstallation=file://${folder}/user`, '--convert-to', filter];
    const made = join(out, `made.${ending}`);
    return runs('soffice', [...parameters, '--outdir', out, path]) && existsSync(made)
      ? readFileSync(made)
      : undefined;
  });
}

/** A package that is no part of the product, from the folder that `ROSTER_WRITERS` names. */
export function trialPackage(name: string): unknown {
  const folder = process.env.ROSTER_WRITERS;
  if (!folder) return undefined;
  try {
    return createRequire(join(folder, 'any.js'))(name) as unknown;
  } catch {
    return undefined;
  }
}
