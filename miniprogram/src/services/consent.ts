import { newActKey } from './act-key';
import { call } from './call';
import type { MessageTemplate } from './contract';
import { askConsent } from './subscribe';

/** WeChat's ids of the templates, as `home.get` tells them. */
export type TemplateIds = Partial<Record<MessageTemplate, string>>;

/** Asks for one reminder by a template and tells the cloud of a yes. Call it in a tap handler. */
export async function askReminder(template: MessageTemplate, ids: TemplateIds): Promise<boolean> {
  const id = ids[template];
  if (!id) return false;
  const agreed = await askConsent([id]);
  if (!agreed.includes(id)) return false;
  await call('message.recordConsent', { consentKey: newActKey(), templates: [template] });
  return true;
}
