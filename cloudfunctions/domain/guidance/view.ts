import type * as z from 'zod';
import type { guidanceView } from '../../../types/domain/guidance';
import type { GuidanceRecord } from './model';

/** A guidance as it is shown. */
export function viewOf(guidance: GuidanceRecord): z.input<typeof guidanceView> {
  const { _id, month, issuerName, publishedAt, version, history, newItemIds = [], content } = guidance;
  return { id: _id, month, issuerName, publishedAt, version, history, newItemIds, ...content };
}
