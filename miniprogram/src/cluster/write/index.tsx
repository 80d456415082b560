import { View } from '@tarojs/components';
import {
  fiveOneShortWords,
  needsDocument,
  writtenOnes,
  type WrittenOne,
} from '../../../../types/shared/clusters';
import { ActionBar } from '../../kit/action-bar';
import { ButtonPair } from '../../kit/button-pair';
import { Card } from '../../kit/card';
import { Choices } from '../../kit/choices';
import { DateField } from '../../kit/date-field';
import { needed, useForm } from '../../kit/form/use-form';
import { dayOf, startOfDay } from '../../kit/format/time';
import { useCall } from '../../kit/hooks/use-call';
import { useParameter } from '../../kit/hooks/use-parameter';
import { PageShell } from '../../kit/page-shell';
import { PrimaryButton } from '../../kit/primary-button';
import { TextField } from '../../kit/text-field';
import { newActKey } from '../../services/act-key';
import { call } from '../../services/call';
import type { Input, Output } from '../../services/contract';
import { confirm } from '../../services/dialogs';
import { back } from '../../services/navigate';

definePageConfig({ navigationBarTitleText: '登记五个一' });

type Seen = Output<'cluster.get'>;
type Known = Seen['deeds'][number];

/** Writes down something done for a cluster, or puts it right. */
export default function WriteDeed() {
  const [organizationId, clusterId, year, deedId] = [
    useParameter('organizationId'),
    useParameter('clusterId'),
    useParameter('year'),
    useParameter('deedId'),
  ];
  const state = useCall('cluster.get', { organizationId, clusterId, year: Number(year) });
  return (
    <PageShell state={state}>
      {(seen) => {
        const known = seen.deeds.find(({ id }) => id === deedId);
        return <Form key={known?.version} seen={seen} known={known} organizationId={organizationId} />;
      }}
    </PageShell>
  );
}

interface Draft {
  actKey: string;
  one: WrittenOne;
  title: string;
  on: number;
  document: string;
  note: string;
}

const freshOf = (known: Known | undefined): Draft => ({
  actKey: known?.actKey ?? newActKey(),
  one: known?.one ?? 'projects',
  title: known?.title ?? '',
  on: known ? startOfDay(known.on) : startOfDay(dayOf(Date.now())),
  document: known?.document ?? '',
  note: known?.note ?? '',
});

function deedOf({ one, title, on, document, note }: Draft): Input<'cluster.write'>['deed'] {
  const said = { title: title.trim(), on: dayOf(on), note: note.trim() };
  if (one !== 'carriers') return { one, document: document.trim(), ...said };
  return { one, ...(document.trim() && { document: document.trim() }), ...said };
}

interface Props {
  seen: Seen;
  known: Known | undefined;
  organizationId: string;
}

function Form({ seen: { cluster }, known, organizationId }: Props) {
  const form = useForm({
    name: `deed:${organizationId}:${cluster.id}:${known?.id ?? 'new'}:${known?.version ?? 0}`,
    fresh: () => freshOf(known),
    faults: ({ one, title, document }) => ({
      title: needed(title, '请写上名称'),
      document: needsDocument({ one, title }) ? needed(document, '叫示范的要有依据，请写上文号') : undefined,
    }),
    send: (draft) =>
      call('cluster.write', {
        organizationId,
        clusterId: cluster.id,
        actKey: draft.actKey,
        version: known?.version ?? 0,
        deed: deedOf(draft),
      }),
    named: (path) => path.replace(/^deed\./, ''),
    about: { 'CLUSTER.NO_DOCUMENT': 'document', 'CLUSTER.NOT_YET': 'on' },
    done: '已登记',
  });
  const remove = async () => {
    if (!known) return;
    if (!(await confirm('撤回这一项？', '登记错了才撤回，撤回以后看不到，不能恢复。', '撤回'))) return;
    await call('cluster.remove', { organizationId, deedId: known.id });
    back();
  };
  const { one, title } = form.value;
  return (
    <View className="stack">
      <View className="page-title">{cluster.name}</View>
      <Card>
        <Choices
          label="是五个一里的哪一项"
          options={writtenOnes.map((value) => ({ value, word: fiveOneShortWords[value] }))}
          hint="新组建的党组织从台账里数，要素对接活动从办过的活动里数，不用登记"
          {...form.field('one')}
        />
        <TextField label="名称" max={60} room="wrap" {...form.field('title')} />
        <DateField
          label="哪一天"
          dayOnly
          from={startOfDay('2018-01-01')}
          until={Date.now()}
          {...form.field('on')}
        />
        <TextField
          label={needsDocument({ one, title }) ? '依据文号' : '依据文号（没有就不填）'}
          max={60}
          room="wrap"
          {...form.field('document')}
        />
        <TextField label="说明（可不写）" max={200} room="lines" {...form.field('note')} />
      </Card>
      <ActionBar>
        {known ? (
          <ButtonPair>
            <PrimaryButton look="quiet" icon="trash" busyText="正在撤回" onPress={remove}>
              撤回
            </PrimaryButton>
            <PrimaryButton busyText="正在保存" onPress={form.submit}>
              保存
            </PrimaryButton>
          </ButtonPair>
        ) : (
          <PrimaryButton busyText="正在登记" onPress={form.submit}>
            登记
          </PrimaryButton>
        )}
      </ActionBar>
    </View>
  );
}
