import { View } from '@tarojs/components';
import { AttachmentsCard, type UploadPlace } from '../attachments/card';
import type { File } from '../attachments/list';
import { BranchSearch, type FoundBranch } from '../branch-search';
import { MemberBelowField } from '../member-below-field';
import { OrganizationField } from '../organization-field';
import { Choices } from '../../kit/choices';
import { CountField } from '../../kit/count-field';
import { TextField } from '../../kit/text-field';
import type { OrganizationKind } from '../../services/contract';
import type { Answer, Chosen } from './answers';
import { DayAnswer } from './day-answer';
import type { Field } from './labels';
import { SubjectAnswer } from './subject-answer';

/** Where a record is kept. */
export interface Place {
  organizationId: string;
  kind: OrganizationKind;
  /** Where what is attached is uploaded. */
  upload: UploadPlace;
}

interface Props {
  field: Field;
  place: Place;
  needed: boolean;
  value: Answer;
  onChange: (answer: Answer) => void;
  error?: string | undefined;
}

/** One declared field, asked for as its kind wants. */
export function DeclaredField({ field, place, needed, value, onChange, error }: Props) {
  const { kind, hint, max = 60, unit, options = [], kinds = [] } = field;
  const label = labelOf(field, needed);
  const text = typeof value === 'string' ? value : '';
  const fault = error && { error };
  const help = hint && { hint };
  const chosen = isChosen(value) ? value : undefined;
  switch (kind) {
    case 'line':
    case 'link':
      return (
        <TextField
          label={label}
          max={kind === 'link' ? 300 : max}
          room="wrap"
          value={text}
          onChange={onChange}
          {...fault}
          {...help}
        />
      );
    case 'text':
      return (
        <TextField
          label={label}
          max={max}
          room="lines"
          value={text}
          onChange={onChange}
          {...fault}
          {...help}
        />
      );
    case 'money':
      return (
        <TextField label={`${label}（元）`} max={12} value={text} onChange={onChange} {...fault} {...help} />
      );
    case 'count':
      return (
        <CountField
          label={unit ? `${label}（${unit}）` : label}
          digits={6}
          value={typeof value === 'number' ? value : undefined}
          onChange={onChange}
          error={error}
        />
      );
    case 'choice':
      return (
        <Choices
          label={label}
          options={options}
          value={text === '' ? undefined : text}
          onChange={onChange}
          {...fault}
          {...help}
        />
      );
    case 'day':
      return <DayAnswer label={label} value={text} onChange={onChange} error={error} needed={needed} />;
    case 'subject':
      return (
        <SubjectAnswer
          label={label}
          organizationId={place.organizationId}
          isOffice={place.kind === 'town' || place.kind === 'district'}
          value={chosen}
          onChange={onChange}
          error={error}
        />
      );
    case 'organization':
      return kinds.includes('branch') ? (
        <BranchSearch
          label={label}
          value={chosen && (chosen as FoundBranch)}
          onChange={onChange}
          {...fault}
        />
      ) : (
        <OrganizationField label={label} kinds={kinds} value={chosen} onChange={onChange} {...fault} />
      );
    case 'member':
      return (
        <MemberBelowField
          label={label}
          organizationId={place.organizationId}
          purpose="inspection"
          value={chosen?.id}
          chosen={chosen}
          onChange={(id, name) => onChange({ id, name })}
          error={error}
        />
      );
    case 'files':
      return (
        <View>
          <AttachmentsCard
            place={place.upload}
            value={Array.isArray(value) ? value : noFiles}
            error={error}
            onChange={onChange}
          />
        </View>
      );
  }
}

/** A field that is needed only where another says so tells when it is not. */
const labelOf = ({ label, kind, needed }: Field, isNeeded: boolean): string => {
  if (typeof needed !== 'object' || isNeeded || label.endsWith('）')) return label;
  return `${label}（${kind === 'line' || kind === 'text' ? '可以不写' : '可以不选'}）`;
};

const noFiles: File[] = [];

const isChosen = (answer: Answer): answer is Chosen =>
  typeof answer === 'object' && !Array.isArray(answer) && 'id' in answer;
