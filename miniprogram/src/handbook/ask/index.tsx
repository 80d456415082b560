import { View } from '@tarojs/components';
import { ActionBar } from '../../kit/action-bar';
import { Card } from '../../kit/card';
import { needed, useForm } from '../../kit/form/use-form';
import { useParameter } from '../../kit/hooks/use-parameter';
import { PageRoot } from '../../kit/page-root';
import { PrimaryButton } from '../../kit/primary-button';
import { TextField } from '../../kit/text-field';
import { newActKey } from '../../services/act-key';
import { call } from '../../services/call';
import { replace } from '../../services/navigate';
import { pages } from '../../services/pages';

definePageConfig({ navigationBarTitleText: '问一问区里' });

/** 问一问区里: what the handbook does not answer. */
export default function Ask() {
  const text = useParameter('text');
  const form = useForm({
    name: 'handbook-ask',
    fresh: () => ({ actKey: newActKey(), text }),
    faults: (draft) => ({ text: needed(draft.text, '请写上您的问题') }),
    send: (draft) => call('handbook.ask', { actKey: draft.actKey, text: draft.text.trim() }),
    done: '已发给区里',
    then: () => replace(pages.handbook.mine()),
  });
  return (
    <PageRoot className="page-shell">
      <View className="stack">
        <Card>
          <TextField
            label="您的问题"
            max={300}
            room="lines"
            hint="不要写别人的姓名和隐私"
            {...form.field('text')}
          />
        </Card>
        <View className="secondary">区里答复后会通知您，也会加进手册。答复的人看不到是谁问的。</View>
      </View>
      <ActionBar>
        <PrimaryButton busyText="正在发送" onPress={form.submit}>
          发给区里
        </PrimaryButton>
      </ActionBar>
    </PageRoot>
  );
}
