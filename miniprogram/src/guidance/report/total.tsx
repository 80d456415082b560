import { View } from '@tarojs/components';
import { Card } from '../../kit/card';
import { formatCalendarDay, formatMonth } from '../../kit/format/time';
import { PrimaryButton } from '../../kit/primary-button';
import { ProgressBar } from '../../kit/progress-bar';
import { call } from '../../services/call';
import type { Output } from '../../services/contract';
import { confirm, tell } from '../../services/dialogs';
import { openFile } from '../../services/transport';
import { sumOf } from './rows';
import './total.scss';

/** The sum of all rows, with the way to remind those who have not told back and to take the table out. */
export function Total({ report }: { report: Output<'feedback.report'> }) {
  const { organization, guidance, rows } = report;
  const of = { organizationId: organization.id, guidanceId: guidance.id };
  const { branches, held, reported, partly, complete } = sumOf(rows);
  const behind = branches - reported;
  const urge = async () => {
    const sure = await confirm(
      `提醒 ${behind} 个支部？`,
      '这些支部的书记会收到通知，一天只提醒一次。',
      '提醒',
    );
    if (!sure) return;
    const urged = await call('feedback.urge', of);
    tell(urged.again ? '今天已经提醒过了' : `已提醒 ${urged.branches} 个支部`);
  };
  const take = async () => {
    const { file } = await call('export.guidanceReport', of);
    await openFile(file.url, file.name);
  };
  return (
    <Card gold title={organization.name}>
      <View className="secondary numbers">
        {`${formatMonth(guidance.month)} · ${formatCalendarDay(guidance.feedbackBy)}前反馈`}
      </View>
      <View className="carried-theme">{guidance.theme}</View>
      <ProgressBar part={reported} whole={branches} />
      <View className="numbers carried-sum">
        {`${branches} 个支部：已开展 ${held}，已反馈 ${reported}` +
          `，规定动作全部完成 ${complete}，未反馈 ${behind}` +
          (partly > 0 ? `（其中新增的没反馈 ${partly}）` : '')}
      </View>
      {behind > 0 && (
        <PrimaryButton icon="bell" busyText="正在提醒" onPress={urge}>
          {`提醒未反馈的 ${behind} 个支部`}
        </PrimaryButton>
      )}
      <View className="carried-take">
        <PrimaryButton look="quiet" icon="upload" busyText="正在导出" onPress={take}>
          导出表格
        </PrimaryButton>
      </View>
    </Card>
  );
}
