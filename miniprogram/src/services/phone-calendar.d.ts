/** Something for the phone's own calendar: a day, or from one instant to another (epoch ms), in words that name nobody. */
export interface Reminded {
  uid: string;
  title: string;
  note?: string | undefined;
  on: string;
  startsAt?: number | undefined;
  endsAt?: number | undefined;
}

/** Puts it on the phone's calendar, which asks first; in a browser, hands over a calendar file. `true` once it is there. */
export declare const remember: (one: Reminded) => Promise<boolean>;
