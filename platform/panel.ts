import browser from 'webextension-polyfill';

const key = 'panelGoes';

/** Pages of the side panel's menu. */
export type MenuPage =
  | 'people'
  | 'contacts'
  | 'settings'
  | 'calendars'
  | 'save'
  | 'deleted'
  | 'erase'
  | 'keyboard'
  | 'leave'
  | 'about';

/** Where the side panel shall go: a tab, and in it one meeting or one page of the menu. */
export interface PanelGoes {
  tab: 'today' | 'journey' | 'questions' | 'meetings' | 'plan';
  meetingId?: string;
  /** A problem to show on top of the tab, never an urgent one: of those nothing is kept. */
  problemId?: string;
  /** Whom to show; absent: whoever is shown now. */
  mentorshipIds?: string[];
  /** What to open on top of the tab. */
  open?: MenuPage | 'menu' | 'add-person' | 'new-meeting';
}

/** Chrome's side panel; absent in Firefox, and unknown to the polyfill's types. */
interface SidePanel {
  open(options: { windowId: number }): Promise<void>;
}

/** `windows.WINDOW_ID_CURRENT`. */
const currentWindow = -2;

/**
 * Opens the side panel and tells it where to go. Call it in the click itself, before any `await`: both browsers open
 * it only for a user's gesture (a click in the icon's menu comes with its window). Resolves to false when the browser refused.
 */
export async function openPanel(goes: PanelGoes, windowId = currentWindow): Promise<boolean> {
  // Both start before the first await; the panel also listens, should the place arrive after it is drawn.
  const told = browser.storage.session.set({ [key]: { ...goes, at: Date.now() } });
  const opened = open(windowId);
  await told;
  return opened.then(
    () => true,
    () => false,
  );
}

async function open(windowId: number): Promise<void> {
  const sidePanel = (browser as unknown as { sidePanel?: SidePanel }).sidePanel;
  if (sidePanel) await sidePanel.open({ windowId });
  else await browser.sidebarAction.open();
}

/**
 * Opens the panel as a small window, for these people: where the browser refuses the panel itself. The address says for
 * whom, because a panel that is open elsewhere takes the orders meanwhile.
 */
export async function openPanelWindow(mentorshipIds: readonly string[]): Promise<void> {
  const url = browser.runtime.getURL(`sidepanel.html#${mentorshipIds.join(',')}`);
  await browser.windows.create({ type: 'popup', url, width: 400, height: 720 });
}

/** Hands each order to go somewhere to `callback`, the waiting one first, and forgets it. Returns the end. */
export function onPanelGoes(callback: (goes: PanelGoes) => void): () => void {
  const take = (value: unknown) => {
    if (!value) return;
    void browser.storage.session.remove(key);
    callback(value as PanelGoes);
  };
  const mentorshipIds = location.hash.slice(1).split(',').filter(Boolean);
  if (location.hash === '#save') callback({ tab: 'today', open: 'save' });
  else if (mentorshipIds.length > 0) callback({ tab: 'today', mentorshipIds });
  const changed = (changes: Record<string, { newValue?: unknown }>) => take(changes[key]?.newValue);
  browser.storage.session.onChanged.addListener(changed);
  void browser.storage.session.get(key).then((found) => take(found[key]));
  return () => browser.storage.session.onChanged.removeListener(changed);
}

/** Opens one of our own pages in a tab. */
export async function openOwnPage(page: 'welcome.html' | 'sidepanel.html' | 'sidepanel.html#save'): Promise<void> {
  await browser.tabs.create({ url: browser.runtime.getURL(page) });
}

/** False in the side panel itself, where the browser may have no place for its own questions. */
export async function isInTab(): Promise<boolean> {
  return (await browser.tabs.getCurrent()) !== undefined;
}
