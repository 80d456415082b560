import { cpSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startLocalCloud, type LocalCloud } from '../../localcloud';
import { bundleFunctions } from '../../tests/localcloud/bundles';
import { Caller } from '../caller';
import { declaredCollections, environment, functions } from '../cloud';
import type { DemoDistrict } from '../demo/district';
import { loadDemo } from '../demo/load';

/** Monday, 23 November 2026, 14:00 in Beijing; the clock of every measurement stands still there unless it is moved. */
export const opening = Date.UTC(2026, 10, 23, 6);

export const minute = 60_000;

/** A district on a local cloud of its own, with the functions as they are deployed and the floors beside them. */
export interface World {
  cloud: LocalCloud;
  caller: Caller;
  district: DemoDistrict;
  close(): Promise<void>;
}

/** The floor: a function that adds what it is given, in one request of the SDK, and does nothing else. */
const bare = {
  source: `
    const cloud = require('wx-server-sdk');
    cloud.init({ env: cloud.DYNAMIC_CURRENT_ENV });
    const adds = cloud.database().collection('bareAdds');
    exports.main = async ({ document }) => { await adds.add({ data: document }); return { ok: true }; };`,
  config: { timeout: 10, memorySize: 256 },
};

/** Another floor: checking in as simpler products do, which look the registration up and change it, and check nothing. */
const unchecked = {
  source: `
    const cloud = require('wx-server-sdk');
    cloud.init({ env: cloud.DYNAMIC_CURRENT_ENV });
    const registrations = cloud.database().collection('uncheckedRegistrations');
    exports.main = async ({ activityId, openid, at }) => {
      const { data } = await registrations.where({ activityId, openid }).limit(1).get();
      await registrations.doc(data[0]._id).update({ data: { at } });
      return { ok: true };
    };`,
  config: { timeout: 10, memorySize: 256 },
};

/** The built functions and the two floors in a directory of their own; answers it and what removes it. */
function functionsWithFloors(): ReturnType<typeof bundleFunctions> {
  const made = bundleFunctions({ bare, unchecked });
  cpSync(functions, made.directory, { recursive: true });
  return made;
}

/** Loads the demonstration district into a local cloud in memory, or on disk, where many documents have to fit. */
export async function startWorld(
  options: { instances?: number; onDisk?: boolean; progress?: (part: number) => void } = {},
): Promise<World> {
  const collections = declaredCollections();
  const { indexes = [] } = collections.find(({ name }) => name === 'attendances') ?? {};
  const made = functionsWithFloors();
  const cloud = await startLocalCloud({
    data: options.onDisk ? mkdtempSync(join(tmpdir(), 'bench-')) : ':memory:',
    functions: made.directory,
    // What is added to the floor costs as much as an attendance.
    collections: [
      ...collections,
      { name: 'bareAdds', indexes },
      {
        name: 'uncheckedRegistrations',
        indexes: [
          {
            name: 'by_person',
            keys: [
              ['activityId', 1],
              ['openid', 1],
            ],
          },
        ],
      },
    ],
    environment,
    strictIndexes: true,
    instancesPerFunction: options.instances ?? 1,
  });
  cloud.setNow(opening);
  const district = await loadDemo(cloud, opening, {
    progress: (done, total) => options.progress?.(done / total),
  });
  return {
    cloud,
    district,
    caller: new Caller(cloud),
    close: async () => {
      await cloud.close();
      made.remove();
    },
  };
}

/** How long `work` takes (ms). */
export async function time(work: () => Promise<unknown>): Promise<number> {
  const startedAt = performance.now();
  await work();
  return performance.now() - startedAt;
}

/** Does the work for all of them, so many at a time, in their order. */
export async function inTurns<T>(
  all: readonly T[],
  atOnce: number,
  work: (one: T, index: number) => Promise<void>,
): Promise<void> {
  const queue = all.entries();
  await Promise.all(
    Array.from({ length: atOnce }, async () => {
      for (const [index, one] of queue) await work(one, index);
    }),
  );
}
