import type { Output } from '../services/contract';

/** The words of this context. */

export type ClusterSeen = Output<'cluster.get'>;

interface Size {
  bodies: number;
  covered: number;
}

/** What a cluster has; nothing where there is none, or it is not told. */
export const sizeWords = ({ bodies, covered }: Size): string | undefined =>
  bodies > 0 ? `${bodies} 家，${covered} 家有党组织` : undefined;
