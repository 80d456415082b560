import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { unzipSync } from 'fflate';
import { configOf } from '../../cloudfunctions/deployment';
import { startLocalCloud } from '../../localcloud';
import { product } from '../cloud';
import { handful } from '../demo/organizations';
import { playMainJob } from '../main-job/steps';
import type { ReleasedFunction } from '../deploy/release';

/**
 * Plays the main job with the zips that were put back, on a local cloud with the collections of today: nobody's data is
 * touched by it. Answers what went otherwise than it should.
 */
export async function rehearse(functions: ReleasedFunction[]): Promise<string[]> {
  const folder = mkdtempSync(join(tmpdir(), 'rollback-'));
  for (const one of functions) unpack(folder, one);
  const cloud = await startLocalCloud({
    data: ':memory:',
    ...product(),
    functions: folder,
  });
  try {
    const { checks } = await playMainJob(cloud, { size: handful });
    return checks.faults();
  } finally {
    await cloud.close();
    rmSync(folder, { recursive: true });
  }
}

function unpack(folder: string, released: ReleasedFunction): void {
  const files = { ...unzipSync(released.zip), 'config.json': JSON.stringify(configOf(released)) };
  for (const [path, content] of Object.entries(files)) {
    const target = join(folder, released.name, path);
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, content);
  }
}
