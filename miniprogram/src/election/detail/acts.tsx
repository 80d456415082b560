import { useState } from 'react';
import { View } from '@tarojs/components';
import { ActionBar } from '../../kit/action-bar';
import { PanelSays } from '../../kit/form/panel-says';
import { needed, useForm } from '../../kit/form/use-form';
import { PrimaryButton } from '../../kit/primary-button';
import { Sheet } from '../../kit/sheet';
import { TextField } from '../../kit/text-field';
import { call } from '../../services/call';
import { confirm, tell } from '../../services/dialogs';
import { open } from '../../services/navigate';
import { pages } from '../../services/pages';
import type { ElectionStep } from '../../../../types/shared/elections';
import { stepLabels, type Election } from '../labels';

const above: readonly ElectionStep[] = ['approval', 'review', 'filing'];

interface Props {
  election: Election;
  reload: () => Promise<void>;
}

/** What the reader does next; and, further down, a way to give the election up. */
export function Acts({ election, reload }: Props) {
  const { id, nextStep, state, mayRecord, mayAnswer, mayInstall } = election;
  const [giving, setGiving] = useState(false);
  const isMine = mayRecord && nextStep !== undefined && !above.includes(nextStep);
  return (
    <>
      {mayRecord && (
        <PrimaryButton look="quiet" icon="close" onPress={() => setGiving(true)}>
          不再办理这次选举
        </PrimaryButton>
      )}
      <GiveUp election={election} visible={giving} onClose={() => setGiving(false)} reload={reload} />
      {state === 'filed' && !mayInstall && (
        <View className="secondary">
          结果已批准。由能授予书记职务的街镇或区级同志确认后，更新职务和届期。
        </View>
      )}
      {isMine && (
        <ActionBar>
          <PrimaryButton onPress={() => open(pages.election.step({ electionId: id, step: nextStep }))}>
            {`登记${stepLabels[nextStep]}`}
          </PrimaryButton>
        </ActionBar>
      )}
      {mayAnswer && (
        <ActionBar>
          <PrimaryButton onPress={() => open(pages.election.answer({ electionId: id }))}>答复</PrimaryButton>
        </ActionBar>
      )}
      {mayInstall && <Install election={election} reload={reload} />}
    </>
  );
}

/** Takes the result over into posts, term and roles, after one has said yes. */
function Install({ election: { id, version, proposed }, reload }: Props) {
  const install = async () => {
    const names = proposed.posts.map(({ name }) => name).join('、');
    const told = `${names}的职务按结果登记并授予，不再担任的收回。`;
    if (!(await confirm('按选举结果更新职务', told, '更新'))) return;
    const { granted, ended } = await call('election.install', { electionId: id, version });
    tell(`已更新，授予 ${granted} 项，收回 ${ended} 项`);
    await reload();
  };
  return (
    <ActionBar>
      <PrimaryButton busyText="正在更新" onPress={install}>
        更新职务和届期
      </PrimaryButton>
    </ActionBar>
  );
}

function GiveUp({
  election: { id, version },
  visible,
  onClose,
  reload,
}: Props & { visible: boolean; onClose: () => void }) {
  const form = useForm({
    panel: true,
    fresh: () => ({ reason: '' }),
    faults: ({ reason }) => ({ reason: needed(reason, '请写上原因') }),
    send: ({ reason }) => call('election.cancel', { electionId: id, version, reason: reason.trim() }),
    done: '这次选举不再办理',
    then: () => {
      onClose();
      return reload();
    },
  });
  return (
    <Sheet title="不再办理" visible={visible} onClose={onClose}>
      <View className="stack">
        <PanelSays form={form} />
        <TextField
          label="为什么不办了"
          max={100}
          room="wrap"
          hint="已经登记的都留着，以后可以另办一次。"
          {...form.field('reason')}
        />
        <PrimaryButton onPress={form.submit}>不再办理</PrimaryButton>
      </View>
    </Sheet>
  );
}
