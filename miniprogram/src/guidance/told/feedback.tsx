import { View } from '@tarojs/components';
import { Card } from '../../kit/card';
import { formatTime } from '../../kit/format/time';
import { Tag } from '../../kit/tag';
import type { Output } from '../../services/contract';
import './feedback.scss';

type Status = Output<'feedback.status'>;
type Told = NonNullable<Status['feedback']>['items'][number];

interface Props {
  items: Status['guidance']['items'];
  feedback: Status['feedback'];
}

/** What a branch told back: each item with what became of it and why, and its summary. */
export function Feedback({ items, feedback }: Props) {
  if (!feedback) {
    return (
      <Card title="反馈">
        <View className="secondary">还没有反馈</View>
      </Card>
    );
  }
  const { givenBy, at, earlier, summary } = feedback;
  const toldOf = (itemId: string) => feedback.items.find((one) => one.itemId === itemId);
  const times = earlier.length > 0 ? `，改过 ${earlier.length} 次` : '';
  return (
    <View className="stack">
      <Card title="反馈">
        <View className="secondary numbers">{`${givenBy} · ${formatTime(at)}${times}`}</View>
        {items.map(({ id, text }) => (
          <Item key={id} text={text} told={toldOf(id)} />
        ))}
      </Card>
      {summary !== '' && (
        <Card title="小结">
          <View className="told-summary">{summary}</View>
        </Card>
      )}
    </View>
  );
}

function Item({ text, told }: { text: string; told: Told | undefined }) {
  return (
    <View className="told-item">
      <View>{text}</View>
      {told?.reason && <View className="secondary">{`原因：${told.reason}`}</View>}
      <ItemTag told={told} />
    </View>
  );
}

function ItemTag({ told }: { told: Told | undefined }) {
  if (!told) return <Tag tone="plain" icon="clock" word="没有反馈这一项" />;
  if (told.done) return <Tag tone="good" icon="check" word="已完成" />;
  return <Tag tone="warn" icon="clock" word="没有完成" />;
}
