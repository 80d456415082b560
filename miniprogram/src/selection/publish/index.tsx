import { useCallback } from 'react';
import { View } from '@tarojs/components';
import { ActionBar } from '../../kit/action-bar';
import { Card } from '../../kit/card';
import { CheckRow } from '../../kit/check-row';
import { Fault } from '../../kit/field';
import { needed, useForm } from '../../kit/form/use-form';
import { formatCalendarDay } from '../../kit/format/time';
import { useCall } from '../../kit/hooks/use-call';
import { usePaged, type Paged } from '../../kit/hooks/use-paged';
import { useParameter } from '../../kit/hooks/use-parameter';
import { ListEnd } from '../../kit/list-end';
import { PageShell } from '../../kit/page-shell';
import { PrimaryButton } from '../../kit/primary-button';
import { StatusView } from '../../kit/status-view';
import { TextField } from '../../kit/text-field';
import { call } from '../../services/call';
import type { Output } from '../../services/contract';
import { open } from '../../services/navigate';
import { pages } from '../../services/pages';
import type { Round } from '../labels';
import './index.scss';

definePageConfig({ navigationBarTitleText: '决定公示哪些' });

type Listed = Output<'selection.applications'>['applications'][number];

/** Decides in words which applications are proposed, and begins their publicity. */
export default function Publish() {
  const roundId = useParameter('roundId');
  const state = useCall('selection.round', { roundId });
  return <PageShell state={state}>{(round) => <Accepted round={round} />}</PageShell>;
}

/** Those that meet what the notice asks. */
function Accepted({ round }: { round: Round }) {
  const { id: roundId, officeId: organizationId } = round;
  const load = useCallback(
    async (after?: string) => {
      const { applications, next } = await call('selection.applications', { organizationId, roundId, after });
      return { items: applications.filter(({ state }) => state === 'accepted'), next };
    },
    [organizationId, roundId],
  );
  const state = usePaged(load);
  return (
    <PageShell
      state={state}
      empty={(listed) =>
        listed.length === 0 &&
        state.end === 'end' && (
          <StatusView icon="ledger" title="还没有审核通过的申报" hint="审核通过的才能公示" />
        )
      }
    >
      {(listed) => <Form round={round} listed={listed} paged={state} />}
    </PageShell>
  );
}

/** What is wrong with how many are chosen. */
function wrongNumber(chosen: number, quota: number): string | undefined {
  if (chosen === 0) return '请选至少一个';
  return chosen > quota ? `名额是 ${quota} 个` : undefined;
}

interface Props {
  round: Round;
  listed: readonly Listed[];
  paged: Paged<Listed>;
}

function Form({ round: { id: roundId, title, quota, publicityDays, version }, listed, paged }: Props) {
  const form = useForm({
    name: `selection-publish:${roundId}:${version}`,
    fresh: () => ({ proposed: [] as string[], text: '' }),
    faults: ({ proposed, text }) => ({
      proposed: wrongNumber(proposed.length, quota),
      text: needed(text, '请写上为什么是这几个'),
    }),
    confirm: () => ({
      title: '开始公示？',
      consequence: `公示 ${publicityDays} 个工作日，谁都看得到。`,
      verb: '开始公示',
    }),
    send: ({ proposed, text }) =>
      call('selection.publish', { roundId, version, proposed, text: text.trim() }),
    about: {
      'SELECTION.OVER_QUOTA': 'proposed',
      'SELECTION.NOT_ACCEPTED': 'proposed',
      'SELECTION.TWICE': 'proposed',
    },
    done: ({ publicUntil }) => `已开始公示，到${formatCalendarDay(publicUntil)}为止`,
  });
  const { proposed } = form.value;
  return (
    <View className="stack">
      <View>
        <View className="page-title">{title}</View>
        <View className="secondary">{`名额不超过 ${quota} 个。先看申报和评审意见，再写明理由决定。`}</View>
      </View>
      <Card title="公示哪些">
        {listed.map(({ id, name, organizationName }) => (
          <View key={id} className="selection-choice">
            <CheckRow
              checked={proposed.includes(id)}
              onChange={(isOn) =>
                form.change({ proposed: isOn ? [...proposed, id] : proposed.filter((one) => one !== id) })
              }
            >
              <View>{name}</View>
              {name !== organizationName && <View className="secondary">{organizationName}</View>}
            </CheckRow>
            <View
              className="selection-look"
              role="button"
              aria-label={`看申报和意见：${name}`}
              onClick={() => open(pages.selection.application({ applicationId: id }))}
            >
              看申报和意见
            </View>
          </View>
        ))}
        {paged.end !== 'end' && <ListEnd end={paged.end} more={paged.more} />}
        <Fault text={form.fault('proposed')} />
      </Card>
      <Card>
        <TextField
          label="为什么是这几个"
          max={500}
          room="lines"
          hint="组织评选的单位以后在这次评选里查得到；不出现在公示页上"
          {...form.field('text')}
        />
      </Card>
      <ActionBar>
        <PrimaryButton busyText="正在公示" onPress={form.submit}>
          开始公示
        </PrimaryButton>
      </ActionBar>
    </View>
  );
}
