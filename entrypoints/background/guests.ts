import { mostSelves } from '../../core/me';
import { announce } from '../../platform/news';
import { putAll } from '../../store';
import { ownDatabase } from './database';
import { settingsNow } from './settings';

/** More calendars than anybody has. */
const mostHosts = 50;

/** The server of this calendar may be asked who is invited. */
export async function allowGuests(host: string): Promise<void> {
  const before = (await settingsNow())?.readGuests ?? [];
  if (!before.includes(host)) await keep([...before, host].slice(-mostHosts));
}

export async function stopGuests(isMeant: (host: string) => boolean): Promise<void> {
  const before = (await settingsNow())?.readGuests ?? [];
  const kept = before.filter((host) => !isMeant(host));
  if (kept.length < before.length) await keep(kept);
}

/** A guest is herself, or after all is not. */
export async function keepMe(guest: string, isMe: boolean): Promise<void> {
  const others = ((await settingsNow())?.body.iAm ?? []).filter((one) => one !== guest);
  const iAm = isMe ? [...others, guest].slice(-mostSelves) : others;
  const put = { store: 'settings', patch: { id: 'settings', body: { iAm } } } as const;
  announce(await putAll(await ownDatabase(), [put], new Date()));
}

async function keep(readGuests: string[]): Promise<void> {
  const put = { store: 'settings', patch: { id: 'settings', head: { readGuests } } } as const;
  announce(await putAll(await ownDatabase(), [put], new Date()));
}
