import {
  initialSettings,
  settingNames,
  type DistrictSettings,
  type SettingName,
} from '../../../types/shared/settings';
import { audit, type Auditable } from '../../kernel/audit';
import { collection, transaction } from '../../kernel/database';
import { remembered } from '../../kernel/remembered';
import { raiseEdition } from '../../kernel/standing';
import { Settings, type SettingsRecord, type SetValue } from './model';

/** What the district has set, or what holds until it does; one request at most, and none for a minute after. */
export const settingsAt = remembered(
  async (): Promise<DistrictSettings> => valuesOf(await findSettings()),
  60_000,
);

/** The settings as they were set, with who and when. */
export const findSettings = (): Promise<SettingsRecord | undefined> =>
  collection(Settings).findById('district');

/** Every setting's value. */
export function valuesOf(record: SettingsRecord | undefined): DistrictSettings {
  const set = settingNames.flatMap((name) => {
    const found = record?.values[name];
    return found ? [[name, found.value]] : [];
  });
  return { ...initialSettings, ...(Object.fromEntries(set) as Partial<DistrictSettings>) };
}

interface Change {
  setting: SettingName;
  value: string | number;
  document: string;
  /** Where the district stands, for the audit. */
  orgPath: string;
}

/** Sets one of them and leaves that in the audit; as it is already, nothing happens. */
export async function setSetting(
  { setting, value, document, orgPath }: Change,
  call: Auditable,
): Promise<void> {
  await transaction(async (within) => {
    const record = await within.in(Settings).findById('district');
    const before = valuesOf(record)[setting];
    if (before === value) return;
    const set: SetValue = {
      value,
      before,
      at: call.now,
      changedBy: call.caller?.account.name ?? '',
      document,
    };
    await within
      .in(Settings)
      .replace(record, { _id: 'district', values: { ...record?.values, [setting]: set } });
    await raiseEdition(within);
    await audit(within, call, {
      action: 'setting.change',
      target: 'district',
      orgPath,
      before: { [setting]: before },
      after: { [setting]: value, ...(document && { document }) },
    });
  });
}
