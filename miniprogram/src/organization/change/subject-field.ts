import type { Subject } from '../../../../types/shared/subjects';
import { optionsOf } from '../../kit/choices';
import { subjectLabels } from '../labels';

/** What is chosen of 所属领域; nobody has to say it. */
export type ChosenSubject = Subject | 'unsaid';

export const subjectOptions = [
  ...optionsOf(subjectLabels),
  { value: 'unsaid' as const, word: '不登记' },
] satisfies { value: ChosenSubject; word: string }[];

/** As it is sent: nothing where nothing is said. */
export const sentSubject = (chosen: ChosenSubject) => (chosen === 'unsaid' ? {} : { subject: chosen });
