import { useState } from 'react';
import { View } from '@tarojs/components';
import { ActionBar } from '../../kit/action-bar';
import { Card } from '../../kit/card';
import { CountField } from '../../kit/count-field';
import { DateField } from '../../kit/date-field';
import { PanelSays } from '../../kit/form/panel-says';
import { needed, useForm } from '../../kit/form/use-form';
import { useCall } from '../../kit/hooks/use-call';
import { useParameter } from '../../kit/hooks/use-parameter';
import { PageShell } from '../../kit/page-shell';
import { PrimaryButton } from '../../kit/primary-button';
import { Sheet } from '../../kit/sheet';
import { TextField } from '../../kit/text-field';
import { newActKey } from '../../services/act-key';
import { call } from '../../services/call';
import type { Output } from '../../services/contract';
import { back } from '../../services/navigate';

definePageConfig({ navigationBarTitleText: '政策专场' });

/** Announces a meeting, or puts one right. */
export default function EditMeeting() {
  const meetingId = useParameter('meetingId');
  const state = useCall('policyMeeting.get', meetingId ? { meetingId } : undefined);
  if (!meetingId) return <PageShell state={{ ...state, data: {} }}>{() => <Form />}</PageShell>;
  return <PageShell state={state}>{(meeting) => <Form meeting={meeting} />}</PageShell>;
}

const day = 24 * 3_600_000;
const hour = 3_600_000;

function Form({ meeting }: { meeting?: Output<'policyMeeting.get'> }) {
  const organizationId = useParameter('organizationId');
  const [cancelling, setCancelling] = useState(false);
  const [now] = useState(Date.now);
  const form = useForm({
    name: meeting ? `policy-meeting:${meeting.id}:${meeting.version}` : `policy-meeting:${organizationId}`,
    fresh: () => ({
      actKey: newActKey(),
      title: meeting?.title ?? '',
      startsAt: meeting?.startsAt ?? Math.ceil((now + 7 * day) / hour) * hour,
      place: meeting?.place ?? '',
      capacity: (meeting?.capacity ?? 20) as number | undefined,
      about: meeting?.about ?? '',
    }),
    faults: ({ title, place, capacity }) => ({
      title: needed(title, '请写上主题'),
      place: needed(place, '请写上地点'),
      capacity: capacity ? undefined : '请写上几家',
    }),
    send: async ({ actKey, title, startsAt, place, capacity = 0, about }) => {
      const content = { title: title.trim(), startsAt, place: place.trim(), capacity, about: about.trim() };
      await (meeting
        ? call('policyMeeting.change', { meetingId: meeting.id, version: meeting.version, ...content })
        : call('policyMeeting.plan', { organizationId, actKey, ...content }));
    },
    about: { 'POLICY_MEETING.TOO_SMALL': 'capacity' },
    done: meeting ? '已修改' : '已发布',
  });
  return (
    <View className="stack">
      <Card>
        <TextField label="主题" max={40} room="wrap" {...form.field('title')} />
        <DateField label="什么时候" from={now} {...form.field('startsAt')} />
        <TextField label="在哪里" max={40} room="wrap" {...form.field('place')} />
        <CountField label="名额（家）" digits={3} {...form.field('capacity')} />
        <TextField
          label="说明（可以不写）"
          max={500}
          room="lines"
          hint="讲哪几项政策、哪些单位来人"
          {...form.field('about')}
        />
      </Card>
      {meeting && (
        <PrimaryButton look="quiet" onPress={() => setCancelling(true)}>
          取消这个专场
        </PrimaryButton>
      )}
      {meeting && <Cancel meetingId={meeting.id} visible={cancelling} onClose={() => setCancelling(false)} />}
      <ActionBar>
        <PrimaryButton busyText="正在保存" onPress={form.submit}>
          {meeting ? '保存修改' : '发布'}
        </PrimaryButton>
      </ActionBar>
    </View>
  );
}

interface Props {
  meetingId: string;
  visible: boolean;
  onClose: () => void;
}

function Cancel({ meetingId, visible, onClose }: Props) {
  const form = useForm({
    panel: true,
    fresh: () => ({ reason: '' }),
    faults: ({ reason }) => ({ reason: needed(reason, '请写上为什么取消') }),
    send: ({ reason }) => call('policyMeeting.cancel', { meetingId, reason: reason.trim() }),
    done: '已取消，预约的企业会知道',
    then: back,
  });
  return (
    <Sheet title="取消专场" visible={visible} onClose={onClose}>
      <View className="stack">
        <PanelSays form={form} />
        <TextField
          label="为什么取消"
          max={60}
          room="wrap"
          hint="预约的企业会看到"
          {...form.field('reason')}
        />
        <PrimaryButton onPress={form.submit}>取消专场</PrimaryButton>
      </View>
    </Sheet>
  );
}
