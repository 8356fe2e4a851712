import browser from 'webextension-polyfill';
import type messages from '../public/_locales/en/messages.json';

/** Every key of the interface's words. A plural is a pair `key_one`, `key_other`. */
export type WordKey = keyof typeof messages;
type PluralKey = { [K in WordKey]: K extends `${infer Base}_other` ? Base : never }[WordKey];

/** Words that were asked for once: after an update of the extension the browser gives no more. */
const said = new Map<string, string>();

/** The interface's words in the reader's language; `$1` to `$9` stand for `subs`. */
export function t(key: WordKey, ...subs: (string | number)[]): string {
  return say(key, subs.map(String)) || (subs.length === 0 ? (said.get(key) ?? '') : '');
}

/** Asks for words that will be needed when the browser gives none any more. */
export function keepWords(...keys: WordKey[]): void {
  for (const key of keys) said.set(key, say(key, []));
}

function say(key: string, subs: string[]): string {
  try {
    return browser.i18n.getMessage(key, subs);
  } catch {
    return '';
  }
}

/** Words that depend on a number; `$1` is the number in the reader's digits. */
export function tn(key: PluralKey, count: number, ...subs: (string | number)[]): string {
  const rule = new Intl.PluralRules(locale()).select(count);
  const number = new Intl.NumberFormat(locale()).format(count);
  const all = [number, ...subs.map(String)];
  return say(`${key}_${rule}`, all) || say(`${key}_other`, all);
}

/** The browser's interface language, for Intl. */
export function locale(): string {
  try {
    return browser.i18n.getUILanguage();
  } catch {
    return navigator.language;
  }
}
