import { Card } from '../../kit/card';
import { CheckRow } from '../../kit/check-row';
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

/** One question, with its options one below the other. */
export function QuestionCard({ question: { kind, text, options }, number, chosen, onChange }: Props) {
  const others = (place: number) => (kind === 'multiple' ? chosen.filter((one) => one !== place) : []);
  return (
    <Card title={`${number}. ${text}（${questionKindLabels[kind]}）`}>
      {options.map((option, place) => (
        <CheckRow
          key={place}
          checked={chosen.includes(place)}
          onChange={(on) => onChange(on ? [...others(place), place] : others(place))}
        >
          {option}
        </CheckRow>
      ))}
    </Card>
  );
}
