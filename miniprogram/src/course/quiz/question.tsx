import { Card } from '../../kit/card';
import { CheckRow } from '../../kit/check-row';
import { Choices } from '../../kit/choices';
import type { Output } from '../../services/contract';
import { questionKindLabels } from '../labels';

type Question = NonNullable<Output<'course.unit'>['quiz']>['questions'][number];

interface Props {
  question: Question;
  number: number;
  /** The places of the options that are chosen. */
  chosen: number[];
  onChange: (places: number[]) => void;
}

/** One question, with its options. */
export function QuestionCard({ question: { kind, text, options }, number, chosen, onChange }: Props) {
  const label = `${number}. ${text}（${questionKindLabels[kind]}）`;
  if (kind === 'multiple')
    return (
      <Card title={label}>
        {options.map((option, place) => (
          <CheckRow
            key={place}
            checked={chosen.includes(place)}
            onChange={(on) => onChange(on ? [...chosen, place] : chosen.filter((one) => one !== place))}
          >
            {option}
          </CheckRow>
        ))}
      </Card>
    );
  return (
    <Card>
      <Choices
        label={label}
        options={options.map((word, place) => ({ value: String(place), word }))}
        value={chosen[0] === undefined ? undefined : String(chosen[0])}
        onChange={(place) => onChange([Number(place)])}
      />
    </Card>
  );
}
