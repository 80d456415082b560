import { useState } from 'react';
import { AskForNames, type Named } from './ask-for-names';
import { MemberField } from './member-field';
import { Field } from '../kit/field';
import type { NamePurpose } from '../services/contract';

interface Props {
  label: string;
  organizationId: string;
  /** What those above the branch say they look for. */
  purpose?: NamePurpose;
  value: string | undefined;
  /** Who that is, where it was chosen before the names were asked for. */
  chosen?: { id: string; name: string } | undefined;
  error: string | undefined;
  onChange: (memberId: string, name: string) => void;
}

/** A member of the organisation, or of a branch below it. */
export function MemberBelowField({
  label,
  organizationId,
  purpose = 'appointment',
  value,
  chosen,
  error,
  onChange,
}: Props) {
  const [named, setNamed] = useState<Named[]>();
  const members = named ?? (chosen && [chosen]);
  return (
    <>
      <AskForNames organizationId={organizationId} purpose={purpose} onNamed={setNamed} />
      {members ? (
        <MemberField
          label={label}
          members={withChosen(members, chosen)}
          value={value}
          onChange={(id) => onChange(id, members.find((one) => one.id === id)?.name ?? chosen?.name ?? '')}
          {...(error && { error })}
        />
      ) : (
        error && (
          <Field label={label} error={error}>
            {null}
          </Field>
        )
      )}
    </>
  );
}

type Choice = Pick<Named, 'id' | 'name'>;

/** Who was chosen in another branch stays to be seen. */
const withChosen = (members: readonly Choice[], chosen: Choice | undefined): Choice[] =>
  !chosen || members.some(({ id }) => id === chosen.id) ? [...members] : [chosen, ...members];
