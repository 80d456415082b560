import { Card } from '../kit/card';
import type { Form } from '../kit/form/use-form';
import { TextField } from '../kit/text-field';

/** Why numbers that stand there are put right. */
export const CorrectionCard = ({ form }: { form: Pick<Form<{ reason: string }>, 'field'> }) => (
  <Card>
    <TextField label="为什么更正" max={100} room="wrap" hint="原来的数会留着。" {...form.field('reason')} />
  </Card>
);
