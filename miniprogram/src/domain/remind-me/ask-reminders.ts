import { newActKey } from '../../services/act-key';
import { call } from '../../services/call';
import type { MessageTemplate } from '../../services/contract';
import { askConsent } from '../../services/subscribe';

/** WeChat's ids of the templates, as `home.get` tells them. */
export type TemplateIds = Partial<Record<MessageTemplate, string>>;

/**
 * Asks for one reminder by each of some templates, three at most, in one dialog of WeChat's; tells the cloud of each
 * yes and answers which. Call it in a tap handler.
 */
export async function askReminders(
  templates: MessageTemplate[],
  ids: TemplateIds,
): Promise<MessageTemplate[]> {
  const asked = templates.filter((template) => ids[template]).slice(0, 3);
  if (asked.length === 0) return [];
  const accepted = await askConsent(asked.flatMap((template) => ids[template] ?? []));
  const agreed = asked.filter((template) => accepted.includes(ids[template] ?? ''));
  if (agreed.length > 0) await call('message.recordConsent', { consentKey: newActKey(), templates: agreed });
  return agreed;
}
