import { rolesAt } from '../kernel/identity';
import { templateId } from '../kernel/environment';
import type { MessageCall, MessageOutcome } from './context';
import { branchKeepers, type Role } from '../../types/shared/roles';
import { pushedClasses, templatesOf, type MessageTemplate } from '../../types/shared/messages';
import { quietHoursAt } from '../domain/messaging/quiet-hours';
import { consentsOf } from '../domain/messaging/consents';

/** Messages that go to those who run a branch only. */
const forKeepers: readonly MessageTemplate[] = ['feedbackDue'];

/** Which messages the caller can ask for and how they stand, by class. */
export async function preferences({
  caller,
  now,
}: MessageCall<'preferences'>): MessageOutcome<'preferences'> {
  const keepers: readonly Role[] = branchKeepers;
  const keeps = rolesAt(caller.account, now).some(({ role }) => keepers.includes(role));
  const consents = await consentsOf(caller.openid);
  const classes = pushedClasses.map((name) => {
    const own = consents.filter(({ template }) => templatesOf(name).includes(template));
    const templates = templatesOf(name).flatMap((template) => {
      const id = templateId(template);
      if (!id || (forKeepers.includes(template) && !keeps)) return [];
      const { remaining = 0 } = own.find((one) => one.template === template) ?? {};
      return [{ template, templateId: id, remaining }];
    });
    return { class: name, muted: own.some(({ muted }) => muted), templates };
  });
  return { classes, quietHours: await quietHoursAt(now) };
}
