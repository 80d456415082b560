import { newActKey } from '../../services/act-key';
import { call } from '../../services/call';
import type { MessageTemplate, PushedClass } from '../../services/contract';
import { askConsent } from '../../services/subscribe';

/** WeChat's ids of the templates, as `home.get` tells them. */
export type TemplateIds = Partial<Record<MessageTemplate, string>>;

/** What became of asking: what was agreed to, and which classes of it the person lets rest all the same. */
export interface Asked {
  agreed: MessageTemplate[];
  resting: PushedClass[];
}

/**
 * Asks for one reminder by each of some templates, three at most, in one dialog of WeChat's; tells the cloud of each
 * yes and answers which. Call it in a tap handler.
 */
export async function askReminders(templates: MessageTemplate[], ids: TemplateIds): Promise<Asked> {
  const asked = templates.filter((template) => ids[template]).slice(0, 3);
  if (asked.length === 0) return { agreed: [], resting: [] };
  const accepted = await askConsent(asked.flatMap((template) => ids[template] ?? []));
  const agreed = asked.filter((template) => accepted.includes(ids[template] ?? ''));
  if (agreed.length === 0) return { agreed, resting: [] };
  const { resting } = await call('message.recordConsent', { consentKey: newActKey(), templates: agreed });
  return { agreed, resting };
}

/** What to say to it; `done` is what the button promised. */
export function wordFor({ agreed, resting }: Asked, done: string): string {
  if (agreed.length === 0) return '好的，这次不提醒';
  return resting.length > 0 ? '您关着这类提醒，请先在“微信提醒开关”里打开' : done;
}
