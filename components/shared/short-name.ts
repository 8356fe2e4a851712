const title = /^(prof|dr|phd|md|mr|mrs|ms|mx|pd|priv|doz|dipl|med)\.?(-\S+)?$/i;

/** What one calls them where space is short: the first word of the name that is no title. */
export function shortName(name: string): string {
  const words = name.split(/\s+/).filter(Boolean);
  return words.find((word) => !title.test(word) && !word.endsWith('.')) ?? words[0] ?? name;
}
