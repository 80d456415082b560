import { View } from '@tarojs/components';
import { Tag } from '../../kit/tag';
import './lights.scss';

interface Props {
  branches: number;
  red: number;
  amber: number;
}

/** How many branches have something to make good, have a term ending soon, and neither; the colour only repeats the word. */
export function Lights({ branches, red, amber }: Props) {
  const green = branches - red - amber;
  return (
    <View className="lights">
      {red > 0 && <Tag tone="warn" icon="warning" word={`需要帮助 ${red} 个`} />}
      {amber > 0 && <Tag tone="warn" icon="clock" word={`临近期限 ${amber} 个`} />}
      {green > 0 && <Tag tone="good" icon="check" word={`都按期 ${green} 个`} />}
    </View>
  );
}
