import { View } from '@tarojs/components';
import { formatDate } from '../../kit/format/time';
import { PanelSays } from '../../kit/form/panel-says';
import { needed, useForm } from '../../kit/form/use-form';
import { NoticeLine } from '../../kit/notice-line';
import { PrimaryButton } from '../../kit/primary-button';
import { Sheet } from '../../kit/sheet';
import { TextField } from '../../kit/text-field';
import { call } from '../../services/call';
import { titleOf } from '../labels';
import type { Amendment } from './amendment-card';

interface Props {
  organizationId: string;
  /** What is to be taken back; closed without one. */
  amendment: Amendment | undefined;
  onClose: () => void;
  onDone: () => Promise<void>;
}

/** 撤回: what then holds, and why it is taken back. */
export function TakeBackSheet({ organizationId, amendment, onClose, onDone }: Props) {
  const form = useForm({
    panel: true,
    fresh: () => ({ reason: '' }),
    faults: ({ reason }) => ({ reason: needed(reason, '请写上原因') }),
    send: ({ reason }) =>
      call('rule.takeBack', { organizationId, amendmentId: amendment?.id ?? '', reason: reason.trim() }),
    done: '已撤回，记录留着',
    then: () => {
      onClose();
      return onDone();
    },
  });
  return (
    <Sheet title="撤回调整" visible={amendment !== undefined} onClose={onClose}>
      <View className="stack">
        {amendment && (
          <NoticeLine tone="warn">
            {amendment.takeBackFrom
              ? `“${titleOf(amendment)}”从${formatDate(amendment.takeBackFrom)}起不再执行，以前的不变`
              : `“${titleOf(amendment)}”不再执行，恢复原来的内容`}
          </NoticeLine>
        )}
        <PanelSays form={form} />
        <TextField
          label="原因"
          max={200}
          room="wrap"
          placeholder="例如：登记错了、文件有更正"
          {...form.field('reason')}
        />
        <PrimaryButton onPress={form.submit}>撤回</PrimaryButton>
      </View>
    </Sheet>
  );
}
