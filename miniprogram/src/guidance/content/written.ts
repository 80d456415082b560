import type { Output } from '../../services/contract';

/** What a guidance says, published or not. */
export type Written = Output<'guidance.draft'>['draft']['content'];
