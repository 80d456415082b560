import type { FailureCode } from './call';

/** What a failure says to a person: a text, or a text with what follows from it. */
export type Told = string | Explanation;

/** A failure that says more than what happened and what to do. */
export interface Explanation {
  text: string;
  /** The page is not for this person: trying again is of no use. */
  closed?: true;
  /** Where the person can do something about it. */
  way?: Way;
}

/** The way out of a failure. */
export interface Way {
  /** What the button says. */
  verb: string;
  address: string;
  /** Must be done before anything else; afterwards the app comes back to the page that was wanted. */
  first?: { title: string; hint: string };
}

/** What a context says of its failures, and what its fields are called where a refusal or the audit names them. */
export interface Failures {
  errors: Partial<Record<FailureCode, Told>>;
  fields?: Record<string, string>;
}
