import { MemberBelowField } from '../../domain/member-below-field';
import { Card } from '../../kit/card';
import { needed, useForm } from '../../kit/form/use-form';
import { PrimaryButton } from '../../kit/primary-button';
import { call } from '../../services/call';
import { enrolledWords } from '../labels';

interface Props {
  classId: string;
  /** Who holds it: a branch, or what lies above the branches of which one is chosen first. */
  organizationId: string;
  onDone: () => Promise<void>;
}

/** Puts somebody on a class whom nobody enrolled: who is chosen by branch and name, as the roster has them. */
export function AddPerson({ classId, organizationId, onDone }: Props) {
  const form = useForm({
    fresh: () => ({ memberId: '' }),
    faults: ({ memberId }) => ({ memberId: needed(memberId, '请选一位同志') }),
    send: ({ memberId }) => call('training.enrolFor', { organizationId, classId, memberId }),
    done: enrolledWords,
    then: onDone,
  });
  return (
    <Card title="添加一人">
      <MemberBelowField
        label="添加谁"
        organizationId={organizationId}
        purpose="training"
        {...form.field('memberId')}
      />
      <PrimaryButton busyText="正在报名" onPress={form.submit}>
        替他报名
      </PrimaryButton>
    </Card>
  );
}
