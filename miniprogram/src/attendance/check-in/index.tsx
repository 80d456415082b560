import { useState } from 'react';
import { inPageRoot } from '../../components/page-root';
import Taro, { useReady } from '@tarojs/taro';
import { View } from '@tarojs/components';
import { parseScanned } from '../../format/code';
import { useParameter } from '../../hooks/use-parameter';
import { call, type FailureCode } from '../../services/call';
import type { Output } from '../../services/contract';
import { codeOf } from '../../services/error-texts';
import { CheckInForm, type Hint } from './form';
import { Refused } from './refused';
import { canScan, scan } from './scanner';
import { Success } from './success';
import './index.scss';

/** After these the person can try again at once; every other refusal ends the matter and gets a state of its own. */
const tryAgain: readonly FailureCode[] = [
  'ATTENDANCE.CODE_EXPIRED',
  'ATTENDANCE.CODE_WRONG',
  'NETWORK',
  'BUSY',
  'INTERNAL',
  'INVALID_INPUT',
];

/** 签到: opens the scanner at once; the six digits are the other way. */
function CheckIn() {
  const activityId = useParameter('activityId');
  const [done, setDone] = useState<{ activityId: string; done: Output<'attendance.checkIn'> }>();
  const [refused, setRefused] = useState<FailureCode>();
  const [hint, setHint] = useState<Hint>();

  const checkIn = async (of: string, code: string) => {
    try {
      setDone({ activityId: of, done: await call('attendance.checkIn', { activityId: of, code }) });
      // A phone that cannot vibrate simply does not.
      void Taro.vibrateShort({ type: 'medium' }).catch(() => undefined);
    } catch (error) {
      const failure = codeOf(error);
      if (tryAgain.includes(failure)) setHint(failure);
      else setRefused(failure);
    }
  };

  const scanAndCheckIn = async () => {
    const text = await scan();
    if (text === undefined) return;
    const scanned = parseScanned(text);
    if (scanned) await checkIn(scanned.activityId, scanned.code);
    else setHint('OTHER_PICTURE');
  };

  useReady(() => {
    if (canScan) void scanAndCheckIn();
  });

  if (done) return <Success {...done} />;
  if (refused) return <Refused code={refused} activityId={activityId} />;
  return (
    <View className="check-in">
      <CheckInForm
        hint={hint}
        onScan={canScan ? scanAndCheckIn : undefined}
        onDigits={(digits) => checkIn(activityId, digits)}
        onEdit={() => setHint(undefined)}
      />
    </View>
  );
}

export default inPageRoot(CheckIn);
