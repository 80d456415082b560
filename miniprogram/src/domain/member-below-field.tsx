import { useState } from 'react';
import { AskForNames, type Named } from './ask-for-names';
import { MemberField } from './member-field';
import { Field } from '../kit/field';

interface Props {
  label: string;
  organizationId: string;
  value: string | undefined;
  error: string | undefined;
  onChange: (memberId: string) => void;
}

/** A member of the organisation, or of a branch below it. */
export function MemberBelowField({ label, organizationId, value, error, onChange }: Props) {
  const [members, setMembers] = useState<Named[]>();
  return (
    <>
      <AskForNames organizationId={organizationId} purpose="appointment" onNamed={setMembers} />
      {members ? (
        <MemberField label={label} members={members} value={value} error={error} onChange={onChange} />
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
