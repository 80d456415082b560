import type { ReactNode } from 'react';
import { View } from '@tarojs/components';
import type { TransferStatus } from '../../../../types/shared/transfers';
import { Card } from '../../kit/card';
import { formatCalendarDay, formatMonth } from '../../kit/format/time';
import { Icon } from '../../kit/icon';
import { MenuRow } from '../../kit/menu-row';
import { Tag, type Look } from '../../kit/tag';
import type { Output } from '../../services/contract';
import { open } from '../../services/navigate';
import { pages } from '../../services/pages';
import { transferKindLabels, transferStatusLabels } from '../labels';
import './transfer-card.scss';

/** A transfer as either of its branches sees it. */
export type Transfer = Output<'member.transfers'>['incoming'][number];

const looks: Record<TransferStatus, Omit<Look, 'word'>> = {
  open: { tone: 'warn', icon: 'clock' },
  accepted: { tone: 'good', icon: 'check' },
  refused: { tone: 'bad', icon: 'close' },
  withdrawn: { tone: 'plain', icon: 'close' },
  recorded: { tone: 'plain', icon: 'check' },
};

interface Props {
  transfer: Transfer;
  /** What this branch can do about it, if anything. */
  children?: ReactNode;
}

/** One transfer: who, from where to where, when, and how it stands. */
export function TransferCard({ transfer, children }: Props) {
  const { memberName, kind, status, fromName, toName, on, note, duesUntil } = transfer;
  return (
    <Card title={memberName} aside={<Tag {...looks[status]} word={transferStatusLabels[status]} />}>
      <View>{`${fromName} → ${toName}`}</View>
      <View className="fact">
        <Icon name="calendar" />
        <View className="fact-text numbers">{`${transferKindLabels[kind]} · ${formatCalendarDay(on)}`}</View>
      </View>
      {duesUntil && <View className="secondary numbers">{`党费交至 ${formatMonth(duesUntil)}`}</View>}
      {note && (
        <View className="fact">
          <Icon name="edit" />
          <View className="fact-text">{note}</View>
        </View>
      )}
      <MenuRow
        icon="ledger"
        label="本套文件"
        hint="转接办理清单"
        onPress={() => open(pages.paper.set({ set: 'transfer', aboutId: transfer.id }))}
      />
      {children && <View className="transfer-actions">{children}</View>}
    </Card>
  );
}
