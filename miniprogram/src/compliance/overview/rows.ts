import type { Output } from '../../services/contract';

/** How the branches below one organisation stand in a month. */
export type Row = Output<'compliance.overview'>['rows'][number];
