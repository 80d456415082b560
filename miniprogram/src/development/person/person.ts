import type { Output } from '../../services/contract';

/** One person's development as the cloud answers it. */
export type Person = Output<'development.get'>;
