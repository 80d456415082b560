import { settingsAt } from '../domain/setting/settings';
import type { ComplaintCall, ComplaintOutcome } from './context';

/** What the form begins with. */
export async function prepare({ caller, now }: ComplaintCall<'prepare'>): ComplaintOutcome<'prepare'> {
  const { complaintDays } = await settingsAt(now);
  const { memberId, organizationId: id, organizationName: name, townName = '' } = caller?.account ?? {};
  return {
    known: caller !== undefined,
    days: complaintDays,
    ...(memberId && id && name && { branch: { id, name, townName } }),
  };
}
