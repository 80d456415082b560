import { View } from '@tarojs/components';
import { Card } from '../../components/card';
import { Icon, type IconName } from '../../components/icon';
import { PrimaryButton } from '../../components/primary-button';
import { Tag, type Tone } from '../../components/tag';
import { transferKindLabels, transferStatusLabels } from '../../format/labels';
import { formatCalendarDay } from '../../format/time';
import { call } from '../../services/call';
import type { Output, TransferStatus } from '../../services/contract';
import { confirm, tell } from '../../services/dialogs';
import './transfer-card.scss';

/** A transfer as either of its branches sees it. */
export type Transfer = Output<'member.transfers'>['incoming'][number];

const looks: Record<TransferStatus, { tone: Tone; icon: IconName }> = {
  open: { tone: 'warn', icon: 'clock' },
  accepted: { tone: 'good', icon: 'check' },
  refused: { tone: 'bad', icon: 'close' },
  withdrawn: { tone: 'plain', icon: 'close' },
  recorded: { tone: 'plain', icon: 'check' },
};

interface Props {
  transfer: Transfer;
  /** Given where this branch decides: it takes the member in, or not. */
  onDecided?: () => Promise<void>;
}

/** One transfer: who, from where to where, when, and how it stands. */
export function TransferCard({ transfer, onDecided }: Props) {
  const { id, memberName, kind, status, fromName, toName, on, note } = transfer;

  const decide = async (accept: boolean) => {
    const sure = accept
      ? await confirm(`接收${memberName}？`, `${memberName}会从${fromName}转到本支部名册。`, '确认接收')
      : await confirm(
          `不接收${memberName}？`,
          `${memberName}仍留在${fromName}，由原支部重新办理。`,
          '不接收',
        );
    if (!sure) return;
    await call('member.decideTransfer', { transferId: id, accept });
    tell(accept ? '已接收' : '已退回原支部');
    await onDecided?.();
  };

  return (
    <Card
      title={memberName}
      aside={
        <Tag tone={looks[status].tone} icon={looks[status].icon}>
          {transferStatusLabels[status]}
        </Tag>
      }
    >
      <View>{`${fromName} → ${toName}`}</View>
      <View className="fact">
        <Icon name="calendar" />
        <View className="fact-text numbers">{`${transferKindLabels[kind]} · ${formatCalendarDay(on)}`}</View>
      </View>
      {note && (
        <View className="fact">
          <Icon name="edit" />
          <View className="fact-text">{note}</View>
        </View>
      )}
      {onDecided && (
        <View className="transfer-actions">
          <PrimaryButton onPress={() => decide(true)}>接收</PrimaryButton>
          <PrimaryButton look="quiet" onPress={() => decide(false)}>
            不接收
          </PrimaryButton>
        </View>
      )}
    </Card>
  );
}
