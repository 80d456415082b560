import { CountField } from '../../kit/count-field';
import { Fault } from '../../kit/field';

interface Props {
  label: string;
  value: number | undefined;
  onChange: (value: number | undefined) => void;
  error: string | undefined;
}

/** A number of people or ballots, with what is wrong with it. */
export const NumberField = ({ label, value, onChange, error }: Props) => (
  <>
    <CountField label={label} value={value} onChange={onChange} />
    <Fault text={error} />
  </>
);
