import { Card } from '../kit/card';
import type { Part } from '../kit/form/parts';
import { TextField } from '../kit/text-field';

/** By which document something is laid down, and why. */
export function DocumentFields({ form }: { form: Part<{ document: string; reason: string }> }) {
  return (
    <Card>
      <TextField label="依据文号" max={60} placeholder="照文件上的写" {...form.field('document')} />
      <TextField label="原因" max={200} room="wrap" placeholder="一两句话说清楚" {...form.field('reason')} />
    </Card>
  );
}
