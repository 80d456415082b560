import type * as z from 'zod';
import type { guidanceView } from '../../types/guidance';
import type { GuidanceRecord } from './records';

/** A checklist as it is shown. */
export function viewOf(guidance: GuidanceRecord): z.input<typeof guidanceView> {
  const { _id, month, status, issuerName, publishedAt, content } = guidance;
  return { id: _id, month, status, issuerName, publishedAt: publishedAt ?? undefined, ...content };
}
