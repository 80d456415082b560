import { View } from '@tarojs/components';
import { Card } from '../../kit/card';
import { PageShell } from '../../kit/page-shell';
import { PrimaryButton } from '../../kit/primary-button';
import { ProgressBar } from '../../kit/progress-bar';
import { StatusView } from '../../kit/status-view';
import { formatCalendarDay, formatMonth } from '../../kit/format/time';
import { useCall } from '../../kit/hooks/use-call';
import { call } from '../../services/call';
import { confirm, tell } from '../../services/dialogs';
import { openFile } from '../../services/transport';
import { CarriedRow } from './row';
import { byBehind, sumOf, type Row } from './rows';
import './carried.scss';

interface Props {
  organizationId: string;
  guidanceId: string;
  /** The row whose inside is shown beside. */
  chosen?: string;
  onChoose: (row: Row) => void;
}

/** The figures of one organisation: the sum, the way to urge those behind and to take the table out, then each row. */
export function Carried({ organizationId, guidanceId, chosen, onChoose }: Props) {
  const state = useCall('feedback.report', { organizationId, guidanceId });
  const urge = async (behind: number) => {
    const sure = await confirm(
      `提醒 ${behind} 个支部？`,
      '这些支部的书记会收到通知，一天只提醒一次。',
      '提醒',
    );
    if (!sure) return;
    const { branches, again } = await call('feedback.urge', { organizationId, guidanceId });
    tell(again ? '今天已经提醒过了' : `已提醒 ${branches} 个支部`);
  };
  const take = async () => {
    const { file } = await call('export.guidanceReport', { organizationId, guidanceId });
    await openFile(file.url, file.name);
  };
  return (
    <PageShell
      state={state}
      empty={({ rows }) =>
        rows.length === 0 && (
          <StatusView icon="chart" title="下面还没有党支部" hint="建立支部后会出现在这里" />
        )
      }
    >
      {({ organization, guidance, rows }) => {
        const { branches, held, reported, late, complete } = sumOf(rows);
        const behind = branches - reported;
        return (
          <View className="stack">
            <Card gold title={organization.name}>
              <View className="secondary numbers">
                {`${formatMonth(guidance.month)} · ${formatCalendarDay(guidance.feedbackBy)}前反馈`}
              </View>
              <View className="carried-theme">{guidance.theme}</View>
              <ProgressBar part={reported} whole={branches} />
              <View className="numbers carried-sum">
                {`${branches} 个支部：已开展 ${held}，已反馈 ${reported}` +
                  (late > 0 ? `（逾期 ${late}）` : '') +
                  `，规定动作全部完成 ${complete}，未反馈 ${behind}`}
              </View>
              {behind > 0 && (
                <PrimaryButton icon="bell" busyText="正在提醒" onPress={() => urge(behind)}>
                  {`提醒未反馈的 ${behind} 个支部`}
                </PrimaryButton>
              )}
              <View className="carried-take">
                <PrimaryButton look="quiet" icon="upload" busyText="正在导出" onPress={take}>
                  导出表格
                </PrimaryButton>
              </View>
            </Card>
            <Card list title={rows.every(({ kind }) => kind === 'branch') ? '各党支部' : '各级党组织'}>
              {byBehind(rows).map((row) => (
                <CarriedRow
                  key={row.id}
                  row={row}
                  chosen={row.id === chosen}
                  onPress={row.kind === 'branch' ? undefined : () => onChoose(row)}
                />
              ))}
            </Card>
          </View>
        );
      }}
    </PageShell>
  );
}
