import type { Output } from '../../services/contract';

/** What each step of leaving is given. */
export interface Step {
  organizationId: string;
  standing: Output<'exit.state'>;
  reload: () => Promise<void>;
}
