import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { root } from '../cloud';
import { judge, median, round, type BenchReport, type Progress } from './report';

interface Measured {
  bare: number[];
  ours: number[];
  memoryMb: number;
}

/** A minutes book of sixty pages beside the library alone with the same text, and the memory of the process that writes it. */
export async function papers(progress: Progress): Promise<BenchReport> {
  const folder = mkdtempSync(join(tmpdir(), 'papers-'));
  const child = join(folder, 'child.cjs');
  await build({
    entryPoints: [join(root, 'scripts/bench/papers-child.ts')],
    outfile: child,
    bundle: true,
    platform: 'node',
    target: 'node18',
    // Declaring the collections takes the SDK along, which asks nothing until it is called.
    logLevel: 'error',
  });
  progress(0.2);
  const template = join(root, 'cloudfunctions/domain/paper/templates/minutesBook.docx');
  const { bare, ours, memoryMb } = JSON.parse(
    execFileSync(process.execPath, [child, template], { encoding: 'utf8' }),
  ) as Measured;
  rmSync(folder, { recursive: true });
  progress(1);
  const [bareMs, bookMs] = [median(bare), median(ours)];
  return judge({
    name: 'papers',
    metrics: { bookMs: round(bookMs), memoryMb: round(memoryMb) },
    floor: { bareMs: round(bareMs) },
    ratios: { bookToBare: round(bookMs / bareMs) },
    goals: { bookToBare: 3, memoryMb: 256 },
  });
}
