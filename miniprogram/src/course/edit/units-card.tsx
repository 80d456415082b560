import { View } from '@tarojs/components';
import { Card } from '../../kit/card';
import { Icon } from '../../kit/icon';
import type { Output } from '../../services/contract';
import { open } from '../../services/navigate';
import { pages } from '../../services/pages';
import './units-card.scss';

interface Props {
  courseId: string;
  units: Output<'course.draft'>['units'];
  /** Those that stay, in their order. */
  unitIds: string[];
  onChange: (unitIds: string[]) => void;
}

/** The units of a course: each can be opened, moved up, or left out. */
export function UnitsCard({ courseId, units, unitIds, onChange }: Props) {
  const known = new Map(units.map((unit) => [unit.id, unit]));
  const up = (index: number) =>
    onChange(
      unitIds.map((id, at) => ({ [index - 1]: unitIds[index], [index]: unitIds[index - 1] })[at] ?? id),
    );
  return (
    <Card title={`内容（${unitIds.length} 课）`}>
      {unitIds.length === 0 && <View className="secondary">还没有内容，点“写一课”</View>}
      {unitIds.map((id, index) => {
        const { title = '', hours = 0, hasQuiz = false } = known.get(id) ?? {};
        return (
          <View key={id} className="unit-line">
            <View
              className="unit-line-text"
              role="link"
              onClick={() => open(pages.course.editUnit({ courseId, unitId: id }))}
            >
              <View>{`${index + 1}. ${title}`}</View>
              <View className="secondary numbers">{`${hours} 学时${hasQuiz ? ' · 有小测验' : ''}`}</View>
            </View>
            {index > 0 && (
              <View className="unit-line-act" role="button" onClick={() => up(index)}>
                上移
              </View>
            )}
            <View
              className="unit-line-act"
              role="button"
              aria-label={`删除${title}`}
              onClick={() => onChange(unitIds.filter((one) => one !== id))}
            >
              <Icon name="trash" size={20} />
            </View>
          </View>
        );
      })}
    </Card>
  );
}
