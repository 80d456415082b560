import {
  coverageTypeWords,
  coverageWords,
  subjectStatusWords,
  type Coverage,
} from '../../../../types/shared/subjects';
import type { Look } from '../../kit/tag';
import type { Output } from '../../services/contract';

/** A subject as the register tells of it. */
export type Subject = Output<'subject.list'>['subjects'][number];

const looks: Record<Coverage, Pick<Look, 'tone' | 'icon'>> = {
  organization: { tone: 'good', icon: 'check-circle' },
  work: { tone: 'plain', icon: 'person' },
  none: { tone: 'plain', icon: 'info' },
};

/** Whether somebody covers it; one that does not operate says that instead, since it is no part of any figure. */
export const coverageLook = ({ coverage, status }: Pick<Subject, 'coverage' | 'status'>): Look =>
  status === 'operating'
    ? { ...looks[coverage], word: coverageWords[coverage] }
    : { tone: 'plain', icon: 'close', word: subjectStatusWords[status] };

/** By which organisation it is covered, and how. */
export const coveringWords = ({ coverageType, coveringName }: Subject): string | undefined =>
  coverageType && coveringName && `${coverageTypeWords[coverageType]} · ${coveringName}`;
