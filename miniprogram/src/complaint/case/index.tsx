import { useState } from 'react';
import { View } from '@tarojs/components';
import { ActionBar } from '../../kit/action-bar';
import { Card } from '../../kit/card';
import { needed, useForm } from '../../kit/form/use-form';
import { useCall } from '../../kit/hooks/use-call';
import { useParameter } from '../../kit/hooks/use-parameter';
import { PageShell } from '../../kit/page-shell';
import { PrimaryButton } from '../../kit/primary-button';
import { TextField } from '../../kit/text-field';
import { call } from '../../services/call';
import type { Output } from '../../services/contract';
import { Story } from '../story';
import { HandOn } from './hand-on';

definePageConfig({ navigationBarTitleText: '办理意见', enablePullDownRefresh: true });

type Case = Output<'complaint.read'>;

/** One complaint, for who answers it: what was said, the answer, or on to who should answer it. */
export default function ComplaintCase() {
  const state = useCall('complaint.read', { complaintId: useParameter('complaintId') });
  return (
    <PageShell state={state}>
      {(complaint) => (
        <View className="stack">
          <Story complaint={complaint} author="提出人">
            <View className="secondary">
              {complaint.name === undefined ? '提出人没有留姓名' : `提出人：${complaint.name}`}
            </View>
            {complaint.page && <View className="secondary">{`写自页面 ${complaint.page}`}</View>}
          </Story>
          {complaint.status === 'open' && <Answer complaint={complaint} />}
        </View>
      )}
    </PageShell>
  );
}

function Answer({ complaint: { id, mayHandOnTo } }: { complaint: Case }) {
  const [handing, setHanding] = useState(false);
  const form = useForm({
    name: `complaint-answer:${id}`,
    fresh: () => ({ text: '' }),
    faults: ({ text }) => ({ text: needed(text, '请写上答复') }),
    send: ({ text }) => call('complaint.answer', { complaintId: id, text: text.trim() }),
    done: '已答复，本人会收到',
  });
  return (
    <>
      <Card>
        <TextField
          label="答复"
          max={1000}
          room="lines"
          hint="本人会看到答复和办理的单位，看不到您的姓名。"
          {...form.field('text')}
        />
      </Card>
      {mayHandOnTo.length > 0 && (
        <PrimaryButton look="quiet" icon="swap" onPress={() => setHanding(true)}>
          不归我们办？转办
        </PrimaryButton>
      )}
      <HandOn complaintId={id} levels={mayHandOnTo} visible={handing} onClose={() => setHanding(false)} />
      <ActionBar>
        <PrimaryButton busyText="正在答复" onPress={form.submit}>
          答复
        </PrimaryButton>
      </ActionBar>
    </>
  );
}
