import type { Transaction } from '../../kernel/database';
import { Guidances, GuidanceVersions, type GuidanceRecord } from './model';

/** Puts a version of a guidance in the place of the one before, which is kept. */
export async function putVersion(
  within: Transaction,
  before: GuidanceRecord | undefined,
  guidance: GuidanceRecord,
): Promise<void> {
  if (before) {
    const { _id: guidanceId, version, publishedAt, content } = before;
    const _id = `${guidanceId}:${version}`;
    await within.in(GuidanceVersions).add({ _id, guidanceId, version, publishedAt, content });
  }
  await within.in(Guidances).replace(before, guidance);
}
