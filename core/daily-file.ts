/** The names of automatic files, in whichever folder they lie. */

export function dailyName(on: string, isLocked: boolean): string {
  return `mentorside-${on}.json${isLocked ? '.age' : ''}`;
}

/** For other programs: `age -i` takes it as it is. */
export const identityName = 'mentorside-identity.age';

/** The day (local date) of an automatic file; undefined: it is another one. */
export function dayOf(name: string): string | undefined {
  return /^mentorside-(\d{4}-\d{2}-\d{2})(?: \(\d+\))?\.json(?:\.age)?$/.exec(name)?.[1];
}

/** The same name with a number, as a browser does it where a name is taken. */
export function numbered(name: string, number: number): string {
  return number === 0 ? name : name.replace('.', ` (${number}).`);
}
