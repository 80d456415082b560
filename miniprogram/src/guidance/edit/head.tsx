import { View } from '@tarojs/components';
import { Card } from '../../kit/card';
import { DateField } from '../../kit/date-field';
import { TextField } from '../../kit/text-field';
import { dayOf, formatMonth, startOfDay } from '../../kit/format/time';
import type { Written } from '../content/written';

interface Props {
  month: string;
  issuerName: string;
  content: Written;
  themeFault: string | undefined;
  onChange: (part: Partial<Written>) => void;
}

/** Theme, requirements, hints and until when branches report back. */
export function Head({ month, issuerName, content, themeFault, onChange }: Props) {
  return (
    <Card title={`${formatMonth(month)}主题党日`} aside={<View className="secondary">{issuerName}</View>}>
      <TextField
        label="主题"
        value={content.theme}
        max={60}
        room="wrap"
        error={themeFault}
        onChange={(theme) => onChange({ theme })}
      />
      <TextField
        label="总体要求（可不写）"
        value={content.requirement}
        max={600}
        room="lines"
        onChange={(requirement) => onChange({ requirement })}
      />
      <TextField
        label="操作提示（可不写）"
        value={content.hints}
        max={600}
        room="lines"
        placeholder="怎么组织、怎么记录"
        onChange={(hints) => onChange({ hints })}
      />
      <DateField
        label="反馈截止"
        value={startOfDay(content.feedbackBy)}
        from={startOfDay(`${month}-01`)}
        dayOnly
        onChange={(instant) => onChange({ feedbackBy: dayOf(instant) })}
      />
    </Card>
  );
}
