import { View } from '@tarojs/components';
import { Tag, type Look } from '../../kit/tag';
import {
  beforeWords,
  keptLabels,
  problemLabels,
  rowKindLabels,
  storedWords,
  todoLabels,
  type RosterRow,
} from './words';

const looks: Record<RosterRow['kind'], Look> = {
  problem: { tone: 'bad', icon: 'warning', word: rowKindLabels.problem },
  add: { tone: 'good', icon: 'plus', word: rowKindLabels.add },
  change: { tone: 'warn', icon: 'edit', word: rowKindLabels.change },
  unchanged: { tone: 'plain', icon: 'check', word: rowKindLabels.unchanged },
  gone: { tone: 'plain', icon: 'swap', word: rowKindLabels.gone },
};

interface Props {
  row: RosterRow;
  /** Leaves the row out, or takes that back; absent where it cannot be settled here. */
  onLeaveOut?: (() => void) | undefined;
  isLeftOut?: boolean;
}

/** What will be stored of one person of the file, and which of its cells are in doubt and what to do. */
export function PreviewRow({ row, onLeaveOut, isLeftOut = false }: Props) {
  const before = beforeWords(row);
  const stored = storedWords(row);
  return (
    <View className="preview-row">
      <View className="preview-row-head">
        <View className="preview-name">{row.name || '（没有姓名）'}</View>
        <Tag {...looks[row.kind]} />
      </View>
      {stored && <View className="numbers">{stored}</View>}
      <View className="secondary numbers">{`${row.branchName ? `${row.branchName} · ` : ''}${row.sheet ? `${row.sheet} ` : ''}第 ${row.row} 行`}</View>
      {before && <View className="secondary numbers">{before}</View>}
      {row.kept && <View className="preview-kept">{`留在名册里：${keptLabels[row.kept]}`}</View>}
      {row.problems.map(({ cell, code, value, todo, asks, proposals }) => (
        <View key={`${cell} ${code}`} className="preview-problem">
          <View className={`preview-cell numbers${asks ? '' : ' preview-cell-look'}`}>{cell}</View>
          <View className="preview-what">
            <View>{problemLabels[code]}</View>
            <View className="secondary numbers">
              {[
                value && `表里写的是“${value}”`,
                proposals?.length && `可能是 ${proposals.join(' 或 ')}`,
                todoLabels[todo],
              ]
                .filter(Boolean)
                .join('。')}
            </View>
          </View>
        </View>
      ))}
      {onLeaveOut && (
        <View className="preview-leave" role="button" onClick={onLeaveOut}>
          {isLeftOut ? '已选不导入，点这里取消' : '不导入这一行'}
        </View>
      )}
    </View>
  );
}
