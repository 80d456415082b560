import { useCallback, useState } from 'react';
import { View } from '@tarojs/components';
import { ActionBar } from '../../kit/action-bar';
import { ButtonPair } from '../../kit/button-pair';
import { Card } from '../../kit/card';
import { PanelSays } from '../../kit/form/panel-says';
import { needed, useForm } from '../../kit/form/use-form';
import { usePaged } from '../../kit/hooks/use-paged';
import { useParameter } from '../../kit/hooks/use-parameter';
import { useReloadOnReturn } from '../../kit/hooks/use-reload-on-return';
import { Lines } from '../../kit/lines';
import { ListPage } from '../../kit/list-page';
import { MenuRow } from '../../kit/menu-row';
import { PrimaryButton } from '../../kit/primary-button';
import { Sheet } from '../../kit/sheet';
import { Tag } from '../../kit/tag';
import { TextField } from '../../kit/text-field';
import { newActKey } from '../../services/act-key';
import { call } from '../../services/call';
import { confirm, tell } from '../../services/dialogs';
import type { Output } from '../../services/contract';
import { open } from '../../services/navigate';
import { pages } from '../../services/pages';
import { Facts, lookOf } from '../facts';

definePageConfig({ navigationBarTitleText: '政策专场', enablePullDownRefresh: true });

type Meeting = Output<'policyMeeting.get'>;

/** One meeting: when and where, a seat, a question before, and what was answered. */
export default function MeetingDetail() {
  const meetingId = useParameter('meetingId');
  const [meeting, setMeeting] = useState<Meeting>();
  const load = useCallback(
    async (after?: string) => {
      const [found, { answers, next }] = await Promise.all([
        after === undefined ? call('policyMeeting.get', { meetingId }) : undefined,
        call('policyMeeting.answers', { meetingId, after }),
      ]);
      if (found) setMeeting(found);
      return { items: answers, next };
    },
    [meetingId],
  );
  const state = usePaged(load);
  useReloadOnReturn(state.reload);
  return (
    <ListPage
      state={state}
      itemsOf={(answers) => answers}
      keyOf={({ id }) => id}
      header={meeting && <About meeting={meeting} />}
      none={{ icon: 'edit', title: '还没有公开的问答', hint: '会前可以先提问，答复后大家都看得到' }}
      after={meeting?.isAhead && <Acts meeting={meeting} reload={state.reload} />}
    >
      {({ question, answer }) => (
        <Card title={question}>
          <Lines>{answer}</Lines>
        </Card>
      )}
    </ListPage>
  );
}

function About({ meeting }: { meeting: Meeting }) {
  const { id: meetingId, title, about, status, reason, left, capacity, booked, isAhead, mayKeep } = meeting;
  return (
    <View className="stack">
      <Card title={title} aside={<Tag {...lookOf(meeting)} />}>
        <View className="stack">
          <Facts {...meeting} />
          {about && <Lines>{about}</Lines>}
          {status === 'cancelled' && <View>{`取消原因：${reason ?? ''}`}</View>}
          {isAhead && <View className="secondary numbers">{`共 ${capacity} 家，还有 ${left} 家名额`}</View>}
          {booked && <View>{`已预约：${booked}`}</View>}
        </View>
      </Card>
      {mayKeep && (
        <Card list>
          <MenuRow
            icon="people"
            label="预约和提问"
            hint="谁预约了，有哪些问题等答复"
            onPress={() => open(pages.policyMeeting.keep({ meetingId }))}
          />
          {isAhead && (
            <MenuRow
              icon="edit"
              label="修改、取消"
              hint="改时间地点会告诉预约的企业"
              onPress={() => open(pages.policyMeeting.edit({ meetingId }))}
            />
          )}
        </Card>
      )}
      <View className="section-title">公开问答</View>
    </View>
  );
}

interface Props {
  meeting: Meeting;
  reload: () => Promise<void>;
}

/** A seat, and a question before. */
function Acts({ meeting: { id: meetingId, booked, left }, reload }: Props) {
  const [sheet, setSheet] = useState<'book' | 'ask'>();
  const close = () => setSheet(undefined);
  const unbook = async () => {
    if (!(await confirm('取消预约？', '名额会让给别的企业。', '取消预约'))) return;
    await call('policyMeeting.unbook', { meetingId });
    tell('已取消预约');
    await reload();
  };
  return (
    <>
      <ActionBar>
        <ButtonPair>
          <PrimaryButton look="quiet" onPress={() => setSheet('ask')}>
            会前提问
          </PrimaryButton>
          {booked ? (
            <PrimaryButton onPress={unbook}>取消预约</PrimaryButton>
          ) : (
            <PrimaryButton disabled={left === 0} onPress={() => setSheet('book')}>
              {left === 0 ? '已约满' : '预约'}
            </PrimaryButton>
          )}
        </ButtonPair>
      </ActionBar>
      <Book meetingId={meetingId} visible={sheet === 'book'} onClose={close} onDone={reload} />
      <Ask meetingId={meetingId} visible={sheet === 'ask'} onClose={close} />
    </>
  );
}

interface BookProps {
  meetingId: string;
  visible: boolean;
  onClose: () => void;
  onDone: () => Promise<void>;
}

function Book({ meetingId, visible, onClose, onDone }: BookProps) {
  const form = useForm({
    panel: true,
    fresh: () => ({ enterprise: '' }),
    faults: ({ enterprise }) => ({ enterprise: needed(enterprise, '请写上企业名称') }),
    send: ({ enterprise }) => call('policyMeeting.book', { meetingId, enterprise: enterprise.trim() }),
    about: { 'POLICY_MEETING.BOOKED_BEFORE': 'enterprise' },
    done: '已预约',
    then: () => {
      onClose();
      return onDone();
    },
  });
  return (
    <Sheet title="预约" visible={visible} onClose={onClose}>
      <View className="stack">
        <PanelSays form={form} />
        <TextField
          label="企业名称"
          max={60}
          room="wrap"
          hint="一家企业一个名额；不用写姓名和电话"
          {...form.field('enterprise')}
        />
        <PrimaryButton onPress={form.submit}>预约</PrimaryButton>
      </View>
    </Sheet>
  );
}

function Ask({ meetingId, visible, onClose }: Omit<BookProps, 'onDone'>) {
  const form = useForm({
    name: `policy-ask:${meetingId}`,
    panel: true,
    fresh: () => ({ actKey: newActKey(), text: '' }),
    faults: ({ text }) => ({ text: needed(text, '请写上想问什么') }),
    send: ({ actKey, text }) => call('policyMeeting.ask', { meetingId, actKey, text: text.trim() }),
    done: '收到了，答复后会公开在这里',
    then: onClose,
  });
  return (
    <Sheet title="会前提问" visible={visible} onClose={onClose}>
      <View className="stack">
        <PanelSays form={form} />
        <TextField
          label="想问什么"
          max={300}
          room="lines"
          hint="答复会公开，不写是谁问的；不要写商业秘密、国家秘密"
          {...form.field('text')}
        />
        <PrimaryButton onPress={form.submit}>提问</PrimaryButton>
      </View>
    </Sheet>
  );
}
