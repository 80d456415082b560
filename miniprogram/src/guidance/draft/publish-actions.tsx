import { useState, type ReactNode } from 'react';
import { View } from '@tarojs/components';
import { ButtonPair } from '../../kit/button-pair';
import { DateField } from '../../kit/date-field';
import { PanelSays } from '../../kit/form/panel-says';
import { useForm } from '../../kit/form/use-form';
import { formatMonth, formatTime, nextHalfHour } from '../../kit/format/time';
import { PrimaryButton } from '../../kit/primary-button';
import { Sheet } from '../../kit/sheet';
import { call } from '../../services/call';
import type { Output } from '../../services/contract';
import { confirm, tell } from '../../services/dialogs';
import { replace } from '../../services/navigate';
import { pages } from '../../services/pages';

interface Props {
  draft: Output<'guidance.draft'>['draft'];
  edit: ReactNode;
  reload: () => Promise<void>;
}

/** What follows a review: out at once, or at a set time. */
export function PublishActions({ draft, edit, reload }: Props) {
  const { id: guidanceId, month, revision, publishAt } = draft;
  const [opened] = useState(Date.now);
  const [visible, setVisible] = useState(false);
  const publish = async () => {
    const agreed = await confirm(
      `发布${formatMonth(month)}指导清单？`,
      '发布后，所属党支部的书记和党员都会收到通知。发布过的内容不再改动，要改就另出新版本。',
      '发布',
    );
    if (!agreed) return;
    await call('guidance.publish', { guidanceId, revision });
    tell('已发布，正在通知');
    replace(pages.guidance.detail({ guidanceId }));
  };
  const form = useForm({
    panel: true,
    fresh: () => ({ at: publishAt ?? nextHalfHour(opened) }),
    send: ({ at }) => call('guidance.publish', { guidanceId, revision, at }),
    about: { 'GUIDANCE.IN_THE_PAST': 'at' },
    done: (_answer, { at }) => `${formatTime(at)} 自动发布`,
    then: () => {
      setVisible(false);
      return reload();
    },
  });
  return (
    <View className="stack">
      <PrimaryButton look="quiet" icon="clock" onPress={() => setVisible(true)}>
        {publishAt === undefined ? '定时发布' : '改发布时间'}
      </PrimaryButton>
      <ButtonPair>
        {edit}
        <PrimaryButton busyText="正在发布" onPress={publish}>
          {publishAt === undefined ? '发布' : '立即发布'}
        </PrimaryButton>
      </ButtonPair>
      <Sheet title="定时发布" visible={visible} onClose={() => setVisible(false)}>
        <View>
          <PanelSays form={form} />
          <DateField label="发布时间" from={opened} {...form.field('at')} />
          <PrimaryButton busyText="正在保存" onPress={form.submit}>
            到时自动发布
          </PrimaryButton>
        </View>
      </Sheet>
    </View>
  );
}
