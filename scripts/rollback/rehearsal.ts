import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { unzipSync } from 'fflate';
import { startLocalCloud } from '../../localcloud';
import { declaredCollections, environment, rules } from '../cloud';
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
    functions: folder,
    collections: declaredCollections(),
    ...rules,
    environment,
  });
  try {
    const { checks } = await playMainJob(cloud, { size: handful });
    return checks.faults();
  } finally {
    await cloud.close();
    rmSync(folder, { recursive: true });
  }
}

function unpack(folder: string, { name, zip, timeout, memorySize, timer, openapi }: ReleasedFunction): void {
  const config = {
    timeout,
    memorySize,
    ...(timer && { triggers: [{ name: 'timer', type: 'timer', config: timer }] }),
    permissions: { openapi },
  };
  const files = { ...unzipSync(zip), 'config.json': JSON.stringify(config) };
  for (const [path, content] of Object.entries(files)) {
    const target = join(folder, name, path);
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, content);
  }
}
