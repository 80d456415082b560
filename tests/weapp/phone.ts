import { join } from 'node:path';
import type { TestCloud } from '../support/cloud';
import { bootWeapp } from './harness';

/** Where the real build lies. */
export const built = join(__dirname, '../../dist/weapp');

/** The real build on someone's phone, its cloud calls going to the local cloud as that person. */
export const phoneOf = (
  { cloud }: TestCloud,
  openid: string,
  launch?: { path: string; query: Record<string, string>; scene?: number },
  storage?: Record<string, unknown>,
) =>
  bootWeapp({
    ...(launch && { launch }),
    ...(storage && { storage }),
    root: built,
    callFunction: async (name, event) => ({ result: (await cloud.call(name, event, { openid })).result }),
  });
