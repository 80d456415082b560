import { districtOfficersOf } from '../domain/membership/district-officers';
import { findSettings, valuesOf } from '../domain/setting/settings';
import { refuse } from '../kernel/errors';
import { addedSettings, firstSettings, type SettingName } from '../../types/shared/settings';
import type { SettingCall, SettingOutcome } from './context';

/** Every setting of the district, as it is and as it was set last. */
export async function list({ target, now }: SettingCall<'list'>): SettingOutcome<'list'> {
  if (target.kind !== 'district') refuse('SETTING.NOT_THE_DISTRICT');
  const [record, officers] = await Promise.all([findSettings(), districtOfficersOf(target._id, now)]);
  const values = valuesOf(record);
  const asItIs = <Name extends SettingName>(setting: Name) => ({
    setting,
    value: values[setting],
    last: record?.values[setting],
  });
  return { settings: firstSettings.map(asItIs), added: addedSettings.map(asItIs), officers };
}
