import { useState } from 'react';
import Taro, { useReady } from '@tarojs/taro';
import { View } from '@tarojs/components';
import { useParameter } from '../../kit/hooks/use-parameter';
import { inPageRoot } from '../../kit/page-root';
import type { FailureCode } from '../../services/call';
import { CheckInForm, type Hint } from './form';
import { Gone } from './gone';
import { Kept } from './kept';
import { Refused } from './refused';
import { parseScanned, type ScannedCode } from './scanned';
import { canScan, scan } from './scanner';
import { bring, type Outcome } from './send';
import { Success } from './success';
import './index.scss';

definePageConfig({
  navigationBarTitleText: '签到',
});

/** After these the person can try again at once; every other refusal ends the matter and gets a state of its own. */
const tryAgain: readonly FailureCode[] = [
  'ATTENDANCE.CODE_EXPIRED',
  'ATTENDANCE.CODE_WRONG',
  'ATTENDANCE.TOO_MANY_GUESSES',
  'NETWORK',
  'BUSY',
  'INTERNAL',
  'INVALID_INPUT',
];

/** After these the same digits may still do. */
const passing: readonly FailureCode[] = ['NETWORK', 'BUSY', 'INTERNAL'];

/** 签到, or 签退 when one goes: opens the scanner at once; the six digits are the other way. */
function CheckIn() {
  const activityId = useParameter('activityId');
  const purpose = useParameter('purpose') === 'checkOut' ? 'checkOut' : 'checkIn';
  const [outcome, setOutcome] = useState<Outcome>();
  const [hint, setHint] = useState<Hint>();

  /** Answers whether the cloud has judged it. */
  const send = async (brought: ScannedCode): Promise<boolean> => {
    const became = await bring(brought);
    if (became.is === 'refused' && tryAgain.includes(became.code)) {
      setHint(became.code);
      return !passing.includes(became.code);
    }
    setOutcome(became);
    // A phone that cannot vibrate simply does not.
    if (became.is !== 'refused') void Taro.vibrateShort({ type: 'medium' }).catch(() => undefined);
    return true;
  };

  const scanAndSend = async () => {
    const text = await scan();
    if (text === undefined) return;
    const scanned = parseScanned(text);
    if (scanned) await send(scanned);
    else setHint('OTHER_PICTURE');
  };

  useReady(() => {
    if (purpose === 'checkOut') void Taro.setNavigationBarTitle({ title: '签退' });
    if (canScan) void scanAndSend();
  });

  switch (outcome?.is) {
    case 'in':
      return <Success {...outcome} />;
    case 'out':
      return <Gone {...outcome} />;
    case 'kept':
      return <Kept {...outcome} />;
    case 'refused':
      return <Refused {...outcome} />;
    case undefined:
      return (
        <View className="check-in">
          <CheckInForm
            verb={purpose === 'checkOut' ? '签退' : '签到'}
            hint={hint}
            onScan={canScan ? scanAndSend : undefined}
            onDigits={(code) => send({ activityId, code, purpose })}
            onEdit={() => setHint(undefined)}
          />
        </View>
      );
  }
}

export default inPageRoot(CheckIn);
