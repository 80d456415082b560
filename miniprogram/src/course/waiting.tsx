import { useEffect, useRef, useSyncExternalStore } from 'react';
import { View } from '@tarojs/components';
import { Card } from '../kit/card';
import { NoticeLine } from '../kit/notice-line';
import { PrimaryButton } from '../kit/primary-button';
import { tell } from '../services/dialogs';
import { textOfCode } from '../services/error-texts';
import {
  dropWaiting,
  onOutboxChange,
  sendWaiting,
  sentWords,
  waitingCalls,
  type WaitingCall,
} from '../services/outbox';
import './waiting.scss';

const isOfCourse = ({ action }: WaitingCall) => action.startsWith('course.');

/** 待上传: what was learned without network, until it has arrived; `onArrived` when something did. */
export function Waiting({ onArrived }: { onArrived?: () => unknown }) {
  const all = useSyncExternalStore(onOutboxChange, waitingCalls, waitingCalls).filter(isOfCourse);
  const waiting = all.filter(({ failure }) => failure === undefined);
  const before = useRef(all.length);
  useEffect(() => {
    if (all.length < before.current) onArrived?.();
    before.current = all.length;
  }, [all.length, onArrived]);
  return (
    <>
      {waiting.length > 0 && (
        <Card title="待上传">
          <View className="secondary numbers">
            {`有 ${waiting.length} 项学习情况存在手机里，联网后会自动上传，照样算数。`}
          </View>
          <View className="waiting-act">
            <PrimaryButton look="quiet" icon="upload" busyText="正在上传" onPress={send}>
              现在上传
            </PrimaryButton>
          </View>
        </Card>
      )}
      {all.map(
        ({ key, failure }) =>
          failure !== undefined && (
            <Card key={key} title="有一项学习情况没有算上">
              <NoticeLine tone="bad">{textOfCode(failure)}</NoticeLine>
              <View className="waiting-act">
                <PrimaryButton look="quiet" onPress={() => dropWaiting(key)}>
                  知道了
                </PrimaryButton>
              </View>
            </Card>
          ),
      )}
    </>
  );
}

const send = async (): Promise<void> => tell(sentWords(await sendWaiting(), '已上传'));
