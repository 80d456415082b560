import { View } from '@tarojs/components';
import { formatCalendarDay } from '../kit/format/time';
import { MenuRow } from '../kit/menu-row';
import { PrimaryButton } from '../kit/primary-button';
import { Tag } from '../kit/tag';
import { open } from '../services/navigate';
import { evidenceOf } from './evidence';
import { inHours, sourceLabels, type Account } from './words';
import './credit.scss';

interface Props {
  credit: Account['credits'][number];
  onUndo?: ((creditId: string) => void) | undefined;
}

/** One thing that hours come of, with the way to what it rests on. */
export function Credit({ credit, onUndo }: Props) {
  const { id, title, on, hours, source, by, reason, undoes, undone } = credit;
  const evidence = evidenceOf(credit);
  const hint = `${formatCalendarDay(on)} · ${sourceLabels[source]} · ${inHours(hours)}`;
  if (evidence) return <MenuRow label={title} hint={hint} onPress={() => open(evidence)} />;
  return (
    <View className="credit-line">
      <View className="credit-title">{title}</View>
      <View className="secondary numbers">{hint}</View>
      {by !== undefined && <View className="secondary">{`${by}登记：${reason ?? ''}`}</View>}
      {undone && <Tag tone="plain" icon="info" word="已撤回" />}
      {undoes && <Tag tone="plain" icon="info" word="撤回一项补记" />}
      {onUndo && source === 'correction' && !undone && !undoes && (
        <PrimaryButton look="quiet" icon="close" onPress={() => onUndo(id)}>
          撤回
        </PrimaryButton>
      )}
    </View>
  );
}
