import { useEffect, useRef, useSyncExternalStore } from 'react';
import { View } from '@tarojs/components';
import { Card } from '../../kit/card';
import { formatTime } from '../../kit/format/time';
import { NoticeLine } from '../../kit/notice-line';
import { PrimaryButton } from '../../kit/primary-button';
import { Tag } from '../../kit/tag';
import { tell } from '../../services/dialogs';
import { textOfCode } from '../../services/error-texts';
import { sentWords } from '../../services/outbox';
import { dropPending, onPendingChange, pendingCheckIns, sendPending, type PendingCheckIn } from './queue';
import './index.scss';

/** 待上传: codes to come or to go, scanned without network, until they have arrived; `onArrived` when one did. */
export function PendingCheckIns({ onArrived }: { onArrived?: () => Promise<void> }) {
  const list = useSyncExternalStore(onPendingChange, pendingCheckIns, pendingCheckIns);
  const before = useRef(list.length);
  useEffect(() => {
    if (list.length < before.current) void onArrived?.();
    before.current = list.length;
  }, [list, onArrived]);
  return (
    <>
      {list.map((one) => (
        <Pending key={one.nonce} pending={one} />
      ))}
    </>
  );
}

function Pending({ pending: { nonce, purpose, scannedAt, failure } }: { pending: PendingCheckIn }) {
  return (
    <Card
      title={purpose === 'checkOut' ? '扫码签退' : '扫码签到'}
      aside={
        failure === undefined ? (
          <Tag tone="warn" icon="cloud-off" word="待上传" />
        ) : (
          <Tag tone="bad" icon="warning" word="没有算上" />
        )
      }
    >
      <View className="secondary numbers">{`${formatTime(scannedAt)} 扫码，存在手机里`}</View>
      {failure !== undefined && <NoticeLine tone="bad">{textOfCode(failure)}</NoticeLine>}
      <View className="pending-action">
        {failure === undefined ? (
          <PrimaryButton
            look="quiet"
            icon="upload"
            busyText="正在上传"
            onPress={async () => tell(sentWords(await sendPending(), '已上传，等书记确认'))}
          >
            现在上传
          </PrimaryButton>
        ) : (
          <PrimaryButton look="quiet" onPress={() => dropPending(nonce)}>
            知道了
          </PrimaryButton>
        )}
      </View>
    </Card>
  );
}
