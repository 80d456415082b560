import { View } from '@tarojs/components';
import { CarryOutTag } from '../../domain/carry-out-tag';
import { ActionBar } from '../../kit/action-bar';
import { Card } from '../../kit/card';
import { formatCalendarDay, formatMonth, formatTime } from '../../kit/format/time';
import { MenuRow } from '../../kit/menu-row';
import { PrimaryButton } from '../../kit/primary-button';
import type { Output } from '../../services/contract';
import { open } from '../../services/navigate';
import { pages } from '../../services/pages';
import { remind } from '../remind';
import { Feedback } from './feedback';

interface Props {
  organizationId: string;
  carriedOut: Output<'feedback.status'>;
  /** The reader is one of those above the branch, who may remind it. */
  isAbove: boolean;
}

/** A branch's month: its theme days, what it told back, and the ways to its ledger and to what it owes. */
export function BranchMonth({ organizationId, carriedOut, isAbove }: Props) {
  const { organizationName, guidance, stage, overdue, activities, feedback } = carriedOut;
  const { id: guidanceId, month } = guidance;
  return (
    <View className="stack">
      <View>
        <View className="page-title">{organizationName}</View>
        <View className="secondary numbers">
          {`${formatMonth(month)} · 反馈截止：${formatCalendarDay(guidance.feedbackBy)}`}
        </View>
      </View>
      <View className="columns">
        <View className="stack">
          <Card gold title="主题党日" aside={<CarryOutTag stage={stage} overdue={overdue} />}>
            <View>{guidance.theme}</View>
            {activities.map(({ id, title, startsAt }) => (
              <MenuRow
                key={id}
                icon="calendar"
                label={title}
                hint={formatTime(startsAt)}
                onPress={() => open(pages.activity.detail({ activityId: id }))}
              />
            ))}
            {activities.length === 0 && <View className="secondary">这个月还没有安排</View>}
          </Card>
          <Card list>
            <MenuRow
              icon="ledger"
              label={`${formatMonth(month)}台账`}
              hint="这个月开了哪些会、多少人到"
              onPress={() => open(pages.ledger.year({ organizationId, month }))}
            />
            <MenuRow
              icon="chart"
              label="该开的会"
              hint="本月、本季度、今年还差什么"
              onPress={() => open(pages.compliance.branch({ organizationId }))}
            />
            <MenuRow
              icon="book"
              label="指导清单"
              onPress={() => open(pages.guidance.detail({ guidanceId }))}
            />
          </Card>
        </View>
        <Feedback items={guidance.items} feedback={feedback} />
      </View>
      {isAbove && stage !== 'reported' && (
        <ActionBar>
          <PrimaryButton
            icon="bell"
            busyText="正在提醒"
            onPress={() => remind({ organizationId, guidanceId }, 1)}
          >
            提醒这个支部
          </PrimaryButton>
        </ActionBar>
      )}
    </View>
  );
}
