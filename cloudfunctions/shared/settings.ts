import type { MessageTemplate } from '../../types/vocabulary';

/** Choices of the product, not rules of the Party: each has a default that the district may change. */
export const settings = {
  /** Check-in opens this long before an activity starts (ms). */
  checkInOpensBefore: 30 * 60_000,
  /** … and ends this long after it ends, if nobody closes it before (ms). */
  checkInEndsAfter: 60 * 60_000,
  /** A closed activity is archived this long after it closed (ms); until then its records can be put right. */
  archivesAfter: 30 * 24 * 3_600_000,
} as const;

/** WeChat's ids of the message templates, from the function's environment; absent where none was applied for. */
export function templateId(template: MessageTemplate): string | undefined {
  return { guidancePublished: process.env.TEMPLATE_GUIDANCE_PUBLISHED }[template];
}
