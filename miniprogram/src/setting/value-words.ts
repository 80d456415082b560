import { entryOf, wordsOf, type SettingName } from '../../../types/shared/settings';
import { settingLabels } from './labels';

/** What is switched on or off, as it is read. */
export const switchWords = { off: '没有开通', on: '已开通' };

/** A setting's value as it is read. */
export function valueWords(
  setting: SettingName,
  value: string | number,
  officers: readonly { id: string; name: string }[],
): string {
  if (value === '') return setting === 'complaintHandler' ? '没有指定' : '还没有填';
  if (setting === 'complaintHandler')
    return officers.find(({ id }) => id === value)?.name ?? '这位同志已不在区级任职，请另选';
  if (entryOf(setting).kind === 'switch') return switchWords[value as 'on' | 'off'];
  if (setting === 'topics') return wordsOf(String(value)).join('、');
  return typeof value === 'number' ? `${value} ${settingLabels[setting].unit ?? ''}` : value;
}
