import { PrimaryButton } from '../../components/primary-button';
import { StatusView } from '../../components/status-view';
import type { Output } from '../../services/contract';
import { pages, replace } from '../../services/navigate';

interface Props {
  organizationId: string;
  result: Output<'organization.importRoster'>;
}

/** The roster is in. */
export function Imported({ organizationId, result }: Props) {
  return (
    <StatusView
      icon="check-circle"
      title="名册已导入"
      hint={`新增 ${result.added} 人，更新 ${result.changed} 人，不变 ${result.unchanged} 人`}
    >
      <PrimaryButton onPress={() => replace(pages.members(organizationId))}>看名册</PrimaryButton>
    </StatusView>
  );
}
