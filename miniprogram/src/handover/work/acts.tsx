import { useState } from 'react';
import { View } from '@tarojs/components';
import { ActionBar } from '../../kit/action-bar';
import { ButtonPair } from '../../kit/button-pair';
import { PanelSays } from '../../kit/form/panel-says';
import { needed, useForm } from '../../kit/form/use-form';
import { PrimaryButton } from '../../kit/primary-button';
import { Sheet } from '../../kit/sheet';
import { TextField } from '../../kit/text-field';
import { call } from '../../services/call';
import { confirm, tell } from '../../services/dialogs';
import { open } from '../../services/navigate';
import { pages } from '../../services/pages';
import type { Page } from '../labels';

interface Props {
  page: Page;
  onDone: () => Promise<void>;
}

/** What the reader may do now: one thing that goes on, and the way out of it. */
export function Acts({ page, onDone }: Props) {
  const { organizationId, handover, may } = page;
  const [declines, setDeclines] = useState(false);
  if (!handover) {
    if (!may.begin) return null;
    return (
      <ActionBar>
        <PrimaryButton icon="swap" onPress={() => open(pages.handover.begin({ organizationId }))}>
          提出移交
        </PrimaryButton>
      </ActionBar>
    );
  }
  const { id: handoverId, to } = handover;
  const from = page.from?.name ?? '';
  const act = async (question: [string, string, string], send: () => Promise<unknown>, done: string) => {
    if (!(await confirm(...question))) return;
    await send();
    tell(done);
    await onDone();
  };
  const approve = () =>
    act(
      ['同意移交？', `同意以后，由${from ? `${from}移交、` : ''}${to.name}接手。`, '同意'],
      () => call('handover.answer', { handoverId, answer: { as: 'approved' } }),
      '已同意',
    );
  const give = () =>
    act(
      ['移交书记工作？', `${to.name}接手以后，书记的权限到${to.name}名下。`, '移交'],
      () => call('handover.give', { handoverId }),
      '已移交',
    );
  const take = () =>
    act(
      ['接手书记工作？', '接手以后，支部的事由您办理。', '接手'],
      () => call('handover.take', { handoverId }),
      '已接手',
    );
  const withdraw = () =>
    act(
      ['撤回这件移交？', '撤回以后职务不变，可以重新提出。', '撤回'],
      () => call('handover.withdraw', { handoverId }),
      '已撤回',
    );
  return (
    <>
      {may.withdraw && (
        <PrimaryButton look="quiet" icon="close" onPress={withdraw}>
          撤回移交
        </PrimaryButton>
      )}
      {may.answer && (
        <ActionBar>
          <ButtonPair>
            <PrimaryButton look="quiet" onPress={() => setDeclines(true)}>
              不同意
            </PrimaryButton>
            <PrimaryButton onPress={approve}>同意</PrimaryButton>
          </ButtonPair>
        </ActionBar>
      )}
      {may.give && (
        <ActionBar>
          <PrimaryButton onPress={give}>{from ? `移交给${to.name}` : '移交'}</PrimaryButton>
        </ActionBar>
      )}
      {may.take && (
        <ActionBar>
          <PrimaryButton onPress={take}>接手</PrimaryButton>
        </ActionBar>
      )}
      <Decline
        handoverId={handoverId}
        visible={declines}
        onClose={() => setDeclines(false)}
        onDone={onDone}
      />
    </>
  );
}

function Decline({
  handoverId,
  visible,
  onClose,
  onDone,
}: {
  handoverId: string;
  visible: boolean;
  onClose: () => void;
  onDone: () => Promise<void>;
}) {
  const form = useForm({
    panel: true,
    fresh: () => ({ text: '' }),
    faults: ({ text }) => ({ text: needed(text, '请写上为什么不同意') }),
    send: ({ text }) =>
      call('handover.answer', { handoverId, answer: { as: 'declined', text: text.trim() } }),
    done: '已答复',
    then: async () => {
      onClose();
      await onDone();
    },
  });
  return (
    <Sheet title="不同意移交" visible={visible} onClose={onClose}>
      <View className="stack">
        <PanelSays form={form} />
        <TextField
          label="为什么不同意"
          max={300}
          room="wrap"
          hint="支部会看到这句话。"
          {...form.field('text')}
        />
        <PrimaryButton onPress={form.submit}>答复</PrimaryButton>
      </View>
    </Sheet>
  );
}
