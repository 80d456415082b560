import { entryOf, fitsSetting } from '../../types/shared/settings';
import { districtOfficersOf } from '../domain/membership/district-officers';
import { setSetting } from '../domain/setting/settings';
import { checkText } from '../kernel/content';
import { refuse } from '../kernel/errors';
import type { SettingCall, SettingOutcome } from './context';

/** Sets one of the district's settings. */
export async function change(call: SettingCall<'change'>): SettingOutcome<'change'> {
  const { input, target: district, openid, now } = call;
  const { setting, value, document = '' } = input;
  const { kind, document: needsDocument } = entryOf(setting);
  if (district.kind !== 'district') refuse('SETTING.NOT_THE_DISTRICT');
  if (!fitsSetting(setting, value)) refuse('SETTING.DOES_NOT_FIT');
  if (needsDocument && !document) refuse('SETTING.DOCUMENT_NEEDED');
  if (kind === 'officer' && value !== '') {
    const officers = await districtOfficersOf(district._id, now);
    if (!officers.some(({ id }) => id === value)) refuse('SETTING.NO_OFFICER');
  }
  await checkText(openid, ...(kind === 'line' ? [String(value)] : []), document);
  await setSetting({ setting, value, document, orgPath: district.path }, call);
  return { value };
}
