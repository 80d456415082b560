import { View } from '@tarojs/components';
import { actWord, fieldWord } from '../words';
import { basisText, type Burden } from './bases';
import './act-lines.scss';

/** One act: its name, what it asks for, and why; fields that rest on the same stand together. */
export function ActLines({ act: { action, asks } }: { act: Burden['acts'][number] }) {
  const whys = [...new Set(asks.map(({ basis }) => basisText(basis)))];
  return (
    <View className="act">
      <View className="act-name">{actWord(action)}</View>
      {whys.map((why) => (
        <View key={why} className="secondary">
          {`${asks
            .filter(({ basis }) => basisText(basis) === why)
            .map(({ field, isUpload }) => `${fieldWord(action, field)}${isUpload ? '（上传）' : ''}`)
            .join('、')} —— ${why}`}
        </View>
      ))}
    </View>
  );
}
