/** One call that the app made of `wx`. */
export interface Call {
  name: string;
  options: unknown;
}

/** What a test makes an API give: a result, a refusal, or either worked out from what was asked. */
export type Answer = Record<string, unknown> | { fail: string } | ((options: never) => unknown);

type Callbacks = {
  success?: (result: unknown) => void;
  fail?: (result: unknown) => void;
  complete?: (result: unknown) => void;
};
type Options = Callbacks & Record<string, unknown>;

/** Thrown by an implementation to make its call fail with WeChat's message. */
export class Refusal extends Error {
  constructor(
    message: string,
    readonly extra: Record<string, unknown> = {},
  ) {
    super(message);
  }
}

/** What a call meets on its way. */
export interface Surroundings {
  /** Hears of what should fail the test even when the app swallows it. */
  onProblem: (message: string) => void;
  /** Why WeChat does not take a call at all, where it does not. */
  refusalOf: (name: string, options: unknown) => Refusal | undefined;
  /** The promises that the app gets. */
  AppPromise: PromiseConstructor;
}

/** Records what the app calls, holds the answers that a test chose, and makes WeChat-shaped functions. */
export class Calls {
  readonly made: Call[] = [];
  private readonly answers = new Map<string, Answer>();

  constructor(private readonly surroundings: Surroundings) {}

  /** Makes `name` answer so from now on. */
  answer(name: string, answer: Answer) {
    this.answers.set(name, answer);
  }

  /** Whether a test chose an answer. */
  answered(name: string) {
    return this.answers.has(name);
  }

  /** Fails, for the app and for the test, what WeChat does not take. */
  check(name: string, options: unknown) {
    const refusal = this.surroundings.refusalOf(name, options);
    if (!refusal) return;
    this.surroundings.onProblem(`WeChat refuses ${name}: ${refusal.message}`);
    throw refusal;
  }

  /** The answer to `name`, or an error that says how to choose one. */
  async resolve(name: string, options: unknown): Promise<unknown> {
    const answer = this.answers.get(name);
    if (!answer)
      throw new Error(`the app called ${name}: choose its answer with app.wx.answer('${name}', …)`);
    const given: unknown = typeof answer === 'function' ? await answer(options as never) : answer;
    const refused = (given as { fail?: unknown } | null)?.fail;
    if (typeof refused === 'string') {
      const { fail: _fail, ...extra } = given as Record<string, unknown>;
      throw new Refusal(refused, extra);
    }
    return given;
  }

  /** A function of WeChat's with `success`, `fail` and `complete`, or a promise when none is given. */
  async<T>(name: string, act: (options: Record<string, unknown>) => T | Promise<T>) {
    return (given: Options = {}) => {
      const { success, fail, complete, ...options } = given;
      this.made.push({ name, options });
      const work = (async () => {
        this.check(name, options);
        if (this.answered(name)) return this.resolve(name, options);
        return act(options);
      })();
      const settled = work.then(
        (result) => ({ ok: true, result: { errMsg: `${name}:ok`, ...(result as object | undefined) } }),
        (error: unknown) => {
          if (!(error instanceof Refusal)) this.surroundings.onProblem(String(error));
          const { message, extra } = error as Partial<Refusal>;
          return { ok: false, result: { errMsg: `${name}:fail ${message ?? ''}`, ...extra } };
        },
      );
      if (!success && !fail && !complete) {
        // oxlint-disable-next-line typescript/prefer-promise-reject-errors -- as WeChat does
        const answered = settled.then(({ ok, result }) => (ok ? result : Promise.reject(result)));
        return new this.surroundings.AppPromise((resolve) => resolve(answered));
      }
      void settled.then(({ ok, result }) => {
        if (ok) success?.(result);
        else fail?.(result);
        complete?.(result);
      });
      return undefined;
    };
  }

  /** A function of WeChat's that answers at once. */
  sync<A extends unknown[], T>(name: string, act: (...args: A) => T) {
    return (...args: A): T => {
      this.made.push({ name, options: args.length > 1 ? args : args[0] });
      return act(...args);
    };
  }
}
