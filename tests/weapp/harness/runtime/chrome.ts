/** What WeChat draws around the pages: the title bar, the tab bar, toasts and dialogs. */
export interface Question {
  title: string;
  content: string;
  choices: string[];
}

/** One entry of the tab bar. */
export interface Tab {
  path: string;
  text: string;
  icon?: string;
  selectedIcon?: string;
}

function element(tag: string, parent: Element, text = ''): HTMLElement {
  const created = document.createElement(tag);
  created.textContent = text;
  parent.appendChild(created);
  return created;
}

/** Draws WeChat's own surroundings into the window's body. */
export class Chrome {
  readonly pages: HTMLElement;
  private readonly titleBar: HTMLElement;
  private readonly tabBar: HTMLElement;
  private readonly toastBox: HTMLElement;
  private toastTimer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly tabs: Tab[],
    private readonly onTab: (path: string) => void,
  ) {
    this.titleBar = element('weapp-title', document.body);
    this.pages = element('weapp-pages', document.body);
    this.tabBar = element('weapp-tabs', document.body);
    this.toastBox = element('weapp-toast', document.body);
    this.toastBox.hidden = true;
  }

  /** The text of the title bar. */
  get title() {
    return this.titleBar.textContent;
  }

  /** Writes the title bar. */
  setTitle(title: string) {
    this.titleBar.textContent = title;
    this.titleBar.hidden = false;
  }

  /** Gives the bars their colours. */
  paint(colours: Record<string, string>) {
    for (const [name, value] of Object.entries(colours))
      document.documentElement.style.setProperty(name, value);
  }

  /** Takes the title bar away, for a page that draws its own. */
  hideTitle() {
    this.titleBar.hidden = true;
  }

  /** Draws the tab bar when `path` is a tab. */
  showTabs(path: string) {
    this.tabBar.hidden = !this.tabs.some((tab) => tab.path === path);
    this.tabBar.textContent = '';
    for (const tab of this.tabs) {
      const item = element('weapp-tab', this.tabBar);
      const icon = tab.path === path ? (tab.selectedIcon ?? tab.icon) : tab.icon;
      if (icon) (element('img', item) as HTMLImageElement).src = icon;
      element('span', item, tab.text);
      item.toggleAttribute('selected', tab.path === path);
      item.addEventListener('click', () => this.onTab(tab.path));
    }
  }

  /** Puts the styles of one page into force, and tells styles how high a page is. */
  applyStyles(path: string) {
    for (const sheet of document.querySelectorAll<HTMLStyleElement>('style[data-page]')) {
      sheet.media = sheet.dataset.page === path ? 'all' : 'not all';
    }
    document.documentElement.style.setProperty('--weapp-vh', `${this.pages.clientHeight / 100}px`);
  }

  /** Shows a toast for so long. */
  toast(text: string, duration: number) {
    this.hideToast();
    this.toastBox.textContent = text;
    this.toastBox.hidden = false;
    if (Number.isFinite(duration)) this.toastTimer = setTimeout(() => this.hideToast(), duration);
  }

  /** Takes the toast away. */
  hideToast() {
    clearTimeout(this.toastTimer);
    this.toastBox.hidden = true;
    this.toastBox.textContent = '';
  }

  /** Asks the user; gives the choice that was tapped. */
  ask(question: Question): Promise<string> {
    const dialog = element('weapp-dialog', document.body);
    const panel = element('weapp-panel', dialog);
    if (question.title) element('h2', panel, question.title);
    if (question.content) element('p', panel, question.content);
    return new Promise((resolve) => {
      for (const choice of question.choices) {
        element('button', panel, choice).addEventListener('click', () => {
          dialog.remove();
          resolve(choice);
        });
      }
    });
  }
}
