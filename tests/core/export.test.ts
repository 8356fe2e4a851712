import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import { csv } from '../../core/csv';
import { exportFiles } from '../../core/export';
import { freeFileName, safeFileName, timedFileName } from '../../core/file-name';
import { instantOf } from '../../core/local-time';
import { someRecords } from './arbitrary-records';

describe('the name of a saved file', () => {
  it('is another one each second, in local time', () => {
    const at = new Date(2026, 10, 24, 9, 3, 5);
    expect(timedFileName('mentorside', at)).toBe('mentorside-2026-11-24-090305');
    expect(timedFileName('mentorside', new Date(at.getTime() + 1000))).toBe('mentorside-2026-11-24-090306');
  });
});

describe('a table', () => {
  it('keeps to RFC 4180', () => {
    expect(csv([['a,b', 'say "x"', 'two\nlines', 7, undefined, '']])).toBe(
      '\ufeff"a,b","say ""x""","two\nlines",7,,\r\n',
    );
  });
  it.each(['=1+1', '+cmd', '-2', '@SUM(A1)', '\t=1', ' =1', '\r=1', '＝1+1'])(
    'does not let a spreadsheet run %j',
    (text) => {
      expect(csv([[text]]).replace(/^\ufeff"?/, '')).toMatch(/^'/);
    },
  );
});

it('a table divided at semicolons by a spreadsheet does not run what stands behind one', () => {
  expect(csv([['x;=1+1; @a', 'a; b']])).toBe("\ufeffx;'=1+1; '@a,a; b\r\n");
});

describe('a file name', () => {
  it.each([
    ['../../etc/passwd', 'etc passwd'],
    ['CON', '_CON'],
    ['a\u202egpj.exe', 'a gpj.exe'],
    ['  .hidden. ', 'hidden'],
    ['<>:"/\\|?*', '_'],
    ['Ana/Ben 1:1', 'Ana Ben 1 1'],
    ['👩‍⚕️'.repeat(100), /^.{1,240}$/u],
  ])('%s is safe', (name, safe) => {
    if (typeof safe === 'string') expect(safeFileName(name)).toBe(safe);
    else expect(safeFileName(name)).toMatch(safe);
  });
  it('is not given twice', () => {
    const taken = new Set<string>();
    expect(['Ana', 'ANA', 'ana'].map((name) => freeFileName(name, taken))).toEqual(['Ana', 'ANA 2', 'ana 3']);
  });
});

describe('an export', () => {
  const records = someRecords();
  const say = (key: string, ...values: string[]) => [key, ...values].join(' ');
  const files = (withPrivate: boolean, mentorshipIds?: string[]) =>
    exportFiles(records, { withPrivate, mentorshipIds, labels: {} }, say);
  const words = (all: Record<string, string>) => Object.values(all).join('\n');
  const secret = records.notes?.find(({ audience }) => audience === 'me')?.body.text.split('\n')[0] ?? '?';

  it('has a folder for each person, two tables and a calendar', () => {
    const names = new Set(Object.keys(files(true)).map((path) => path.split('/')[0]));
    expect([...names].sort()).toEqual(
      [
        ...(records.people ?? []).map(({ body }) => body.name),
        'export_meetings.csv',
        'export_meetings.ics',
        'export_steps.csv',
      ].sort(),
    );
    expect(words(files(true))).toContain(secret);
  });
  it('leaves out what is only for her when she wants that', () => {
    expect(words(files(false))).not.toContain(secret);
    expect(words(files(false))).not.toContain('plan_check');
  });
  it('shows what a calendar said as text, so that no reader fetches anything', () => {
    const all = someRecords();
    for (const one of all.meetings ?? []) one.body.title = '![](https://evil.example/seen.png) <img src=x>';
    const made = exportFiles(all, { withPrivate: true, labels: {} }, say);
    const pages = Object.entries(made).flatMap(([path, text]) => (path.includes('/export_meetings/') ? text : []));
    expect(pages.length).toBeGreaterThan(0);
    for (const page of pages)
      expect(page.split('\n')[0]).toBe('# \\!\\[\\](https://evil.example/seen.png) \\<img src=x\\>');
  });
  it('of one person names nobody else but those of the same group', () => {
    const [first, second] = records.mentorships ?? [];
    const other = records.people?.find(({ id }) => id === second?.personId)?.body.name ?? '?';
    const one = files(true, [first?.id ?? '']);
    expect(Object.keys(one).some((path) => path.startsWith(other))).toBe(false);
  });

  it('holds the meetings as calendars that another reader reads with the same instants', () => {
    const all = files(true);
    const meetings = (records.meetings ?? []).filter((one) => one.body && !one.deletedAt);
    const read = (path: string) =>
      new ICAL.Component(ICAL.parse(all[path] ?? '')).getAllSubcomponents('vevent').map((one) => new ICAL.Event(one));
    const events = read('export_meetings.ics');
    expect(events.map(({ uid }) => uid).sort()).toEqual(meetings.map(({ id }) => `${id}@mentorside`).sort());
    for (const { id, body, startsAt } of meetings) {
      const event = events.find(({ uid }) => uid === `${id}@mentorside`);
      const start = body.corrected?.startsAt ?? startsAt;
      expect(event?.summary).toBe(body.corrected?.title ?? body.title);
      if (start.includes('T')) expect(event?.startDate.toJSDate().getTime()).toBe(instantOf(start));
      else expect(event?.startDate.toString()).toBe(start);
      expect(event?.description ?? null).toBeNull();
    }
    const single = Object.keys(all).filter((path) => path.endsWith('/export_meetings.ics'));
    expect(single.length).toBe(Object.keys(all).filter((path) => path.endsWith('/export_about.md')).length);
    const inFolders = new Set(single.flatMap((path) => read(path).map(({ uid }) => uid)));
    expect([...inFolders].sort()).toEqual(events.map(({ uid }) => uid).sort());
  });
});
