import { useCallback } from 'preact/hooks';
import { call } from '../../platform/call';
import { useView } from '../shared/use-view';

export interface SaveFacts {
  /** When the last file was saved; undefined when none was. */
  lastBackupAt: string | undefined;
  /** Addresses of calendars are there, which she may want in the file. */
  hasFeeds: boolean;
}

async function load() {
  const [settings, feeds] = await Promise.all([call('getSettings', {}), call('listFeeds', {})]);
  // Where the one or the other cannot be told, saving is still what she came for.
  const lastBackupAt = settings.ok ? settings.settings.lastBackupAt : undefined;
  const hasFeeds = feeds.ok && feeds.feeds.some(({ kind }) => kind === 'address');
  return { ok: true as const, view: { lastBackupAt, hasFeeds } };
}

/**
 * What saving depends on, in one: a page that shows the parts as they become known moves under her pointer, and the press
 * that was meant for "Save" ticks what came to lie there. Undefined until it is known.
 */
export function useSaveFacts(): SaveFacts | undefined {
  return useView<SaveFacts>(useCallback(load, [])).view;
}
