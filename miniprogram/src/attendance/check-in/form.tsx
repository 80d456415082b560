import { useState } from 'react';
import { View } from '@tarojs/components';
import { useQuestionOnPage } from '../../kit/page-root/foot';
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
  onDigits: (digits: string) => Promise<void>;
  /** The person writes anew: the last try is over. */
  onEdit: () => void;
}

/** The two ways in: the six digits, and the scanner again. */
export function CheckInForm({ verb, hint, onScan, onDigits, onEdit }: Props) {
  useQuestionOnPage();
  const [digits, setDigits] = useState('');
  const complete = digits.length === 6;
  const send = async () => {
    await onDigits(digits);
    setDigits('');
  };
  return (
    <>
      <View className="check-in-title page-title">输入大屏幕上的六位数字</View>
      <View className="secondary check-in-explain">数字在二维码下方，每 15 秒更新一次</View>
      {hint && <NoticeLine tone="bad">{hint === 'OTHER_PICTURE' ? notOurs : textOfCode(hint)}</NoticeLine>}
      <DigitsInput
        value={digits}
        wrong={hint === 'ATTENDANCE.CODE_WRONG' && digits === ''}
        onChange={(value) => {
          setDigits(value);
          if (value !== '') onEdit();
        }}
      />
      <View className="check-in-action">
        <PrimaryButton disabled={!complete} busyText={`正在${verb}`} onPress={send}>
          {verb}
        </PrimaryButton>
      </View>
      {onScan && (
        <View className="check-in-other">
          <PrimaryButton look="quiet" icon="scan" onPress={onScan}>
            {`扫码${verb}`}
          </PrimaryButton>
        </View>
      )}
    </>
  );
}

const notOurs = '这不是签到码，请对准大屏幕上的签到码再扫一次';
