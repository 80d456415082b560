import { ActionBar } from '../../kit/action-bar';
import { Card } from '../../kit/card';
import { Choices } from '../../kit/choices';
import { useForm } from '../../kit/form/use-form';
import { PrimaryButton } from '../../kit/primary-button';
import { call } from '../../services/call';
import type { Output } from '../../services/contract';
import { sentSubject, subjectOptions, type ChosenSubject } from './subject-field';

/** 所属领域: among whom the branch works. */
export function SubjectForm({ organization }: { organization: Output<'organization.profile'> }) {
  const { id: organizationId, subject = 'unsaid' } = organization;
  const form = useForm({
    name: `subject:${organizationId}`,
    fresh: (): { subject: ChosenSubject } => ({ subject }),
    send: ({ subject: chosen }) =>
      call('organization.setSubject', { organizationId, ...sentSubject(chosen) }),
    done: '已登记',
  });
  return (
    <>
      <Card>
        <Choices label="所属领域" options={subjectOptions} {...form.field('subject')} />
      </Card>
      <ActionBar>
        <PrimaryButton busyText="正在登记" onPress={form.submit}>
          登记
        </PrimaryButton>
      </ActionBar>
    </>
  );
}
