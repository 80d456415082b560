import { settingsAt } from '../domain/setting/settings';
import { rolesAt } from '../kernel/identity';
import { templateId } from '../kernel/settings';
import type { MessageCall, MessageOutcome } from './context';
import { branchKeepers, type Role } from '../../types/shared/roles';
import { messageTemplates, type MessageTemplate } from '../../types/shared/messages';
import { consentsOf } from '../domain/messaging/consents';

/** Messages that go to those who run a branch only. */
const forKeepers: readonly MessageTemplate[] = ['feedbackDue'];

/** Which messages the caller can ask for and how they stand. */
export async function preferences({
  caller,
  now,
}: MessageCall<'preferences'>): MessageOutcome<'preferences'> {
  const keepers: readonly Role[] = branchKeepers;
  const keeps = rolesAt(caller.account, now).some(({ role }) => keepers.includes(role));
  const consents = await consentsOf(caller.openid);
  const templates = messageTemplates.flatMap((template) => {
    const id = templateId(template);
    if (!id || (forKeepers.includes(template) && !keeps)) return [];
    const { remaining = 0, muted = false } = consents.find((one) => one.template === template) ?? {};
    return [{ template, templateId: id, remaining, muted }];
  });
  const { quietFrom: from, quietUntil: until } = await settingsAt(now);
  return { templates, quietHours: { from, until } };
}
