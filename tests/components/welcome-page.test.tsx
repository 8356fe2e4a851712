// @vitest-environment happy-dom
import { render } from 'preact';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { Welcome } from '../../components/welcome/Welcome';
import { announce } from '../../platform/news';
import { originOf } from '../../platform/sites';
import { asked, named, noFiles, requested, settle, startAnew } from './panel-fake';

vi.mock('webextension-polyfill', async () => ({ default: (await import('./panel-fake')).fakeBrowser }));

const calls = (name: string) => asked.filter((one) => one.call === name).map((one) => one.args);
const text = () => document.body.textContent ?? '';

async function show() {
  render(<Welcome files={noFiles} />, document.body);
  await settle();
}

function type(selector: string, value: string) {
  const field = document.querySelector<HTMLInputElement>(selector);
  if (!field) throw new Error(`no ${selector}`);
  field.value = value;
  field.dispatchEvent(new Event('input', { bubbles: true }));
}

describe('first run', () => {
  test('takes another person, hints at a slip in the address, and forgets whom it named when all is deleted', async () => {
    await show();
    type('input[name=name]', 'Lena Vogt');
    type('input[name=email]', 'lena.vogt@uni');
    await settle();
    document.querySelector('input[name=email]')?.dispatchEvent(new Event('blur'));
    await settle();
    expect(text()).toContain('a slip in this address');
    named('I am the mentor').click();
    await settle();
    named('Add a person').click();
    await settle();
    // It hints and never blocks.
    expect(calls('addPerson')).toEqual([expect.objectContaining({ email: 'lena.vogt@uni' })]);
    named('Add another').click();
    await settle();
    expect(document.querySelector<HTMLInputElement>('input[name=name]')?.value).toBe('');
    type('input[name=name]', 'Raj Patel');
    await settle();
    named('I am the mentor').click();
    await settle();
    named('Add a person').click();
    await settle();
    expect(text()).toContain('Raj Patel is added');
    announce([{ store: 'sample', id: 'erased', rev: 0 }]);
    await settle();
    expect(text()).not.toContain('Raj Patel');
  });

  beforeEach(() => {
    render(null, document.body);
    startAnew();
  });

  test('is covered with one key, and its names come back with the same', async () => {
    await show();
    type('input[name=name]', 'Lena Vogt');
    const press = async () => {
      document.dispatchEvent(new KeyboardEvent('keydown', { code: 'KeyH', altKey: true, shiftKey: true }));
      await settle();
    };
    await press();
    expect(document.querySelector('.cover')).not.toBeNull();
    expect(document.querySelector('input[name=name]')?.closest('.covered')?.hasAttribute('inert')).toBe(true);
    await press();
    expect(document.querySelector('.cover')).toBeNull();
    expect(document.querySelector<HTMLInputElement>('input[name=name]')?.value).toBe('Lena Vogt');
    named('Cover all texts').click();
    await settle();
    expect(document.querySelector('.cover')).not.toBeNull();
    await press();
  });

  test('says what it reads, where it keeps it, and that nothing is sent', async () => {
    await show();
    for (const words of ['What it reads', 'Where it keeps it', 'Nothing to us or to others'])
      expect(text()).toContain(words);
  });

  test('tells of each permission of the build why, behind one press', async () => {
    await show();
    const lines = [...document.querySelectorAll('.welcome-why li')].map((one) => one.textContent);
    expect(lines).toEqual([
      'It keeps your notes on this computer. storage',
      'It clears what you deleted, renews calendar addresses and reminds you. alarms',
      'A site: to recognise the open event, or to read a calendar address.',
      'To lock together with the screen, if you use the lock. idle',
    ]);
    expect(document.querySelector<HTMLDetailsElement>('.welcome-why')?.open).toBe(false);
  });

  test('takes a person, then says what comes next', async () => {
    await show();
    type('input[name=name]', 'Ana Ruiz');
    await settle();
    named('Add a person').click();
    await settle();
    // No part is chosen beforehand: a mentee would become a mentor unnoticed.
    expect(calls('addPerson')).toEqual([]);
    expect(text()).toContain('Choose your part, please.');
    named('I am the mentee').click();
    await settle();
    named('Add a person').click();
    await settle();
    expect(calls('addPerson')).toEqual([expect.objectContaining({ name: 'Ana Ruiz', myRole: 'mentee' })]);
    expect(text()).toContain('What comes next');
  });

  test('asks for Google Calendar alone, in the click', async () => {
    await show();
    named('Google Calendar').click();
    expect(requested).toEqual([['https://calendar.google.com/*']]);
    await settle();
    expect(calls('siteGranted')).toEqual([{ origins: ['https://calendar.google.com/*'] }]);
  });

  test('asks for all addresses of Outlook at once, and names them as one', async () => {
    await show();
    named('Outlook on the web').click();
    const origins = ['office.com', 'office365.com', 'cloud.microsoft', 'live.com'].map(
      (it) => `https://outlook.${it}/*`,
    );
    expect(requested).toEqual([origins]);
    await settle();
    expect(calls('siteGranted')).toEqual([{ origins }]);
    expect(text()).toContain('Mentorside works on Outlook on the web.');
  });

  test('asks for one origin of another calendar, and says when the address is none', async () => {
    await show();
    named('Another calendar').click();
    await settle();
    type('.calendars-other input', 'nonsense');
    await settle();
    named('Use this address').click();
    await settle();
    expect(requested).toEqual([]);
    expect(text()).toContain('Paste the address');
    type('.calendars-other input', 'https://sogo.example.edu:8443/SOGo/so/ana/Calendar/view');
    await settle();
    named('Use this address').click();
    expect(requested).toEqual([['https://sogo.example.edu/*']]);
    await settle();
  });

  test('says plainly what a shared computer means', async () => {
    await show();
    named('No, others use it').click();
    await settle();
    expect(calls('putSettings')).toEqual([{ patch: { id: 'settings', head: { computerIsMine: false } } }]);
    expect(text()).toContain('can read your notes');
    expect(named('Save everything to a file')).toBeTruthy();
  });

  test('shows the sample people', async () => {
    await show();
    named('Look around with sample people').click();
    await settle();
    expect(calls('showSample')).toEqual([{ on: true }]);
    expect(text()).toContain('What comes next');
  });
});

test.each([
  ['https://calendar.google.com/calendar/u/0/r/week', 'https://calendar.google.com/*'],
  ['calendar.example.org', 'https://calendar.example.org/*'],
  ['http://127.0.0.1:8123/x', 'http://127.0.0.1/*'],
  ['http://calendar.example.org/', undefined],
  ['chrome://extensions', undefined],
  ['file:///home/x.html', undefined],
  ['calendar', undefined],
  ['', undefined],
])('the permission for %s is %s', (address, origin) => expect(originOf(address)).toBe(origin));
