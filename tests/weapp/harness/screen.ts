import { isHidden, normal, readText } from './reading';

/** What is sought: a text in full, or a pattern anywhere in it. */
export type Wanted = string | RegExp;

/** Finds what a user would see. Everything waits on changes of the drawn tree, and on nothing else. */
export class Screen {
  constructor(
    private readonly window: Window & typeof globalThis,
    private readonly page: () => Element,
    private readonly check: () => void,
    /** How long is waited for what does not come (ms): it bounds a failure, and nothing else. */
    public patience: number,
  ) {}

  /** All that can be read: the page, and the toasts and dialogs over it. */
  text(): string {
    return this.roots()
      .map((root) => readText(root))
      .filter(Boolean)
      .join('\n');
  }

  /** Every element, as deep as possible, that reads so. */
  queryAllByText(wanted: Wanted): Element[] {
    const found: Element[] = [];
    for (const root of this.roots()) {
      readText(root, (element, text) => {
        if (reads(text, wanted) && !found.some((inner) => element.contains(inner))) found.push(element);
      });
    }
    return found;
  }

  /** Every field with such a placeholder. */
  queryAllByPlaceholder(wanted: Wanted): Element[] {
    return this.elements('input, textarea').filter((field) =>
      reads(field.getAttribute('placeholder') ?? '', wanted),
    );
  }

  /** Every element that a CSS selector gives; WeChat's tags are `wx-view`, `wx-button` and so on. */
  queryAll(selector: string): Element[] {
    return this.elements(selector);
  }

  /** The first that reads so, when there is one. */
  queryByText(wanted: Wanted): Element | undefined {
    return this.queryAllByText(wanted)[0];
  }

  /** Waits for a text to be there. */
  findByText(wanted: Wanted): Promise<Element> {
    return this.waitFor(() => this.queryByText(wanted), `the text ${String(wanted)}`);
  }

  /** Waits for a field with such a placeholder. */
  findByPlaceholder(wanted: Wanted): Promise<Element> {
    return this.waitFor(() => this.queryAllByPlaceholder(wanted)[0], `the placeholder ${String(wanted)}`);
  }

  /** Waits for a CSS selector to give something. */
  find(selector: string): Promise<Element> {
    return this.waitFor(() => this.queryAll(selector)[0], selector);
  }

  /** Waits for a text to be gone. */
  async findGone(wanted: Wanted): Promise<void> {
    await this.waitFor(
      () => (this.queryByText(wanted) ? undefined : true),
      `the text ${String(wanted)} to go`,
    );
  }

  /** Waits until `look` gives something, looking again at every change; fails with what is seen instead. */
  waitFor<T>(look: () => T | undefined | false, what: string): Promise<T> {
    return new Promise((resolve, reject) => {
      const settle = (act: () => void) => {
        observer.disconnect();
        clearTimeout(timer);
        act();
      };
      const attempt = () => {
        try {
          this.check();
          const found = look();
          if (found) settle(() => resolve(found));
        } catch (error) {
          settle(() => reject(error instanceof Error ? error : new Error(String(error))));
        }
      };
      const observer = new this.window.MutationObserver(attempt);
      const timer = setTimeout(
        () =>
          settle(() =>
            reject(new Error(`waited ${this.patience} ms for ${what}; the screen reads:\n${this.text()}`)),
          ),
        this.patience,
      );
      observer.observe(this.window.document, {
        subtree: true,
        childList: true,
        attributes: true,
        characterData: true,
      });
      attempt();
    });
  }

  private roots(): Element[] {
    return [this.page(), ...this.window.document.querySelectorAll('weapp-toast:not([hidden]), weapp-dialog')];
  }

  private elements(selector: string): Element[] {
    return this.roots().flatMap((root) =>
      [...root.querySelectorAll(selector), ...(root.matches(selector) ? [root] : [])].filter((e) =>
        seen(e, root),
      ),
    );
  }
}

function seen(element: Element, root: Element): boolean {
  for (let at: Element | null = element; at; at = at === root ? null : at.parentElement) {
    if (isHidden(at)) return false;
  }
  return true;
}

function reads(text: string, wanted: Wanted): boolean {
  return typeof wanted === 'string' ? text === normal(wanted) : wanted.test(text);
}
