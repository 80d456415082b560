import { requestCategories } from '../../types/shared/service-requests';
import { daysFor } from '../domain/serviceRequest/rules';
import { settingsAt } from '../domain/setting/settings';
import type { ServiceRequestCall, ServiceRequestOutcome } from './context';
import { officeFor, wordFor } from '../domain/serviceRequest/office';

/** What a form begins with. */
export async function prepare({
  input,
  now,
}: ServiceRequestCall<'prepare'>): ServiceRequestOutcome<'prepare'> {
  const [settings, office] = await Promise.all([settingsAt(now), officeFor(input.officeId, now)]);
  return {
    isOn: settings.serviceRequests === 'on',
    office: await wordFor(office, now),
    days: requestCategories.map((category) => ({ category, days: daysFor(category, settings) })),
  };
}
