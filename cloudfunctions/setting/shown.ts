import { settingsAt } from '../domain/setting/settings';
import type { SettingCall, SettingOutcome } from './context';

/** Who runs this, under which number it is filed, and whom to ask; for everybody. */
export const shown = ({ now }: SettingCall<'shown'>): SettingOutcome<'shown'> => settingsAt(now);
