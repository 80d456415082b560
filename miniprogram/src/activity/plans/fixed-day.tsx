import { useState } from 'react';
import { View } from '@tarojs/components';
import { Card } from '../../kit/card';
import { Choices } from '../../kit/choices';
import { PanelSays } from '../../kit/form/panel-says';
import { useForm } from '../../kit/form/use-form';
import { formatTime } from '../../kit/format/time';
import { MenuRow } from '../../kit/menu-row';
import { PrimaryButton } from '../../kit/primary-button';
import { Sheet } from '../../kit/sheet';
import { call } from '../../services/call';
import type { Output } from '../../services/contract';

type ThemeDay = NonNullable<Output<'activity.prepare'>['themeDay']>;

interface Props {
  organizationId: string;
  themeDay: ThemeDay | undefined;
  onChanged: () => Promise<void>;
}

const days = ['1', '5', '10', '15', '20', '25', '28'].map((value) => ({ value, word: `${value}日` }));
const times = ['09:00', '13:30', '14:00', '15:30', '18:30'].map((value) => ({ value, word: value }));
const weekdays = ['', '一', '二', '三', '四', '五', '六', '日'];

const words = ({ on, at }: ThemeDay['rule']) =>
  on.by === 'date' ? `每月${on.day}日 ${at}` : `每月第${on.nth}个星期${weekdays[on.weekday] ?? ''} ${at}`;

/** 固定党日: one relatively fixed day a month, from which the form proposes the next. */
export function FixedDay({ organizationId, themeDay, onChanged }: Props) {
  const [visible, setVisible] = useState(false);
  const form = useForm({
    panel: true,
    fresh: () => ({ day: '15', at: '14:00' }),
    send: ({ day, at }) =>
      call('activity.setThemeDay', {
        organizationId,
        rule: { on: { by: 'date', day: Number(day) }, at },
      }),
    done: '已设置，以后发布时自动填好时间',
    then: () => {
      setVisible(false);
      return onChanged();
    },
  });
  return (
    <Card list>
      <MenuRow
        icon="calendar"
        label="固定主题党日"
        hint={
          themeDay
            ? `${words(themeDay.rule)}，下一次 ${formatTime(themeDay.startsAt)}`
            : '还没有设置，每月相对固定一天'
        }
        onPress={() => setVisible(true)}
      />
      <Sheet title="固定主题党日" visible={visible} onClose={() => setVisible(false)}>
        <View className="stack">
          <PanelSays form={form} />
          <Choices label="每月哪一天" options={days} {...form.field('day')} />
          <Choices label="几点开始" options={times} {...form.field('at')} />
          <PrimaryButton busyText="正在保存" onPress={form.submit}>
            就定这一天
          </PrimaryButton>
        </View>
      </Sheet>
    </Card>
  );
}
