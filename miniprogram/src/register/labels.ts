import type { Output } from '../services/contract';
import type { Look } from '../kit/tag';

export type Kind = Output<'register.kind'>;
export type Summary = Output<'register.list'>['records'][number];
export type Whole = Output<'register.get'>;

const icons = { plain: 'edit', waiting: 'clock', good: 'check-circle' } as const;
const tones = { plain: 'plain', waiting: 'gold', good: 'good' } as const;

/** How a state looks. */
export function stateLook({ states }: Pick<Kind, 'states'>, state: string): Look {
  const { word = '', tone = 'plain' } = states.find((one) => one.state === state) ?? {};
  return { word, tone: tones[tone], icon: icons[tone] };
}
