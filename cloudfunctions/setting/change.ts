import { entryOf, fitsSetting, wordsOf } from '../../types/shared/settings';
import { districtOfficersOf } from '../domain/membership/district-officers';
import { setSetting } from '../domain/setting/settings';
import { checkText } from '../kernel/content';
import { refuse } from '../kernel/errors';
import type { SettingCall, SettingOutcome } from './context';

/** Sets one of the district's settings. */
export async function change(call: SettingCall<'change'>): SettingOutcome<'change'> {
  const { input, target: district, openid, now } = call;
  const { setting, document = '' } = input;
  const { kind, document: needsDocument } = entryOf(setting);
  if (district.kind !== 'district') refuse('SETTING.NOT_THE_DISTRICT');
  // A list is kept without what stands twice or is empty.
  const value = kind === 'words' ? wordsOf(String(input.value)).join('\n') : input.value;
  if (!fitsSetting(setting, value)) refuse('SETTING.DOES_NOT_FIT');
  if (needsDocument && !document) refuse('SETTING.DOCUMENT_NEEDED');
  if (kind === 'officer' && value !== '') {
    const officers = await districtOfficersOf(district._id, now);
    if (!officers.some(({ id }) => id === value)) refuse('SETTING.NO_OFFICER');
  }
  await checkText(openid, ...(kind === 'line' || kind === 'words' ? [String(value)] : []), document);
  await setSetting({ setting, value, document, orgPath: district.path }, call);
  return { value };
}
