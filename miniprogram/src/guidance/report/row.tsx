import { View } from '@tarojs/components';
import { Icon } from '../../kit/icon';
import { ProgressBar } from '../../kit/progress-bar';
import { Tag } from '../../kit/tag';
import type { Row } from './rows';
import './row.scss';

interface Props {
  row: Row;
  chosen: boolean;
  /** Opens what lies below; missing for a branch. */
  onPress: (() => void) | undefined;
}

/** One organisation: how many of its branches told back; a branch itself in a word. */
export function CarriedRow({ row, chosen, onPress }: Props) {
  const { name, kind, branches, held, reported, late, complete, requiredDone, requiredAsked } = row;
  return (
    <View
      className={`carried-row${chosen ? ' carried-row-chosen' : ''}`}
      hoverClass={onPress ? 'carried-row-chosen' : 'none'}
      onClick={onPress}
      {...(onPress && { role: 'button' })}
    >
      <View className="carried-text">
        <View className="carried-head">
          <View className="carried-name">{name}</View>
          {kind === 'branch' && <BranchTag row={row} />}
        </View>
        {kind === 'branch' ? (
          reported > 0 && (
            <View className="secondary numbers">{`规定动作完成 ${requiredDone}/${requiredAsked}`}</View>
          )
        ) : (
          <>
            <View className="secondary numbers">
              {`已开展 ${held}/${branches}，已反馈 ${reported}/${branches}` +
                (late > 0 ? `（逾期 ${late}）` : '') +
                `，全部完成 ${complete}`}
            </View>
            <ProgressBar part={reported} whole={branches} />
          </>
        )}
      </View>
      {onPress && <Icon name="chevron" size={18} />}
    </View>
  );
}

function BranchTag({ row: { held, reported, late } }: { row: Row }) {
  if (late > 0) return <Tag tone="warn" icon="clock" word="逾期反馈" />;
  if (reported > 0) return <Tag tone="good" icon="check" word="已反馈" />;
  if (held > 0) return <Tag tone="warn" icon="clock" word="已开展，未反馈" />;
  return <Tag tone="warn" icon="warning" word="未开展" />;
}
