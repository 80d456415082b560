import { View } from '@tarojs/components';
import { Field } from '../kit/field';
import { Icon } from '../kit/icon';
import '../kit/choices/index.scss';

interface Props {
  /** The district's, in its order; what the thing has beside these stays to be chosen. */
  known: readonly string[];
  value: readonly string[];
  onChange: (topics: string[]) => void;
}

/** As many as the contract takes. */
const most = 5;

/** 专题: which of the district's topics something belongs to, if any. */
export function TopicsField({ known, value, onChange }: Props) {
  const all = [...new Set([...known, ...value])];
  if (all.length === 0) return null;
  return (
    <Field label="专题" hint="可以不选，最多选 5 个">
      <View className="choices">
        {all.map((topic) => {
          const chosen = value.includes(topic);
          const others = value.filter((one) => one !== topic);
          return (
            <View
              key={topic}
              className={`choice${chosen ? ' choice-on' : ''}`}
              role="checkbox"
              aria-checked={chosen}
              onClick={() => {
                if (chosen) onChange(others);
                else if (value.length < most) onChange([...value, topic]);
              }}
            >
              {chosen && <Icon name="check" size={18} />}
              <View>{topic}</View>
            </View>
          );
        })}
      </View>
    </Field>
  );
}
