import { useState } from 'react';
import { View } from '@tarojs/components';
import { Card } from '../../kit/card';
import { Choices } from '../../kit/choices';
import { MenuRow } from '../../kit/menu-row';
import { Sheet } from '../../kit/sheet';
import type { Answers, Settle } from './answers';
import { choiceLabels, columnLabels, unreadLabels, type Choice, type Previewed } from './words';

interface Props {
  previewed: Pick<Previewed, 'columns' | 'unread' | 'forbidden'>;
  pending: Answers;
  settle: Settle;
}

const meanings: Choice[] = ['name', 'status', 'branch', 'joinedOn', 'fullOn', 'phone', 'unread'];
const options = meanings.map((value) => ({ value, word: choiceLabels[value] }));

/** Which columns are read as what, which are not, and which must never be; a meaning can be chosen for each. */
export function ColumnsCard({ previewed: { columns, unread, forbidden }, pending, settle }: Props) {
  const [asked, setAsked] = useState<string>();
  const header = asked?.slice('column:'.length);
  const chosen = (key: string, otherwise: string): string => {
    const answer = pending[key];
    return answer ? `改为：${choiceLabels[answer]}` : otherwise;
  };
  return (
    <Card title="认出的列" list>
      {columns.map(({ header: title, cell, meaning, certainty }) => (
        <MenuRow
          key={cell}
          label={`${title} → ${columnLabels[meaning]}`}
          hint={chosen(
            `column:${title}`,
            certainty === 'sure' ? cell : `${cell} · ${certainty === 'likely' ? '请确认' : '按您的回答'}`,
          )}
          onPress={() => setAsked(`column:${title}`)}
        />
      ))}
      {unread.map(({ header: title, cell, why, example, key }) => {
        const label = title || '（没有表头的一列）';
        const hint = `${unreadLabels[why]}${example ? `，例如“${example}”` : ''}`;
        return key === undefined ? (
          <View key={cell + label} className="preview-plain">
            <View>{label}</View>
            <View className="secondary">{hint}</View>
          </View>
        ) : (
          <MenuRow key={key} label={label} hint={chosen(key, hint)} onPress={() => setAsked(key)} />
        );
      })}
      {forbidden.length > 0 && (
        <View className="preview-plain">
          <View>{`不保存：${forbidden.map(({ header: title, cell }) => title || cell).join('、')}`}</View>
          <View className="secondary">按规定不收集，内容没有留下</View>
        </View>
      )}
      <Sheet title="这一列是什么" visible={asked !== undefined} onClose={() => setAsked(undefined)}>
        <View>
          {asked !== undefined && (
            <Choices
              label={header ?? ''}
              options={options}
              value={pending[asked]}
              onChange={(choice) => {
                settle(asked, choice);
                setAsked(undefined);
              }}
            />
          )}
        </View>
      </Sheet>
    </Card>
  );
}
