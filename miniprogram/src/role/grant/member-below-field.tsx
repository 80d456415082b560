import { useState } from 'react';
import { AskForNames, type Named } from '../../domain/ask-for-names';
import { MemberField } from '../../domain/member-field';
import { Field } from '../../kit/field';

interface Props {
  organizationId: string;
  value: string | undefined;
  error: string | undefined;
  onChange: (memberId: string) => void;
}

/** A member of the organisation, or of a branch below it. */
export function MemberBelowField({ organizationId, value, error, onChange }: Props) {
  const [members, setMembers] = useState<Named[]>();
  return (
    <>
      <AskForNames organizationId={organizationId} purpose="appointment" onNamed={setMembers} />
      {members ? (
        <MemberField label="授予谁" members={members} value={value} error={error} onChange={onChange} />
      ) : (
        error && (
          <Field label="授予谁" error={error}>
            {null}
          </Field>
        )
      )}
    </>
  );
}
