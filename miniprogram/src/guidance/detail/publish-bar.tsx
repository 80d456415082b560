import { View } from '@tarojs/components';
import { ActionBar } from '../../components/action-bar';
import { PrimaryButton } from '../../components/primary-button';
import { formatMonth } from '../../format/time';
import { call } from '../../services/call';
import type { Output } from '../../services/contract';
import { confirm, tell } from '../../services/dialogs';
import { open, pages } from '../../services/navigate';
import './publish-bar.scss';

interface Props {
  guidance: Output<'guidance.detail'>['guidance'];
  reload: () => Promise<void>;
}

/** What the district does with its draft: change it, or publish it to every branch. */
export function PublishBar({ guidance, reload }: Props) {
  const publish = async () => {
    const agreed = await confirm(
      `发布${formatMonth(guidance.month)}指导清单？`,
      '发布后，全区各党支部的书记和党员都会收到通知；已同意提醒的人还会收到微信消息。内容不能再改。',
      '发布',
    );
    if (!agreed) return;
    await call('guidance.publish', { guidanceId: guidance.id });
    tell('已发布，正在逐个通知');
    await reload();
  };
  return (
    <ActionBar>
      <View className="publish-bar">
        <PrimaryButton look="quiet" icon="edit" onPress={() => open(pages.editGuidance(guidance.id))}>
          修改
        </PrimaryButton>
        <PrimaryButton busyText="正在发布" onPress={publish}>
          发布
        </PrimaryButton>
      </View>
    </ActionBar>
  );
}
