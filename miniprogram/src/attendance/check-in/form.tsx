import { useState } from 'react';
import { View } from '@tarojs/components';
import { useQuestionOnPage } from '../../kit/page-root/foot';
import { usePress } from '../../kit/hooks/use-press';
import { NoticeLine } from '../../kit/notice-line';
import { PrimaryButton } from '../../kit/primary-button';
import type { FailureCode } from '../../services/call';
import { textOfCode } from '../../services/error-texts';
import { DigitsInput } from './digits-input';

/** Why the last try did not count: a code of the cloud, or a picture that is not a check-in code. */
export type Hint = FailureCode | 'OTHER_PICTURE';

interface Props {
  verb: '签到' | '签退';
  hint: Hint | undefined;
  /** Opens the scanner; missing where there is none. */
  onScan: (() => Promise<void>) | undefined;
  /** Brings them to the cloud; answers whether it has judged them. */
  onDigits: (digits: string) => Promise<boolean>;
  /** The person writes anew: the last try is over. */
  onEdit: () => void;
}

/** The two ways in: the six digits, and the scanner again. */
export function CheckInForm({ verb, hint, onScan, onDigits, onEdit }: Props) {
  useQuestionOnPage();
  const [digits, setDigits] = useState('');
  const { busy, press } = usePress(async (typed: string) => {
    // What did not get through stays, to be sent again.
    if (await onDigits(typed)) setDigits('');
  });
  return (
    <>
      <View className="check-in-title page-title">{`数字${verb}`}</View>
      <View className="secondary check-in-explain">输入大屏幕上二维码旁边的六位数字，每15秒更新一次</View>
      <DigitsInput
        value={digits}
        wrong={hint === 'ATTENDANCE.CODE_WRONG' && digits === ''}
        onChange={(value) => {
          if (busy) return;
          setDigits(value);
          if (value !== '') onEdit();
          if (value.length === digitsInAll && value !== digits) void press(value);
        }}
      />
      {/* It has its room before there is anything to say, so that the boxes stay under the thumb. */}
      <View className="check-in-hint">
        {hint ? (
          <NoticeLine tone="bad">{wordsOf(hint, onScan !== undefined)}</NoticeLine>
        ) : (
          <View className="secondary check-in-said">{busy ? `正在${verb}` : `输完六位，自动${verb}`}</View>
        )}
      </View>
      {digits.length === digitsInAll && !busy && (
        <PrimaryButton look="quiet" busyText={`正在${verb}`} onPress={() => press(digits)}>
          再试一次
        </PrimaryButton>
      )}
      {onScan && (
        <View className="check-in-other">
          <PrimaryButton icon="scan" onPress={onScan}>
            {`扫码${verb}`}
          </PrimaryButton>
        </View>
      )}
    </>
  );
}

const digitsInAll = 6;

/** What is said of the last try; digits typed without network prove no time, a scan does. */
function wordsOf(hint: Hint, mayScan: boolean): string {
  if (hint === 'OTHER_PICTURE') return notOurs;
  if (hint !== 'NETWORK') return textOfCode(hint);
  return mayScan
    ? '现在没有网络，数字发不出去。请改用扫码：没有网络也能扫，联网后自动上传'
    : '现在没有网络，数字发不出去。联网后再试，或请支部书记登记到会';
}

const notOurs = '这不是签到码，请对准大屏幕上的签到码再扫一次';
