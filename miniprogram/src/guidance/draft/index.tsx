import { View } from '@tarojs/components';
import { Card } from '../../kit/card';
import { formatTime } from '../../kit/format/time';
import { useCall } from '../../kit/hooks/use-call';
import { useParameter } from '../../kit/hooks/use-parameter';
import { useReloadOnReturn } from '../../kit/hooks/use-reload-on-return';
import { NoticeLine } from '../../kit/notice-line';
import { PageShell } from '../../kit/page-shell';
import type { Output } from '../../services/contract';
import { GuidanceContent } from '../content';
import { StageTag } from '../stage-tag';
import { DraftBar } from './bar';

definePageConfig({
  navigationBarTitleText: '指导清单草稿',
  enablePullDownRefresh: true,
});

/** 草稿: what its readers will see, where it stands, and what its writers and reviewers can do. */
export default function GuidanceDraft() {
  const guidanceId = useParameter('guidanceId');
  const state = useCall('guidance.draft', { guidanceId });
  useReloadOnReturn(state.reload);
  return (
    <PageShell state={state}>
      {({ draft, mayReview }) => (
        <View className="stack">
          <Progress draft={draft} />
          <GuidanceContent
            month={draft.month}
            issuerName={draft.issuerName}
            content={draft.content}
            aside={<StageTag stage={draft.stage} />}
          />
          <DraftBar draft={draft} mayReview={mayReview} reload={state.reload} />
        </View>
      )}
    </PageShell>
  );
}

type Draft = Output<'guidance.draft'>['draft'];

/** Who wrote it, who reviewed it, when it comes out. */
function Progress({ draft }: { draft: Draft }) {
  const { stage, review, publishAt, writtenBy, writtenAt, changeNote } = draft;
  return (
    <>
      {stage === 'writing' && review && !review.approved && (
        <NoticeLine tone="warn">{`${review.by}退回：${review.note}`}</NoticeLine>
      )}
      {stage === 'approved' && (
        <NoticeLine tone="good">
          {publishAt === undefined
            ? `${review?.by ?? ''}已审核通过，可以发布`
            : `${formatTime(publishAt)} 自动发布`}
        </NoticeLine>
      )}
      <Card>
        <View className="secondary numbers">{`${writtenBy} · ${formatTime(writtenAt)} 保存`}</View>
        {changeNote && <View>{`这次更新：${changeNote}`}</View>}
        <View className="secondary">下面就是党员看到的样子</View>
      </Card>
    </>
  );
}
