import type { SettingName } from '../../../types/shared/settings';
import { defineCollection, none } from '../../kernel/database';

/** What a setting was set to last. */
export interface SetValue {
  value: string | number;
  before: string | number;
  at: number;
  changedBy: string;
  /** 文号; empty where none is asked for. */
  document: string;
}

/** All settings of the district; there is one such record. */
export interface SettingsRecord {
  _id: 'district';
  values: Partial<Record<SettingName, SetValue>>;
}

/** What the district has set for itself, in one record. */
export const Settings = defineCollection<SettingsRecord>()({
  name: 'settings',
  indexes: [],
  organizations: none('there is one district'),
  retention: { kept: 'one record, as long as the district keeps its books here' },
  about: none('what holds for the whole district'),
  exit: { sheet: '区里的设置', words: { _id: { district: '全区' } }, fields: { values: '各项设置' } },
});
