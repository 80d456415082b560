import { View } from '@tarojs/components';
import { BranchSearch, type FoundBranch } from '../../domain/branch-search';
import { ActionBar } from '../../kit/action-bar';
import { spokenNumber } from '../../domain/receipt-number';
import { Card } from '../../kit/card';
import { CheckRow } from '../../kit/check-row';
import { Choices, optionsOf } from '../../kit/choices';
import { needed, useForm } from '../../kit/form/use-form';
import { useCall } from '../../kit/hooks/use-call';
import { useParameter } from '../../kit/hooks/use-parameter';
import { PageShell } from '../../kit/page-shell';
import { PrimaryButton } from '../../kit/primary-button';
import { TextField } from '../../kit/text-field';
import type { ComplaintKind } from '../../../../types/shared/complaints';
import { newActKey } from '../../services/act-key';
import { call } from '../../services/call';
import type { Output } from '../../services/contract';
import { open, replace } from '../../services/navigate';
import { pages } from '../../services/pages';
import { complaintKindLabels } from '../labels';

definePageConfig({ navigationBarTitleText: '意见投诉' });

/** 意见投诉: what about, what, and whether whoever answers may know who writes. */
export default function Write() {
  const state = useCall('complaint.prepare', {});
  return <PageShell state={state}>{(known) => <WriteForm known={known} />}</PageShell>;
}

interface Draft {
  actKey: string;
  kind: ComplaintKind | undefined;
  branch: FoundBranch | undefined;
  text: string;
  named: boolean;
}

const isKind = (about: string): about is ComplaintKind => about in complaintKindLabels;

/** What it is about, by the page that leads here: what that says, or the program. */
function kindFrom(page: string, about: string): ComplaintKind | undefined {
  if (isKind(about)) return about;
  return page ? 'program' : undefined;
}

const needsBranch = (kind: ComplaintKind | undefined) => kind === 'branch' || kind === 'town';

/** Who answers, said before it is sent. */
const goesTo: Record<ComplaintKind, string> = {
  program: '由区里办理',
  branch: '由街镇办理，不会转给这个支部',
  town: '由区里办理，不会转给这个街镇',
  district: '由区里指定的人办理',
  personalData: '由区里办理',
  other: '由区里办理',
};

function WriteForm({ known: { branch, known, days } }: { known: Output<'complaint.prepare'> }) {
  const page = useParameter('page');
  const about = useParameter('about');
  const begins = useParameter('begins');
  const form = useForm({
    name: begins ? `complaint:${begins}` : 'complaint',
    fresh: (): Draft => ({
      actKey: newActKey(),
      kind: kindFrom(page, about),
      branch,
      text: begins,
      named: false,
    }),
    faults: ({ kind, branch: chosen, text }) => ({
      kind: needed(kind, '请选一项'),
      branch: needsBranch(kind) && !chosen ? '请选一个支部' : undefined,
      text: needed(text, '请写几句'),
    }),
    send: ({ actKey, kind = 'other', branch: chosen, text, named }) =>
      call('complaint.send', {
        actKey,
        kind,
        text: text.trim(),
        named,
        ...(page && { page }),
        ...(needsBranch(kind) && chosen && { organizationId: chosen.id }),
      }),
    about: { 'ORGANIZATION.NOT_FOUND': 'branch', 'COMPLAINT.WHICH_BRANCH': 'branch' },
    done: ({ complaintId }) => `已受理，编号 ${spokenNumber(complaintId)}`,
    then: ({ complaintId }) => replace(pages.complaint.detail({ complaintId })),
  });
  const { kind } = form.value;
  return (
    <View className="stack">
      <View className="secondary">{`什么意见都可以提。收到后给您一个受理编号，${days} 个工作日内答复。`}</View>
      <Card>
        <Choices
          label="关于什么"
          options={optionsOf(complaintKindLabels)}
          hint={kind && goesTo[kind]}
          {...form.field('kind')}
        />
        {needsBranch(kind) && (
          <BranchSearch
            label={kind === 'town' ? '哪个街镇（选它下面的一个支部）' : '哪个支部'}
            {...form.field('branch')}
          />
        )}
        <TextField label="您的意见" max={1000} room="lines" {...form.field('text')} />
        {known && (
          <CheckRow checked={form.value.named} onChange={(named) => form.change({ named })}>
            <View>愿意让办理人知道我是谁</View>
            <View className="secondary">不打勾，办理人看不到您的姓名；答复照样送到您的微信。</View>
          </CheckRow>
        )}
      </Card>
      <PrimaryButton look="quiet" onPress={() => open(pages.complaint.mine())}>
        看我提过的意见
      </PrimaryButton>
      <ActionBar>
        <PrimaryButton busyText="正在发送" onPress={form.submit}>
          发送意见
        </PrimaryButton>
      </ActionBar>
    </View>
  );
}
