import { View } from '@tarojs/components';
import { roleLabels } from '../../domain/labels';
import { PanelSays } from '../../kit/form/panel-says';
import { useForm } from '../../kit/form/use-form';
import { NoticeLine } from '../../kit/notice-line';
import { PrimaryButton } from '../../kit/primary-button';
import { Sheet } from '../../kit/sheet';
import { TextField } from '../../kit/text-field';
import { call } from '../../services/call';
import type { Grant } from './grant-card';

interface Props {
  organizationId: string;
  /** The role to end; closed without one. */
  grant: Grant | undefined;
  onClose: () => void;
  onRevoked: () => Promise<void>;
}

/** 收回: ends a role at once, says what that means, and takes a reason if there is one to tell. */
export function RevokeSheet({ organizationId, grant, onClose, onRevoked }: Props) {
  const form = useForm({
    panel: true,
    fresh: () => ({ reason: '' }),
    send: ({ reason }) =>
      call('role.revoke', { organizationId, grantId: grant?.id ?? '', reason: reason.trim() }),
    done: '已收回',
    then: () => {
      onClose();
      return onRevoked();
    },
  });
  return (
    <Sheet title="收回职务" visible={grant !== undefined} onClose={onClose}>
      <View className="stack">
        {grant && (
          <NoticeLine tone="warn">
            {`收回${grant.name}的“${roleLabels[grant.role]}”，对方马上不能再办这项职务的事`}
          </NoticeLine>
        )}
        <PanelSays form={form} />
        <TextField
          label="原因（可以不写）"
          max={80}
          room="wrap"
          placeholder="例如：换届、工作调动"
          {...form.field('reason')}
        />
        <PrimaryButton onPress={form.submit}>收回职务</PrimaryButton>
      </View>
    </Sheet>
  );
}
