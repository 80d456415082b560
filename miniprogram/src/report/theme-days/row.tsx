import { View } from '@tarojs/components';
import { ProgressBar } from '../../kit/progress-bar';
import { Tag } from '../../kit/tag';
import type { Row } from './rows';
import './row.scss';

/** One organisation: how far it is, in a bar and in words. */
export function ReportRow({ row }: { row: Row }) {
  const branch = row.kind === 'branch';
  const people = row.expected > 0 ? `实到 ${row.present} / 应到 ${row.expected}` : '';
  return (
    <View className={`roll-up-cells report-cells${branch ? ' report-branch' : ''}`}>
      <View className="report-name roll-up-name">{row.name}</View>
      {branch ? <BranchState held={row.held > 0} /> : <BelowState row={row} />}
      <View className="report-people secondary numbers">{people}</View>
    </View>
  );
}

function BranchState({ held }: { held: boolean }) {
  return (
    <View className="report-state">
      {held ? (
        <Tag tone="good" icon="check" word="已开展" />
      ) : (
        <Tag tone="warn" icon="clock" word="还没开展" />
      )}
    </View>
  );
}

function BelowState({ row }: { row: Row }) {
  const behind = row.branches - row.held;
  return (
    <View className="report-state">
      <View className="report-figures">
        <View className="numbers">{`${row.held} / ${row.branches} 个支部`}</View>
        <View className={behind > 0 ? 'report-behind numbers' : 'report-done'}>
          {behind > 0 ? `${behind} 个还没开展` : '全部开展'}
        </View>
      </View>
      <ProgressBar part={row.held} whole={row.branches} />
    </View>
  );
}
