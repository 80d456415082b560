import { View } from '@tarojs/components';
import { MemberField } from '../../components/member-field';
import { NoticeLine } from '../../components/notice-line';
import { useCall } from '../../hooks/use-call';
import { codeOf, textOf } from '../../services/error-texts';

interface Props {
  organizationId: string;
  value: string | undefined;
  error: string | undefined;
  onChange: (memberId: string) => void;
}

/** A member of the organisation, once its roster is there. */
export function RosterField({ organizationId, value, error, onChange }: Props) {
  const { data, error: failure } = useCall('organization.members', { organizationId });
  if (failure !== undefined) {
    return (
      <NoticeLine tone="bad">
        {codeOf(failure) === 'ORGANIZATION.NOT_A_BRANCH'
          ? '这一级没有自己的党员名册，暂时不能在这里授予'
          : textOf(failure)}
      </NoticeLine>
    );
  }
  if (!data) return <View className="secondary">正在打开名册…</View>;
  return (
    <MemberField label="授予谁" members={data.members} value={value} error={error} onChange={onChange} />
  );
}
