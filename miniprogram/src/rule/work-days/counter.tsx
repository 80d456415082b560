import { useState } from 'react';
import { View } from '@tarojs/components';
import { Card } from '../../kit/card';
import { CountField } from '../../kit/count-field';
import { DateField } from '../../kit/date-field';
import { dayOf, formatCalendarDay, monthsLater } from '../../kit/format/time';
import { useCall } from '../../kit/hooks/use-call';

/** Which day the nth work day after a day is, and how that comes about. */
export function Counter() {
  const [from, setFrom] = useState(Date.now);
  const [count, setCount] = useState<number | undefined>(5);
  const isAsked = count !== undefined && 1 <= count && count <= 250;
  const { data } = useCall('rule.countWorkDays', isAsked ? { from: dayOf(from), count } : undefined);
  return (
    <Card title="推算工作日">
      <DateField
        dayOnly
        label="从这一天算起（当天不算）"
        from={monthsLater(from, -24)}
        until={monthsLater(from, 24)}
        value={from}
        onChange={setFrom}
      />
      <CountField label="几个工作日" value={count} onChange={setCount} />
      {isAsked && data && (
        <>
          <View className="numbers">
            {`第 ${count} 个工作日：${formatCalendarDay(data.day)}${data.provisional ? '（暂算）' : ''}`}
          </View>
          <View className="secondary numbers">
            {`${count} 个工作日 ＋ 休息 ${data.off} 天 ＝ 过去 ${data.days} 天`}
          </View>
          {data.provisional && (
            <View className="secondary">其中有一年的放假安排还没有登记，按周一至周五暂算。</View>
          )}
        </>
      )}
    </Card>
  );
}
