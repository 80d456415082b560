import type { Output } from '../../services/contract';

/** What a checklist says, published or not. */
export type Written = Output<'guidance.draft'>['draft']['content'];
