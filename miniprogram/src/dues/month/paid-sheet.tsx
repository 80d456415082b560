import { useState } from 'react';
import { View } from '@tarojs/components';
import { Choices, optionsOf } from '../../kit/choices';
import { formatCalendarDay } from '../../kit/format/time';
import { NoticeLine } from '../../kit/notice-line';
import { PrimaryButton } from '../../kit/primary-button';
import { call } from '../../services/call';
import { textOf } from '../../services/error-texts';
import { correctionLabels, wayLabels, yuan } from '../labels';
import type { Member } from './cell';
import type { DuesCorrection } from '../../../../types/shared/dues';

interface Props {
  member: Member;
  month: string;
  organizationId: string;
  onDone: () => Promise<void>;
}

/** What was noted of a month, and how it is put right: on the day as if it had not been, later with a reason. */
export function PaidSheet({ member, month, organizationId, onDone }: Props) {
  const { id: memberId, paid, mayUndo, version, corrected, elsewhere } = member;
  const [reason, setReason] = useState<DuesCorrection>('notReceived');
  const [failure, setFailure] = useState<string>();
  const cell = { organizationId, memberId, month, version };
  const tried = async (act: () => Promise<unknown>) => {
    setFailure(undefined);
    try {
      await act();
    } catch (error) {
      setFailure(textOf(error));
      return;
    }
    await onDone();
  };
  return (
    <View className="stack">
      {failure && <NoticeLine tone="bad">{failure}</NoticeLine>}
      {paid && (
        <View className="numbers">
          {`${formatCalendarDay(paid.receivedOn)}收到 ${yuan(paid.fen)}，${wayLabels[paid.way]}`}
        </View>
      )}
      {elsewhere && <View>这个月在原来的支部交了，由原来的支部更正。</View>}
      {corrected.map((one) => (
        <View key={one.at} className="secondary numbers">
          {`更正过：${formatCalendarDay(one.receivedOn)}登记的 ${yuan(one.fen)}，${correctionLabels[one.reason]}`}
        </View>
      ))}
      {paid && mayUndo && (
        <PrimaryButton busyText="正在撤销" onPress={() => tried(() => call('dues.undo', cell))}>
          撤销今天的登记
        </PrimaryButton>
      )}
      {paid && !mayUndo && (
        <>
          <Choices
            label="哪里不对"
            options={optionsOf(correctionLabels)}
            value={reason}
            onChange={setReason}
          />
          <View className="secondary">更正以后，这个月变成未登记，原来的登记会留着。</View>
          <PrimaryButton
            busyText="正在更正"
            onPress={() => tried(() => call('dues.correct', { ...cell, reason }))}
          >
            更正
          </PrimaryButton>
        </>
      )}
    </View>
  );
}
