/**
 * The `Promise` of WeChat on iOS 15 and older, where each reaction waits for a timer: what an app does after a promise
 * comes after what it does in a timer set before.
 */
export class TimerPromise<T> extends Promise<T> {
  override then<A = T, B = never>(
    done?: ((value: T) => A | PromiseLike<A>) | null,
    failed?: ((reason: unknown) => B | PromiseLike<B>) | null,
  ): Promise<A | B> {
    return super.then(done && inTimer(done), failed && inTimer(failed));
  }
}

const inTimer =
  <V, R>(react: (value: V) => R | PromiseLike<R>) =>
  async (value: V) => {
    await new Promise<void>((resolve) => setTimeout(resolve));
    return react(value);
  };
