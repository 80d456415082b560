import { View } from '@tarojs/components';
import { changeWords, problemLabels, todoLabels, type RosterRow } from './words';

/** What will happen to one row of the file, or which of its cells stop it and what to do. */
export function PreviewRow({ row }: { row: RosterRow }) {
  return (
    <View className="preview-row">
      <View className="preview-row-head">
        <View>{row.name || '（没有姓名）'}</View>
        <View className="secondary numbers">{`第 ${row.row} 行`}</View>
      </View>
      {row.branchName && <View className="secondary">{row.branchName}</View>}
      {row.changes.map((change) => (
        <View key={change.field} className="secondary numbers">
          {changeWords(change)}
        </View>
      ))}
      {row.problems.map(({ cell, code, value, todo }) => (
        <View key={`${cell} ${code}`} className="preview-problem">
          <View className="preview-cell numbers">{cell}</View>
          <View className="preview-what">
            <View>{problemLabels[code]}</View>
            <View className="secondary">
              {value ? `现在写的是“${value}”。${todoLabels[todo]}` : todoLabels[todo]}
            </View>
          </View>
        </View>
      ))}
    </View>
  );
}
