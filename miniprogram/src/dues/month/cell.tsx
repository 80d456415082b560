import { View } from '@tarojs/components';
import { formatCalendarDay } from '../../kit/format/time';
import { usePress } from '../../kit/hooks/use-press';
import { Tag, type Look } from '../../kit/tag';
import { newActKey } from '../../services/act-key';
import { call } from '../../services/call';
import type { Output } from '../../services/contract';
import { tell } from '../../services/dialogs';
import { open } from '../../services/navigate';
import { pages } from '../../services/pages';
import { stateLabels, yuan } from '../labels';

export type Member = Output<'dues.month'>['members'][number];

interface Props {
  member: Member;
  month: string;
  organizationId: string;
  /** Whether a tap on what is due notes it at once. */
  tapRecords: boolean;
  onOpen: () => void;
  onDone: () => Promise<void>;
}

const looks: Record<Member['state'], Look> = {
  paid: { tone: 'good', icon: 'check', word: stateLabels.paid },
  due: { tone: 'plain', icon: 'clock', word: stateLabels.due },
  relieved: { tone: 'plain', icon: 'info', word: stateLabels.relieved },
  notAssessed: { tone: 'warn', icon: 'edit', word: stateLabels.notAssessed },
  notOwed: { tone: 'plain', icon: 'info', word: '不在本支部交' },
};

/** One member's month as a large cell; what a tap does follows from where it stands. */
export function Cell({ member, month, organizationId, tapRecords, onOpen, onDone }: Props) {
  const { id, name, state, fen, paid, elsewhere, earlier } = member;
  const { busy, press } = usePress(async () => {
    if (state === 'notAssessed') {
      open(pages.dues.assess({ organizationId, memberId: id, year: Number(month.slice(0, 4)) }));
      return;
    }
    if (state !== 'due' || !tapRecords) {
      onOpen();
      return;
    }
    const { recorded } = await call('dues.record', {
      organizationId,
      actKey: newActKey(),
      memberId: id,
      months: [month],
    });
    tell(recorded > 0 ? `${name}，已登记` : `${name}，刚才已经登记过`);
    await onDone();
  });
  const look = looks[state];
  const words = elsewhere ? '在原支部交' : look.word;
  return (
    <View
      className={`dues-cell${state === 'paid' ? ' dues-cell-paid' : ''}`}
      hoverClass="dues-cell-pressed"
      role="button"
      aria-busy={busy}
      onClick={() => void press()}
    >
      <View className="dues-cell-name">{name}</View>
      <View>
        <Tag {...look} word={busy ? '正在登记' : words} />
      </View>
      <View className="secondary numbers">
        {paid ? `${yuan(paid.fen)} · ${formatCalendarDay(paid.receivedOn)}` : fen !== undefined && yuan(fen)}
      </View>
      {earlier.length > 0 && <View className="secondary numbers">{`前面还有 ${earlier.length} 个月`}</View>}
    </View>
  );
}
