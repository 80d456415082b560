import { View } from '@tarojs/components';
import { ActionBar } from '../../kit/action-bar';
import { Card } from '../../kit/card';
import { useForm } from '../../kit/form/use-form';
import { PrimaryButton } from '../../kit/primary-button';
import { newActKey } from '../../services/act-key';
import { answersOf, faultsOf, isNeeded, sentOf, type Answers } from './answers';
import type { Sent } from '../../../../types/domain/declared';
import { DeclaredField, type Place } from './field';
import type { Field, Value } from './labels';

interface Props {
  /** Under what name it is kept on the phone until it is sent. */
  name: string;
  fields: readonly Field[];
  values?: readonly Value[];
  place: Place;
  verb: string;
  busy: string;
  send: (values: Sent, actKey: string) => Promise<unknown>;
  done: string;
  then?: () => unknown;
}

/** The questions of declared fields: those that are needed first, then the rest. */
export function DeclaredForm({ name, fields, values, place, verb, busy, send, done, then }: Props) {
  const form = useForm({
    name,
    fresh: (): { actKey: string; answers: Answers } => ({
      actKey: newActKey(),
      answers: answersOf(fields, values),
    }),
    faults: ({ answers }) =>
      Object.fromEntries(
        Object.entries(faultsOf(fields, answers)).map(([field, text]) => [questionOf(field), text]),
      ),
    named: (path, { answers }) => questionOf(fieldAt(path, sentOf(fields, answers))),
    send: ({ actKey, answers }) => send(sentOf(fields, answers), actKey),
    done,
    ...(then && { then }),
  });
  const { answers } = form.value;
  const asked = (some: readonly Field[]) =>
    some.map((field) => (
      <DeclaredField
        key={field.field}
        field={field}
        place={place}
        needed={isNeeded(field, answers)}
        value={answers[field.field]}
        onChange={(answer) => form.change({ answers: { ...answers, [field.field]: answer } })}
        error={form.fault(questionOf(field.field))}
      />
    ));
  const inCards = fields.filter(({ kind }) => kind !== 'files');
  return (
    <View className="stack">
      {inCards.length > 0 && <Card>{asked(inCards)}</Card>}
      {asked(fields.filter(({ kind }) => kind === 'files'))}
      <ActionBar>
        <PrimaryButton busyText={busy} onPress={form.submit}>
          {verb}
        </PrimaryButton>
      </ActionBar>
    </View>
  );
}

/** A question by its field, so that a change of the answers takes away what the cloud said of them. */
const questionOf = (field: string): string => `answers.${field}`;

/** The field that a refusal is about: the cloud says its name, or where in what was sent it stands (`values.2.text`). */
function fieldAt(path: string, sent: Sent): string {
  const [first = '', at] = path.split('.');
  return (first === 'values' && sent[Number(at)]?.field) || first;
}
