import { View } from '@tarojs/components';
import { OrganizationField, type Picked } from '../../domain/organization-field';
import { ActionBar } from '../../kit/action-bar';
import { Card } from '../../kit/card';
import { CheckRow } from '../../kit/check-row';
import { needed, useForm } from '../../kit/form/use-form';
import { yearOf } from '../../kit/format/time';
import { useCall } from '../../kit/hooks/use-call';
import { useParameter } from '../../kit/hooks/use-parameter';
import { PageShell } from '../../kit/page-shell';
import { PrimaryButton } from '../../kit/primary-button';
import { TextField } from '../../kit/text-field';
import { newActKey } from '../../services/act-key';
import { call } from '../../services/call';
import type { Output } from '../../services/contract';

definePageConfig({ navigationBarTitleText: '产业集群' });

type Known = Output<'cluster.board'>['clusters'][number];

/** Writes a cluster down, or puts it right. */
export default function KeepCluster() {
  const [organizationId, clusterId] = [useParameter('organizationId'), useParameter('clusterId')];
  const state = useCall('cluster.board', { organizationId, year: yearOf(Date.now()) });
  return (
    <PageShell state={state}>
      {({ clusters }) => {
        const known = clusters.find(({ id }) => id === clusterId);
        return <Form key={known?.version} organizationId={organizationId} known={known} />;
      }}
    </PageShell>
  );
}

interface Draft {
  clusterId: string;
  name: string;
  source: string;
  isGreat: boolean;
  committee: Picked | undefined;
  isEnded: boolean;
}

const freshOf = (known: Known | undefined): Draft => ({
  clusterId: known?.id ?? newActKey().slice(0, 12),
  name: known?.name ?? '',
  source: known?.source ?? '',
  isGreat: known?.isGreat ?? false,
  committee: known?.committee,
  isEnded: known?.isEnded ?? false,
});

function Form({ organizationId, known }: { organizationId: string; known: Known | undefined }) {
  const form = useForm({
    name: `cluster:${known?.id ?? 'new'}:${known?.version ?? 0}`,
    fresh: () => freshOf(known),
    faults: ({ name, source }) => ({
      name: needed(name, '请写上集群的名称'),
      source: needed(source, '请写上来自哪份文件'),
    }),
    send: ({ clusterId, name, source, isGreat, committee, isEnded }) =>
      call('cluster.keep', {
        organizationId,
        clusterId,
        version: known?.version ?? 0,
        name: name.trim(),
        source: source.trim(),
        isGreat,
        ...(committee && { committeeId: committee.id }),
        isEnded,
      }),
    named: (path) => (path === 'committeeId' ? 'committee' : path),
    done: '已保存',
  });
  const { isGreat, isEnded, committee } = form.value;
  return (
    <View className="stack">
      <Card>
        <TextField label="名称" max={20} {...form.field('name')} />
        <TextField
          label="来自哪份文件"
          max={80}
          room="wrap"
          placeholder="文件名称或文号"
          {...form.field('source')}
        />
        <CheckRow checked={isGreat} onChange={(chosen) => form.change({ isGreat: chosen })}>
          是重点集群
        </CheckRow>
        <OrganizationField
          label="集群党委（没有就不选）"
          kinds={['committee']}
          top={organizationId}
          {...form.field('committee')}
        />
        {committee && (
          <CheckRow checked={false} onChange={() => form.change({ committee: undefined })}>
            没有集群党委
          </CheckRow>
        )}
        {known && (
          <CheckRow checked={isEnded} onChange={(chosen) => form.change({ isEnded: chosen })}>
            不再列入（已经做的还在）
          </CheckRow>
        )}
      </Card>
      <ActionBar>
        <PrimaryButton busyText="正在保存" onPress={form.submit}>
          保存
        </PrimaryButton>
      </ActionBar>
    </View>
  );
}
