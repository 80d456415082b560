import { View } from '@tarojs/components';
import {
  carrierWords,
  subjectStatusWords,
  subjectWords,
  type CarrierKind,
} from '../../../../types/shared/subjects';
import { OrganizationField, type Picked } from '../../domain/organization-field';
import { ActionBar } from '../../kit/action-bar';
import { Card } from '../../kit/card';
import { CheckRow } from '../../kit/check-row';
import { Choices, optionsOf } from '../../kit/choices';
import { CountField } from '../../kit/count-field';
import { needed, useForm } from '../../kit/form/use-form';
import { useCall } from '../../kit/hooks/use-call';
import { useParameter } from '../../kit/hooks/use-parameter';
import { PageRoot } from '../../kit/page-root';
import { PageShell } from '../../kit/page-shell';
import { PrimaryButton } from '../../kit/primary-button';
import { TextField } from '../../kit/text-field';
import { newActKey } from '../../services/act-key';
import { call } from '../../services/call';
import type { Input, Output } from '../../services/contract';
import {
  MembersCard,
  membersDraft,
  membersSent,
  ownerSent,
  type MembersDraft,
} from '../../domain/subject/members-card';
import { Listings } from './listings';

definePageConfig({ navigationBarTitleText: '两新组织' });

type Known = Output<'subject.get'>;
type Written = Omit<Input<'subject.change'>, 'subjectId' | 'version'>;

/** Writes a subject down, or puts right what is known of one. */
export default function EditSubject() {
  const organizationId = useParameter('organizationId');
  const subjectId = useParameter('subjectId');
  const state = useCall('subject.get', subjectId ? { subjectId } : undefined);
  if (!subjectId) {
    return (
      <PageRoot className="page-shell">
        <Form organizationId={organizationId} />
      </PageRoot>
    );
  }
  return (
    <PageShell state={state}>
      {(known) => <Form key={known.version} organizationId={organizationId} known={known} />}
    </PageShell>
  );
}

const noCluster = '';

interface Draft extends MembersDraft {
  actKey: string;
  kind: Known['kind'];
  name: string;
  code: string;
  town: Picked | undefined;
  carrierKind: CarrierKind | undefined;
  carrierName: string;
  employees: number | undefined;
  listed: string[];
  cluster: string;
  leadsCluster: boolean;
  status: Known['status'];
}

const freshOf = (known: Known | undefined): Draft => ({
  actKey: newActKey(),
  kind: known?.kind ?? 'enterprise',
  name: known?.name ?? '',
  code: known?.code ?? '',
  town: known?.townId ? { id: known.townId, name: known.townName ?? '' } : undefined,
  carrierKind: known?.carrier?.kind,
  carrierName: known?.carrier?.name ?? '',
  employees: known?.employees,
  listed: known?.listed ?? [],
  cluster: known?.cluster ?? noCluster,
  leadsCluster: known?.leadsCluster ?? false,
  status: known?.status ?? 'operating',
  ...membersDraft(known),
});

/** The clusters that there are; that which a subject is in stays there to be seen, whatever became of it. */
function useClusters(known: Known | undefined): { value: string; word: string }[] {
  const { data } = useCall('cluster.list', {});
  const all = (data?.clusters ?? []).map(({ id, name }) => ({ value: id, word: name }));
  const isListed = all.some(({ value }) => value === known?.cluster);
  return known?.cluster && !isListed
    ? [{ value: known.cluster, word: known.clusterName ?? '原来的集群' }, ...all]
    : all;
}

const written = (draft: Draft): Written => ({
  kind: draft.kind,
  name: draft.name.trim(),
  code: draft.code.trim(),
  ...(draft.town && { townId: draft.town.id }),
  ...(draft.carrierKind &&
    draft.carrierName.trim() && { carrier: { kind: draft.carrierKind, name: draft.carrierName.trim() } }),
  ...(draft.employees !== undefined && { employees: draft.employees }),
  listed: draft.listed,
  ...(draft.cluster !== noCluster && { cluster: draft.cluster }),
  leadsCluster: draft.cluster !== noCluster && draft.leadsCluster,
  status: draft.status,
  ...membersSent(draft),
  ...ownerSent(draft),
});

function Form({ organizationId, known }: { organizationId: string; known?: Known }) {
  const form = useForm({
    name: known ? `subject:${known.id}:${known.version}` : `subject:${organizationId}`,
    fresh: () => freshOf(known),
    faults: ({ name, code, kind, carrierKind, carrierName }) => ({
      name: needed(name, '请写上单位全称'),
      code: kind === 'newEmployment' ? undefined : needed(code, '请写上统一社会信用代码'),
      carrierName: carrierKind ? needed(carrierName, '请写上载体的名称') : undefined,
    }),
    send: (draft) =>
      known
        ? call('subject.change', { subjectId: known.id, version: known.version, ...written(draft) })
        : call('subject.add', { organizationId, actKey: draft.actKey, ...written(draft) }),
    named: (path) => ({ townId: 'town', 'carrier.name': 'carrierName' })[path] ?? path,
    about: {
      'SUBJECT.CODE_MISSING': 'code',
      'SUBJECT.CODE_INVALID': 'code',
      'SUBJECT.CODE_TAKEN': 'code',
      'SUBJECT.NOT_A_TOWN': 'town',
      'SUBJECT.NO_CLUSTER': 'cluster',
    },
    done: known ? '已修改' : '已登记',
  });
  const { kind, carrierKind, cluster, leadsCluster } = form.value;
  const clusters = useClusters(known);
  return (
    <View className="stack">
      <Card>
        <Choices label="类别" options={optionsOf(subjectWords)} {...form.field('kind')} />
        <TextField
          label="单位全称"
          max={60}
          room="wrap"
          placeholder="照营业执照或登记证书"
          {...form.field('name')}
        />
        <TextField
          label={kind === 'newEmployment' ? '统一社会信用代码（可以不写）' : '统一社会信用代码'}
          max={30}
          hint="18 位，最后一位会核对"
          {...form.field('code')}
        />
        <OrganizationField label="在哪个街镇" kinds={['town']} {...form.field('town')} />
        <Choices label="经营状态" options={optionsOf(subjectStatusWords)} {...form.field('status')} />
        <CountField label="职工人数（可以不写）" digits={6} {...form.field('employees')} />
      </Card>
      <Card title="所在载体（可以不写）">
        <Choices label="载体类别" options={optionsOf(carrierWords)} {...form.field('carrierKind')} />
        {carrierKind && (
          <TextField label="载体名称" max={40} placeholder="例如：某某大厦" {...form.field('carrierName')} />
        )}
      </Card>
      <MembersCard form={form} />
      <Listings listed={form.value.listed} onChange={(listed) => form.change({ listed })} />
      <Card title="产业集群（可以不写）">
        <Choices
          label="属于哪个集群"
          options={[{ value: noCluster, word: '不属于' }, ...clusters]}
          {...form.field('cluster')}
        />
        {cluster !== noCluster && (
          <CheckRow checked={leadsCluster} onChange={(chosen) => form.change({ leadsCluster: chosen })}>
            是这个集群的龙头企业
          </CheckRow>
        )}
      </Card>
      <ActionBar>
        <PrimaryButton busyText="正在登记" onPress={form.submit}>
          {known ? '保存修改' : '登记'}
        </PrimaryButton>
      </ActionBar>
    </View>
  );
}
