import { useCallback } from 'react';
import { View } from '@tarojs/components';
import { Card } from '../../kit/card';
import { formatTime } from '../../kit/format/time';
import { usePaged } from '../../kit/hooks/use-paged';
import { ListPage } from '../../kit/list-page';
import { PrimaryButton } from '../../kit/primary-button';
import { forgetDraftOf } from '../../services/acts';
import { call } from '../../services/call';
import type { ActionName, Output } from '../../services/contract';
import { confirm, tell } from '../../services/dialogs';
import { labelOf } from './labels';

definePageConfig({
  navigationBarTitleText: '未发出的内容',
  enablePullDownRefresh: true,
});

/** 未发出的内容: what could not be checked when it was sent; only its author sees it, and sends it again from here. */
export default function Unsent() {
  const load = useCallback(async (after?: string) => {
    const { unsent, next } = await call('message.unsent', { after });
    return { items: unsent, next };
  }, []);
  const state = usePaged(load);
  return (
    <ListPage
      state={state}
      itemsOf={(unsent) => unsent}
      keyOf={({ id }) => id}
      none={{
        icon: 'check-circle',
        title: '没有未发出的内容',
        hint: '发送时没能检查的内容会存在这里，过一会儿再发',
      }}
      before={() => (
        <View className="secondary">
          这些内容发送时没能检查，还没有发出去，只有您自己看得到，保留一个月。
        </View>
      )}
    >
      {(one) => <Waiting one={one} onDone={state.reload} />}
    </ListPage>
  );
}

interface Props {
  one: Output<'message.unsent'>['unsent'][number];
  onDone: () => Promise<void>;
}

function Waiting({ one: { id, action, input, words, at }, onDone }: Props) {
  const drop = async () => {
    await call('message.dropUnsent', { unsentId: id });
    await onDone();
  };
  const send = async () => {
    // It is what this very action was given before.
    await call(action as ActionName, input as never);
    forgetDraftOf(input);
    tell('已发出');
    await drop();
  };
  const dropIfSure = async () => {
    if (await confirm('不发了？', '删掉以后找不回来。', '删掉')) await drop();
  };
  return (
    <Card title={labelOf(action)}>
      {words.map((word, index) => (
        <View key={index}>{word}</View>
      ))}
      <View className="secondary numbers">{formatTime(at)}</View>
      <PrimaryButton onPress={send}>再发一次</PrimaryButton>
      <PrimaryButton look="quiet" onPress={dropIfSure}>
        删掉
      </PrimaryButton>
    </Card>
  );
}
