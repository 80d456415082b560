import type { ViewsOf } from '../view';

export const training: ViewsOf<'training'> = () => ({}) as never;
