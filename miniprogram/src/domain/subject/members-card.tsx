import { Card } from '../../kit/card';
import { Choices } from '../../kit/choices';
import { CountField } from '../../kit/count-field';
import type { Part } from '../../kit/form/parts';
import type { Output } from '../../services/contract';

/** Members of a subject as counts, and whether its owner is one, as they are written in a form. */
export interface MembersDraft {
  full: number | undefined;
  probationary: number | undefined;
  elsewhere: number | undefined;
  partTime: number | undefined;
  owner: 'yes' | 'no' | 'unknown';
}

type Known = Pick<Output<'subject.ofBranch'>, 'members' | 'ownerIsMember'>;

export const membersDraft = (known: Known | undefined): MembersDraft => ({
  full: known?.members?.full,
  probationary: known?.members?.probationary,
  elsewhere: known?.members?.elsewhere,
  partTime: known?.members?.partTime,
  owner: ownerOf(known?.ownerIsMember),
});

const ownerOf = (said: boolean | undefined): MembersDraft['owner'] => {
  if (said === undefined) return 'unknown';
  return said ? 'yes' : 'no';
};

/** Nothing where no count was written: not known is not none. */
export function membersSent({ full, probationary, elsewhere, partTime }: MembersDraft) {
  if ([full, probationary, elsewhere, partTime].every((count) => count === undefined)) return {};
  return {
    members: {
      full: full ?? 0,
      probationary: probationary ?? 0,
      elsewhere: elsewhere ?? 0,
      partTime: partTime ?? 0,
    },
  };
}

export const ownerSent = ({ owner }: MembersDraft) =>
  owner === 'unknown' ? {} : { ownerIsMember: owner === 'yes' };

const owners = [
  { value: 'yes', word: '是' },
  { value: 'no', word: '不是' },
  { value: 'unknown', word: '还不清楚' },
] as const;

/** 党员 of a subject: only how many. */
export function MembersCard<Draft extends MembersDraft>({ form }: { form: Part<Draft> }) {
  const part = form as unknown as Part<MembersDraft>;
  return (
    <Card title="党员（只写人数，可以不写）">
      <CountField label="正式党员" {...part.field('full')} />
      <CountField label="预备党员" {...part.field('probationary')} />
      <CountField label="其中组织关系不在本单位" {...part.field('elsewhere')} />
      <CountField label="其中兼职" {...part.field('partTime')} />
      <Choices label="出资人是党员吗" options={owners} {...part.field('owner')} />
    </Card>
  );
}
