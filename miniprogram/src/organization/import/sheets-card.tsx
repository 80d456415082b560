import { View } from '@tarojs/components';
import { Card } from '../../kit/card';
import { CheckRow } from '../../kit/check-row';
import { sheetLabels, type Previewed } from './words';

interface Props {
  sheets: Previewed['sheets'];
  chosen: string[];
  onChoose: (names: string[]) => void;
}

/** The sheets of the file, which of them are read, and others to choose. */
export function SheetsCard({ sheets, chosen, onChoose }: Props) {
  if (sheets.length < 2) return null;
  return (
    <Card title="工作表">
      {sheets.map(({ name, state, rows }) => (
        <CheckRow
          key={name}
          checked={chosen.includes(name)}
          disabled={state === 'empty' || state === 'tooLarge'}
          onChange={(on) => onChoose(on ? [...chosen, name] : chosen.filter((one) => one !== name))}
        >
          <View>{name}</View>
          <View className="secondary">
            {state === 'read' ? `${sheetLabels.read} ${rows} 人` : sheetLabels[state]}
          </View>
        </CheckRow>
      ))}
    </Card>
  );
}
