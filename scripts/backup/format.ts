import type { Held, HeldRegister } from '../../cloudfunctions/exit/format';

/** A register of a backup; what does not leave with a district is held too, as it is of use to the same program. */
export interface BackupRegister extends HeldRegister {
  /** It would leave with the district as well, so that it is of use to another program. */
  leaves: boolean;
}

/** What a backup holds: the form of an exit, without what is only for people. */
export interface Backup extends Held {
  /** The mini-program that its WeChat users are known to. */
  appId: string;
  /** Epoch ms. */
  startedAt: number;
  /** The instant of which it is, where all stood still from one reading to the next (epoch ms). */
  asOf: number;
  /** Names of the keys under which something is sealed; without them it stays closed. */
  keys: string[];
  /**
   * Registers in which something changed while they were read, each time anew: their records are whole, but one may be of a
   * minute later than what it belongs to. Empty where all is as it stood at one instant.
   */
  unsettled: string[];
  registers: BackupRegister[];
}

export const isBackup = (held: Held): held is Backup => 'appId' in held;

/** What is not held: it is about this cloud, or said by the manifest, and is made anew where the backup is brought back. */
export const notHeld: readonly string[] = ['jobRounds', 'migrations', 'temporaryFiles'];

/** What stands on the record of nobody among the accounts is about the cloud as well: see `kernel/standing.ts`. */
export const isHeld = (collection: string, { _id }: { _id: string }): boolean =>
  collection !== 'accounts' || _id !== 'standing';
