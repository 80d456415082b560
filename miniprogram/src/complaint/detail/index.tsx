import { useState } from 'react';
import { View } from '@tarojs/components';
import { RemindMe } from '../../domain/remind-me';
import { Card } from '../../kit/card';
import { PanelSays } from '../../kit/form/panel-says';
import { needed, useForm } from '../../kit/form/use-form';
import { useCall } from '../../kit/hooks/use-call';
import { useParameter } from '../../kit/hooks/use-parameter';
import { PageShell } from '../../kit/page-shell';
import { PrimaryButton } from '../../kit/primary-button';
import { Sheet } from '../../kit/sheet';
import { TextField } from '../../kit/text-field';
import { call } from '../../services/call';
import { tell } from '../../services/dialogs';
import type { Output } from '../../services/contract';
import { Story } from '../story';
import './index.scss';

definePageConfig({ navigationBarTitleText: '我的意见', enablePullDownRefresh: true });

/** One's own complaint: what became of it, whether the answer will do, and asking once more. */
export default function Detail() {
  const state = useCall('complaint.get', { complaintId: useParameter('complaintId') });
  return (
    <PageShell state={state}>
      {(complaint) => (
        <View className="stack">
          <Story complaint={complaint} author="您" />
          {complaint.status === 'open' && (
            <RemindMe
              templates={['requestAnswered']}
              word="有答复时提醒我"
              done="记下了，有答复时提醒您一次"
            />
          )}
          {complaint.status !== 'open' && <Rating complaint={complaint} reload={state.reload} />}
        </View>
      )}
    </PageShell>
  );
}

interface Props {
  complaint: Output<'complaint.get'>;
  reload: () => Promise<void>;
}

/** 满意吗: said once, or said otherwise later. */
function Rating({ complaint: { id, status, satisfied, mayReopen }, reload }: Props) {
  const [asking, setAsking] = useState(false);
  const rate = async (answer: boolean) => {
    await call('complaint.rate', { complaintId: id, satisfied: answer });
    tell('谢谢，已记下');
    await reload();
  };
  return (
    <Card title={status === 'answered' ? '这个答复您满意吗' : `您的评价：${satisfied ? '满意' : '不满意'}`}>
      {status === 'answered' && (
        <View className="rating-pair">
          <PrimaryButton look="quiet" onPress={() => rate(false)}>
            不满意
          </PrimaryButton>
          <PrimaryButton look="quiet" onPress={() => rate(true)}>
            满意
          </PrimaryButton>
        </View>
      )}
      {mayReopen && (
        <View className="rating-again">
          <PrimaryButton look="quiet" onPress={() => setAsking(true)}>
            没说清，请再答复一次
          </PrimaryButton>
          <View className="secondary">可以请求一次。</View>
        </View>
      )}
      <Again complaintId={id} visible={asking} onClose={() => setAsking(false)} onDone={reload} />
    </Card>
  );
}

interface AgainProps {
  complaintId: string;
  visible: boolean;
  onClose: () => void;
  onDone: () => Promise<void>;
}

function Again({ complaintId, visible, onClose, onDone }: AgainProps) {
  const form = useForm({
    name: `complaint-reopen:${complaintId}`,
    panel: true,
    fresh: () => ({ text: '' }),
    faults: ({ text }) => ({ text: needed(text, '请写上哪里没说清') }),
    send: ({ text }) => call('complaint.reopen', { complaintId, text: text.trim() }),
    done: '已请求再答复',
    then: () => {
      onClose();
      return onDone();
    },
  });
  return (
    <Sheet title="请再答复一次" visible={visible} onClose={onClose}>
      <View className="stack">
        <PanelSays form={form} />
        <TextField label="哪里没说清" max={500} room="lines" {...form.field('text')} />
        <PrimaryButton onPress={form.submit}>请再答复一次</PrimaryButton>
      </View>
    </Sheet>
  );
}
