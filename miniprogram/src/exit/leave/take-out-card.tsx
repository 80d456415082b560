import { useState } from 'react';
import { View } from '@tarojs/components';
import { Card } from '../../kit/card';
import { formatTime } from '../../kit/format/time';
import { PrimaryButton } from '../../kit/primary-button';
import { ProgressBar } from '../../kit/progress-bar';
import { newActKey } from '../../services/act-key';
import { call } from '../../services/call';
import { explain, tell } from '../../services/dialogs';
import type { Step } from './step';

/** 整体导出: asked for by one, agreed to by another, written by the cloud. */
export function TakeOutCard({ organizationId, standing, reload }: Step) {
  const { exit, readOnly, mayBegin } = standing;
  const [actKey, setActKey] = useState(newActKey);
  const underWay = exit?.stage === 'asked' || exit?.stage === 'writing';

  const ask = async () => {
    await call('exit.ask', { organizationId, actKey });
    // Asked for once more from here, it is another act.
    setActKey(newActKey());
    tell('已申请，等另一位同志同意');
    await reload();
  };
  const agree = async (exitId: string) => {
    await call('exit.agree', { organizationId, exitId });
    tell('已同意');
    await reload();
  };

  return (
    <Card title="三、导出全部资料">
      <View className="stack">
        {exit ? <Progress exit={exit} /> : <View>还没有导出。停止修改以后，由两位同志经手。</View>}
        {exit?.mayAgree && (
          <PrimaryButton busyText="正在同意" onPress={() => agree(exit.id).catch(explain)}>
            同意导出
          </PrimaryButton>
        )}
        {mayBegin && readOnly?.now && !underWay && (
          <PrimaryButton
            look={exit?.stage === 'done' ? 'quiet' : 'primary'}
            busyText="正在申请"
            onPress={() => ask().catch(explain)}
          >
            {exit ? '重新导出' : '申请导出'}
          </PrimaryButton>
        )}
      </View>
    </Card>
  );
}

function Progress({ exit }: { exit: NonNullable<Step['standing']['exit']> }) {
  const { stage, askedBy, askedAt, agreedBy, registersDone, registers, finishedAt, manifest } = exit;
  const asked = `${askedBy}于 ${formatTime(askedAt, 0)} 申请`;
  if (stage === 'asked') return <View>{`${asked}，等另一位同志同意`}</View>;
  if (stage === 'broken') return <View>{`${asked}；中途恢复过修改，已经中断，请重新申请`}</View>;
  return (
    <>
      <View className="secondary">{`${asked}，${agreedBy ?? ''}同意`}</View>
      {stage === 'writing' ? (
        <>
          <View>{`正在写，${registers} 种登记写好了 ${registersDone} 种。可以离开，过一会儿再来看。`}</View>
          <ProgressBar part={registersDone} whole={registers} />
        </>
      ) : (
        <>
          <View>{`${formatTime(finishedAt ?? 0, 0)} 写完，在云里保留30天。请运维人员用命令取走、核对。`}</View>
          <View className="secondary numbers">{`清单指纹 ${manifest?.slice(0, 16) ?? ''}`}</View>
        </>
      )}
    </>
  );
}
