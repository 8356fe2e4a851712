import browser from 'webextension-polyfill';

/** The keys of our commands as this browser has them now; empty for one that got none, or lost it to somebody else. */
export async function keysOfCommands(): Promise<ReadonlyMap<string, string>> {
  const commands = await browser.commands.getAll();
  return new Map(commands.map(({ name = '', shortcut = '' }) => [name, shortcut.replaceAll('+', ' + ')]));
}
