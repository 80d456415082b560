import { View } from '@tarojs/components';
import { Tag } from '../../kit/tag';
import './lights.scss';

interface Props {
  branches: number;
  red: number;
  amber: number;
}

/** How many branches are overdue, about to be, and neither; the colour only repeats the word. */
export function Lights({ branches, red, amber }: Props) {
  const green = branches - red - amber;
  return (
    <View className="lights">
      {red > 0 && <Tag tone="bad" icon="warning" word={`逾期 ${red} 个`} />}
      {amber > 0 && <Tag tone="warn" icon="clock" word={`临近期限 ${amber} 个`} />}
      {green > 0 && <Tag tone="good" icon="check" word={`正常 ${green} 个`} />}
    </View>
  );
}
