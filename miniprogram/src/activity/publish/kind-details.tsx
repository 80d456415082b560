import { activityKindLabels, topicLabel } from '../../domain/labels';
import { MemberField } from '../../domain/member-field';
import { Card } from '../../kit/card';
import { TextField } from '../../kit/text-field';
import type { ActivityKind } from '../../services/contract';
import type { Details } from './draft';
import type { Prepared } from './planning';

interface Props {
  kind: ActivityKind;
  prepared: Prepared;
  details: Details;
  onChange: (details: Details) => void;
  /** What is wrong with a question, by its path. */
  fault: (path: string) => string | undefined;
}

/** What is written down of a gathering as one of its kinds; a kind that asks for nothing shows nothing. */
export function KindDetails({ kind, prepared, details, onChange, fault }: Props) {
  const rule = prepared.kinds.find((one) => one.kind === kind);
  if (!rule || rule.requires.length === 0) return null;
  const mine = details[kind] ?? {};
  const change = (part: Details[ActivityKind]) => onChange({ ...details, [kind]: { ...mine, ...part } });
  const people = prepared.members.map(({ memberId, name, status }) => ({ id: memberId, name, status }));
  const asks = (field: (typeof rule.requires)[number]) => rule.requires.includes(field);
  const faultOf = (name: string) => fault(`details.${kind}.${name}`);
  return (
    <Card title={activityKindLabels[kind]}>
      {asks('topic') && (
        <TextField
          label={topicLabel(kind)}
          value={mine.topic ?? ''}
          max={200}
          room="lines"
          error={faultOf('topic')}
          onChange={(topic) => change({ topic })}
        />
      )}
      {asks('lecturer') && (
        <TextField
          label="主讲人"
          value={mine.lecturer ?? ''}
          max={20}
          error={faultOf('lecturer')}
          onChange={(lecturer) => change({ lecturer })}
        />
      )}
      {asks('chair') && (
        <>
          <MemberField
            label="主持人"
            members={people}
            value={mine.chairId}
            error={faultOf('chairId')}
            onChange={(chairId) => change({ chairId })}
          />
          <MemberField
            label="记录人（可以不选）"
            members={people}
            value={mine.recorderId}
            error={faultOf('recorderId')}
            onChange={(recorderId) => change({ recorderId })}
          />
        </>
      )}
    </Card>
  );
}
