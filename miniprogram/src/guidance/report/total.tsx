import type { ReactNode } from 'react';
import { View } from '@tarojs/components';
import { Card } from '../../kit/card';
import { formatCalendarDay, formatMonth } from '../../kit/format/time';
import { PrimaryButton } from '../../kit/primary-button';
import { ProgressBar } from '../../kit/progress-bar';
import { Tiles } from '../../kit/tiles';
import { call } from '../../services/call';
import type { Output } from '../../services/contract';
import { openFile } from '../../services/files';
import { sumOf, untold } from './rows';
import './total.scss';

interface Props {
  report: Output<'feedback.report'>;
  /** What can be done about those who have not told back. */
  children: ReactNode;
}

/** The sum of all rows, with the way to take the table out. */
export function Total({ report, children }: Props) {
  const { organization, guidance, rows } = report;
  const sum = sumOf(rows);
  const { branches, held, reported, partly, complete } = sum;
  const behind = untold(sum);
  const take = async () => {
    const wanted = { organizationId: organization.id, guidanceId: guidance.id };
    await openFile(async () => (await call('export.guidanceReport', wanted)).file);
  };
  return (
    <Card gold title={organization.name}>
      <View className="secondary numbers">
        {`${formatMonth(guidance.month)} · 反馈截止：${formatCalendarDay(guidance.feedbackBy)}`}
      </View>
      <View className="carried-theme">{guidance.theme}</View>
      <ProgressBar part={reported} whole={branches} />
      <View className="carried-sum">
        <Tiles
          tiles={[
            { figure: branches, word: '支部' },
            { figure: held, word: '已开展' },
            { figure: reported, word: '已反馈' },
            { figure: complete, word: '全部完成' },
            { figure: behind, word: '未反馈', ...(behind > 0 && { tone: 'warn' as const }) },
          ]}
        />
        {partly > 0 && (
          <View className="secondary numbers carried-partly">
            {`未反馈的里面，${partly} 个只差清单新增的几项`}
          </View>
        )}
      </View>
      {children}
      <View className="carried-take">
        <PrimaryButton look="quiet" icon="upload" busyText="正在导出" onPress={take}>
          导出表格
        </PrimaryButton>
      </View>
    </Card>
  );
}
