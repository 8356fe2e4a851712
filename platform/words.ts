import browser from 'webextension-polyfill';
import type messages from '../public/_locales/en/messages.json';

/** Every key of the interface's words. A plural is a pair `key_one`, `key_other`. */
export type WordKey = keyof typeof messages;
type PluralKey = { [K in WordKey]: K extends `${infer Base}_other` ? Base : never }[WordKey];

/** The interface's words in the reader's language; `$1` to `$9` stand for `subs`. */
export function t(key: WordKey, ...subs: (string | number)[]): string {
  return browser.i18n.getMessage(key, subs.map(String));
}

/** Words that depend on a number; `$1` is the number in the reader's digits. */
export function tn(key: PluralKey, count: number, ...subs: (string | number)[]): string {
  const rule = new Intl.PluralRules(locale()).select(count);
  const number = new Intl.NumberFormat(locale()).format(count);
  const found = browser.i18n.getMessage(`${key}_${rule}`, [number, ...subs.map(String)]);
  return found || browser.i18n.getMessage(`${key}_other`, [number, ...subs.map(String)]);
}

/** The browser's interface language, for Intl. */
export function locale(): string {
  return browser.i18n.getUILanguage();
}
