import { View } from '@tarojs/components';
import { Card } from '../../kit/card';
import { DateField } from '../../kit/date-field';
import type { Part } from '../../kit/form/parts';
import { dayOf, formatMonth, startOfDay } from '../../kit/format/time';
import { TextField } from '../../kit/text-field';
import type { Written } from '../content/written';

interface Props {
  month: string;
  issuerName: string;
  content: Part<Written>;
}

/** Theme, requirements, hints and until when branches report back. */
export function Head({ month, issuerName, content }: Props) {
  return (
    <Card title={`${formatMonth(month)}主题党日`} aside={<View className="secondary">{issuerName}</View>}>
      <TextField label="主题" max={60} room="wrap" {...content.field('theme')} />
      <TextField label="总体要求（可以不写）" max={600} room="lines" {...content.field('requirement')} />
      <TextField
        label="开展提示（可以不写）"
        max={600}
        room="lines"
        placeholder="怎么组织、怎么记录"
        {...content.field('hints')}
      />
      <DateField
        label="反馈截止"
        from={startOfDay(`${month}-01`)}
        dayOnly
        value={startOfDay(content.value.feedbackBy)}
        error={content.fault('feedbackBy')}
        onChange={(instant) => content.change({ feedbackBy: dayOf(instant) })}
      />
    </Card>
  );
}
