import { useState } from 'react';
import { View } from '@tarojs/components';
import {
  requestResultWords,
  type RequestResult,
  type RequestSource,
} from '../../../../types/shared/service-requests';
import { ActionBar } from '../../kit/action-bar';
import { ButtonPair } from '../../kit/button-pair';
import { Card } from '../../kit/card';
import { Choices, optionsOf } from '../../kit/choices';
import { needed, useForm } from '../../kit/form/use-form';
import { formatCalendarDay } from '../../kit/format/time';
import { useCall } from '../../kit/hooks/use-call';
import { useParameter } from '../../kit/hooks/use-parameter';
import { MenuRow } from '../../kit/menu-row';
import { PageShell } from '../../kit/page-shell';
import { PrimaryButton } from '../../kit/primary-button';
import { TextField } from '../../kit/text-field';
import { call } from '../../services/call';
import type { Output } from '../../services/contract';
import { tell } from '../../services/dialogs';
import { open } from '../../services/navigate';
import { pages } from '../../services/pages';
import { Story } from '../story';
import { Assign } from './assign';
import { Contact } from './contact';
import { Extend } from './extend';
import { Words, type Wording } from './words';

definePageConfig({ navigationBarTitleText: '办理诉求', enablePullDownRefresh: true });

type Case = Output<'serviceRequest.read'>;
interface Props {
  request: Case;
  organizationId: string;
  reload: () => Promise<void>;
}

/** One request, for the offices that have to do with it: taking and giving it, doing it, putting it off, the answer. */
export default function RequestCase() {
  const organizationId = useParameter('organizationId');
  const serviceRequestId = useParameter('serviceRequestId');
  const state = useCall('serviceRequest.read', { organizationId, serviceRequestId });
  return (
    <PageShell state={state}>
      {(request) => (
        <View className="stack">
          <Story
            request={request}
            raiser={raisers[request.source]}
            now={<Now request={request} organizationId={organizationId} reload={state.reload} />}
          >
            {request.contact && <Contact serviceRequestId={request.id} contact={request.contact} />}
          </Story>
          {request.policies && isAnswered(request) && (
            <Learned request={request} organizationId={organizationId} />
          )}
        </View>
      )}
    </PageShell>
  );
}

/** What who raised it is called to an office; a branch stands there by its name. */
const raisers: Record<RequestSource, string> = {
  enterprise: '企业',
  branch: '支部',
  instructor: '指导员',
  office: '党务工作者',
};

const isAnswered = ({ status }: Case): boolean => status === 'answered' || status === 'closed';
const isBeingDone = ({ status }: Case): boolean => status === 'assigned' || status === 'doing';

/** What may be done now. */
function Now({ request, organizationId, reload }: Props) {
  const { status, isOurs, helps } = request;
  if (request.mayDecideExtension) return <Decide request={request} reload={reload} />;
  if (isOurs && (status === 'submitted' || status === 'objected'))
    return <Take request={request} organizationId={organizationId} reload={reload} />;
  if (isOurs && isBeingDone(request))
    return (
      <>
        {request.mayGive && <GiveOn request={request} organizationId={organizationId} reload={reload} />}
        <Doing request={request} organizationId={organizationId} reload={reload} />
      </>
    );
  if (helps && isBeingDone(request))
    return <Help request={request} organizationId={organizationId} reload={reload} />;
  return null;
}

/** 另派: a town gave it to the district, which finds who does it. */
function GiveOn({ request, organizationId, reload }: Props) {
  const [asks, setAsks] = useState(false);
  return (
    <>
      <PrimaryButton look="quiet" icon="swap" onPress={() => setAsks(true)}>
        另派给别的单位
      </PrimaryButton>
      <Assign
        request={request}
        organizationId={organizationId}
        visible={asks}
        onClose={() => setAsks(false)}
        onDone={reload}
      />
    </>
  );
}

/** 受理: give it to who does it, or say why not. */
function Take({ request, organizationId, reload }: Props) {
  const [sheet, setSheet] = useState<'assign' | 'decline'>();
  const close = () => setSheet(undefined);
  return (
    <>
      <ActionBar>
        <ButtonPair>
          <PrimaryButton look="quiet" onPress={() => setSheet('decline')}>
            不受理
          </PrimaryButton>
          <PrimaryButton onPress={() => setSheet('assign')}>
            {request.status === 'submitted' ? '受理并派办' : '重新派办'}
          </PrimaryButton>
        </ButtonPair>
      </ActionBar>
      <Assign
        request={request}
        organizationId={organizationId}
        visible={sheet === 'assign'}
        onClose={close}
        onDone={reload}
      />
      <Words wording={decline(request.id)} visible={sheet === 'decline'} onClose={close} onDone={reload} />
    </>
  );
}

const decline = (serviceRequestId: string): Wording => ({
  name: `service-request-decline:${serviceRequestId}`,
  title: '不受理',
  label: '为什么不受理',
  hint: '提出人会看到这句话',
  fault: '请写上理由',
  most: 300,
  verb: '不受理',
  done: '已告诉提出人',
  send: (reason) => call('serviceRequest.decline', { serviceRequestId, reason }),
});

const objection = (serviceRequestId: string): Wording => ({
  name: `service-request-object:${serviceRequestId}`,
  title: '不归我们办',
  label: '为什么不归我们办',
  hint: '退回派办的单位，由其重新派办',
  fault: '请写上理由',
  most: 300,
  verb: '退回',
  done: '已退回',
  send: (reason) => call('serviceRequest.object', { serviceRequestId, reason }),
});

const noting = (organizationId: string, serviceRequestId: string): Wording => ({
  name: `service-request-note:${serviceRequestId}`,
  title: '记办理情况',
  label: '办到哪一步了',
  hint: '提出人会看到',
  fault: '请写几句',
  most: 500,
  verb: '记下',
  done: '已记下',
  send: (text) => call('serviceRequest.note', { organizationId, serviceRequestId, text }),
});

/** Under way: the answer, and beside it how it goes, a later day, or that it is not theirs. */
function Doing({ request, organizationId, reload }: Props) {
  const { id: serviceRequestId, mayObject, mayAskExtension } = request;
  const [sheet, setSheet] = useState<'note' | 'object' | 'extend'>();
  const close = () => setSheet(undefined);
  const form = useForm({
    name: `request-answer:${serviceRequestId}`,
    fresh: () => ({ result: undefined as RequestResult | undefined, text: '' }),
    faults: ({ result, text }) => ({
      result: needed(result, '请选一项'),
      text: needed(text, '请写上答复'),
    }),
    send: ({ result = 'explained', text }) =>
      call('serviceRequest.answer', { serviceRequestId, result, text: text.trim() }),
    done: '已答复，提出人会收到',
    then: reload,
  });
  return (
    <>
      {request.extension && <Card>{`已请求延到${formatCalendarDay(request.extension.to)}，等上级答复`}</Card>}
      <Card title="答复">
        <Choices label="结果" options={optionsOf(requestResultWords)} {...form.field('result')} />
        <TextField
          label="怎么答复"
          max={1000}
          room="lines"
          hint="提出人会看到答复和办理的单位，看不到您的姓名。"
          {...form.field('text')}
        />
      </Card>
      <Card list>
        <MenuRow icon="edit" label="记办理情况" hint="还没办完，先说一声" onPress={() => setSheet('note')} />
        {mayAskExtension && (
          <MenuRow
            icon="clock"
            label="申请延期"
            hint="到期限以前提，同意后告诉企业"
            onPress={() => setSheet('extend')}
          />
        )}
        {mayObject && (
          <MenuRow
            icon="swap"
            label="不归我们办"
            hint="刚派来的，说明理由退回"
            onPress={() => setSheet('object')}
          />
        )}
      </Card>
      <Words
        wording={noting(organizationId, serviceRequestId)}
        visible={sheet === 'note'}
        onClose={close}
        onDone={reload}
      />
      <Words
        wording={objection(serviceRequestId)}
        visible={sheet === 'object'}
        onClose={close}
        onDone={reload}
      />
      <Extend request={request} visible={sheet === 'extend'} onClose={close} onDone={reload} />
      <ActionBar>
        <PrimaryButton busyText="正在答复" onPress={form.submit}>
          答复
        </PrimaryButton>
      </ActionBar>
    </>
  );
}

/** 协办: how it goes, to be read by its raiser. */
function Help({ request, organizationId, reload }: Props) {
  const [noted, setNoted] = useState(false);
  return (
    <>
      <ActionBar>
        <PrimaryButton icon="edit" onPress={() => setNoted(true)}>
          记协办情况
        </PrimaryButton>
      </ActionBar>
      <Words
        wording={noting(organizationId, request.id)}
        visible={noted}
        onClose={() => setNoted(false)}
        onDone={reload}
      />
    </>
  );
}

/** Whether it may take longer. */
function Decide({
  request: { id: serviceRequestId, office, extension },
  reload,
}: Omit<Props, 'organizationId'>) {
  if (!extension) return null;
  const decide = async (granted: boolean) => {
    await call('serviceRequest.decideExtension', { serviceRequestId, granted });
    tell(granted ? '已同意，企业会知道' : '已告诉办理的单位');
    await reload();
  };
  return (
    <>
      <Card title={`${office}请求延到${formatCalendarDay(extension.to)}`}>
        <View>{extension.reason}</View>
        <View className="secondary">同意以后，理由和新的期限会告诉企业。</View>
      </Card>
      <ActionBar>
        <ButtonPair>
          <PrimaryButton look="quiet" onPress={() => decide(false)}>
            不同意
          </PrimaryButton>
          <PrimaryButton onPress={() => decide(true)}>同意延期</PrimaryButton>
        </ButtonPair>
      </ActionBar>
    </>
  );
}

/** What was learned is of use to others: an entry of the list of policies. */
function Learned({ request, organizationId }: Omit<Props, 'reload'>) {
  const said = request.steps.findLast(({ step }) => step === 'answered')?.text ?? '';
  return (
    <Card list>
      <MenuRow
        icon="book"
        label="记入政策清单"
        hint="答复用到的政策，别的企业也查得到"
        onPress={() =>
          open(pages.register.edit({ organizationId, register: 'policyEntry', gist: said.slice(0, 300) }))
        }
      />
    </Card>
  );
}
