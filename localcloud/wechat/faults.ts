/** Something that goes wrong with a WeChat API, for tests. */
export interface Fault {
  /** Answer this error instead of doing the work. */
  errcode?: number;
  errmsg?: string;
  /** Wait this long (ms) before the answer. */
  delayMs?: number;
  /** Do the work but drop the answer: the caller cannot know whether it was done. */
  drop?: boolean;
  /** How many calls it strikes; every one when absent. */
  times?: number;
}

/** The faults injected into each API. */
export class Faults {
  private readonly byApi = new Map<string, Fault[]>();

  /** Adds a fault to an API, such as `subscribeMessage.send`. */
  inject(api: string, fault: Fault): void {
    this.byApi.set(api, [...(this.byApi.get(api) ?? []), { ...fault }]);
  }

  /** Takes the fault that strikes this call of the API, if any. */
  strike(api: string): Fault | undefined {
    const faults = this.byApi.get(api) ?? [];
    const fault = faults[0];
    if (fault?.times !== undefined && --fault.times <= 0) faults.shift();
    return fault;
  }

  /** Removes every fault. */
  clear(): void {
    this.byApi.clear();
  }
}
