import { View } from '@tarojs/components';
import { activityKindLabels } from '../../domain/labels';
import { Card } from '../../kit/card';
import type { Output } from '../../services/contract';
import './kind-details.scss';

type Activity = Output<'activity.detail'>['activity'];

/** What is written down of the gathering as each of its kinds. */
export function KindDetails({ activity }: { activity: Activity }) {
  const written = activity.kinds.flatMap((kind) => {
    const detail = activity.details[kind];
    return detail && Object.keys(detail).length > 0 ? [{ kind, detail }] : [];
  });
  return (
    <>
      {written.map(({ kind, detail }) => (
        <Card key={kind} title={activityKindLabels[kind]}>
          <Line label="内容" value={detail.topic} />
          <Line label="主讲" value={detail.lecturer} />
          <Line label="主持" value={detail.chair?.name} />
          <Line label="记录" value={detail.recorder?.name} />
        </Card>
      ))}
      {(activity.branches.length > 1 || activity.observerNames.length > 0) && (
        <Card title="参加单位">
          {activity.branches.length > 1 && <Line label="联合" value={activity.branches.join('、')} />}
          {activity.observerNames.length > 0 && (
            <Line label="列席" value={activity.observerNames.join('、')} />
          )}
        </Card>
      )}
    </>
  );
}

function Line({ label, value }: { label: string; value: string | undefined }) {
  if (!value) return null;
  return (
    <View className="kind-line">
      <View className="kind-line-label">{label}</View>
      <View className="kind-line-value">{value}</View>
    </View>
  );
}
