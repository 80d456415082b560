import { useState } from 'react';
import { View } from '@tarojs/components';
import { Card } from '../../kit/card';
import { MenuRow } from '../../kit/menu-row';
import type { How } from './answers';
import { choiceLabels, passedLabels, type Previewed } from './words';

interface Props {
  previewed: Pick<Previewed, 'remembered' | 'passed'>;
  /** Asks again what is remembered. */
  onAskAnew: (answers: How['answers']) => void;
}

/** What is taken over from the last roster, and the lines that were passed over. */
export function MoreSeen({ previewed: { remembered, passed }, onAskAnew }: Props) {
  const [open, setOpen] = useState(false);
  if (remembered.length + passed.length === 0) return null;
  return (
    <Card list>
      {remembered.length > 0 && (
        <MenuRow
          icon="info"
          label={`沿用上次的 ${remembered.length} 项回答`}
          hint={remembered
            .map(({ key, choice }) => `${key.slice(key.indexOf(':') + 1)}：${choiceLabels[choice]}`)
            .join('；')}
          onPress={() => onAskAnew(Object.fromEntries(remembered.map(({ key }) => [key, '' as const])))}
        >
          <View className="preview-leave">不对，重新问我</View>
        </MenuRow>
      )}
      {passed.length > 0 && (
        <MenuRow
          icon="ledger"
          label={`略过 ${passed.length} 行`}
          hint={open ? '点这里收起' : '标题、合计、签字等不是党员的行，点这里看'}
          onPress={() => setOpen(!open)}
        />
      )}
      {open &&
        passed.map(({ sheet, from, to, why, text }) => (
          <View key={`${sheet} ${from}`} className="preview-plain">
            <View>{text || '（没有文字）'}</View>
            <View className="secondary numbers">
              {`${sheet ? `${sheet} ` : ''}第 ${from === to ? from : `${from}–${to}`} 行 · ${passedLabels[why]}`}
            </View>
          </View>
        ))}
    </Card>
  );
}
