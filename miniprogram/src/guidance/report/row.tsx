import { View } from '@tarojs/components';
import { ProgressBar } from '../../kit/progress-bar';
import { Tag } from '../../kit/tag';
import { Titled } from '../../kit/titled';
import type { Row } from './rows';
import './row.scss';

/** One organisation: how many of its branches told back; a branch itself in a word. */
export function CarriedRow({ row }: { row: Row }) {
  const { name, kind, branches, held, reported, partly, complete, requiredDone, requiredAsked } = row;
  if (kind === 'branch') {
    return (
      <>
        <Titled title={name} aside={<BranchTag row={row} />} />
        {reported + partly > 0 && (
          <View className="secondary numbers">{`规定动作完成 ${requiredDone}/${requiredAsked}`}</View>
        )}
      </>
    );
  }
  return (
    <View className="roll-up-cells carried-cells">
      <View className="roll-up-name">{name}</View>
      <View>
        <View className="secondary numbers">{`已反馈 ${reported}/${branches}`}</View>
        <ProgressBar part={reported} whole={branches} />
      </View>
      <View className="secondary numbers carried-others">
        {`已开展 ${held}，全部完成 ${complete}${partly > 0 ? `，待补报 ${partly}` : ''}`}
      </View>
    </View>
  );
}

function BranchTag({ row: { held, reported, partly } }: { row: Row }) {
  if (partly > 0) return <Tag tone="warn" icon="clock" word="新增的还没反馈" />;
  if (reported > 0) return <Tag tone="good" icon="check" word="已反馈" />;
  if (held > 0) return <Tag tone="warn" icon="clock" word="已开展，未反馈" />;
  return <Tag tone="warn" icon="warning" word="还没开展" />;
}
