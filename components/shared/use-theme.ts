import { useEffect } from 'preact/hooks';
import { call } from '../../platform/call';
import { onNews } from '../../platform/news';
import { hintsOff } from './hints';

const key = 'theme';

/** Light or dark as chosen, from the last time: for the first paint. Only for our own top-level pages. */
export function paintKeptTheme(): void {
  paint(readKept());
}

// A browser that refuses all storage refuses this one with an error; the page must come all the same, to say so.
function readKept(): string | undefined {
  try {
    return localStorage.getItem(key) ?? undefined;
  } catch {
    return undefined;
  }
}

function keep(theme: string | undefined): void {
  try {
    if (theme) localStorage.setItem(key, theme);
    else localStorage.removeItem(key);
  } catch {
    // The disk is full, say: the next page begins in the system's colours.
  }
}

/** Follows the chosen theme; the system's when none was chosen. */
export function useTheme(): void {
  useEffect(() => {
    const load = async () => {
      const answer = await call('getSettings', {});
      if (!answer.ok) return;
      const { theme, noHints } = answer.settings;
      hintsOff.value = noHints ?? false;
      keep(theme);
      paint(theme);
    };
    void load();
    return onNews((changes) => changes.some((change) => change.store === 'settings') && void load());
  }, []);
}

function paint(theme: string | undefined): void {
  if (theme) document.documentElement.dataset.theme = theme;
  else delete document.documentElement.dataset.theme;
}
