import { vi } from 'vitest';
import type { Files } from '../../components/shared/files';
import { content } from '../../content';
import { checklistRows, openFirst } from '../../core/checklist';
import { addDays, addMinutes, quarterOf, toLocal } from '../../core/local-time';
import type { BriefView, JourneyView, Member, OpenItem, Pair } from '../../core/views';
import messages from '../../public/_locales/en/messages.json';

/** What was asked of the background, in order. */
export const asked: { call: string; args: Record<string, unknown> }[] = [];
/** What the background answers, by call; all else is answered with ok. */
export const answers: Record<string, unknown> = {};
/** What was asked of the browser. */
export const requested: string[][] = [];
export const opened: unknown[] = [];
const session: Record<string, unknown> = {};

/** The browser as our pages need it: real words, a background that answers from `answers`. */
export const fakeBrowser = {
  i18n: {
    getUILanguage: () => 'en-GB',
    getMessage: (key: string, subs: string[] = []) =>
      ((messages as Record<string, { message: string }>)[key]?.message ?? '').replace(
        /\$(\d)/g,
        (_, digit: string) => subs[Number(digit) - 1] ?? '',
      ),
  },
  runtime: {
    id: 'test',
    getURL: (path: string) => `chrome-extension://test/${path}`,
    getManifest: () => ({ permissions: ['storage', 'alarms'], optional_permissions: ['idle'] }),
    sendMessage: async (message: { call: string; args: Record<string, unknown> }) => {
      asked.push(message);
      return answers[message.call] ?? { ok: true, rev: 1 };
    },
  },
  storage: {
    local: { get: async () => ({}), onChanged: { addListener: () => {}, removeListener: () => {} } },
    session: {
      get: async (key: string) => ({ [key]: session[key] }),
      set: async (values: object) => void Object.assign(session, values),
      remove: async (key: string) => void delete session[key],
      onChanged: { addListener: () => {}, removeListener: () => {} },
    },
  },
  tabs: {
    getCurrent: async () => ({ id: 1 }),
    query: async () => [{ id: 7, url: 'https://calendar.example.org/week' }],
    create: async () => ({}),
  },
  permissions: {
    request: async ({ origins }: { origins: string[] }) => requested.push(origins) > 0,
    contains: async () => false,
  },
  sidePanel: { open: async () => void opened.push(session.panelGoes) },
};

/** Jobs on the whole database, where a test is about something else. */
export const noFiles: Files = {
  save: async () => ({ ok: true }),
  read: async () => ({ ok: false, reason: 'not-ours' }),
  check: async () => ({ ok: false, reason: 'not-ours' }),
  take: async () => ({ ok: true }),
  stop: () => {},
  copies: async () => [],
  goBack: async () => ({ ok: true }),
  exportAll: async () => ({ ok: true }),
  lockDaily: async () => ({ ok: true as const }),
};

const today = toLocal(new Date()).slice(0, 10);

export function aMember(name: string, myRole: Member['myRole'] = 'mentor', id = name.replaceAll(' ', '-')): Member {
  return { mentorshipId: id, personId: `p-${id}`, name, myRole, stage: 'cultivate', status: 'active' };
}

export function aPair(...members: Member[]): Pair {
  const [first] = members;
  if (!first) throw new Error('a pair has members');
  return { mentorshipIds: members.map((one) => one.mentorshipId), members, myRole: first.myRole, stage: first.stage };
}

export function aBrief(pair: Pair, change: Partial<BriefView> = {}): BriefView {
  const startsAt = addMinutes(toLocal(new Date()), 12);
  const scope = { stage: pair.stage, role: pair.myRole, meetingId: 'm1', today };
  const rows = openFirst(checklistRows(content, pair.mentorshipIds, [], scope));
  const item = { owner: 'me', sinceOn: addDays(today, -14), state: 'open', audience: 'me', rev: 1 } as const;
  const items: OpenItem[] = ['one', 'two', 'three'].map((text) => ({
    ...item,
    id: text,
    text,
    meetingId: 'm0',
    mentorshipIds: pair.mentorshipIds,
  }));
  const question = (id: string) => ({ questionId: id, text: `Question ${id}?`, reasons: [], parts: [] });
  return {
    pair,
    upcoming: [],
    next: { meetingId: 'm1', title: 'Talk', startsAt, endsAt: addMinutes(startsAt, 30) },
    open: { items, total: 3 },
    checklist: { rows, left: rows.length },
    questions: ['q1', 'q2', 'q3', 'q4'].map(question),
    picked: [],
    cards: [],
    isSample: false,
    ...change,
  };
}

export function aJourney(member: Member): JourneyView {
  const rows = (stage: Member['stage'], role: Member['myRole']) =>
    checklistRows(content, [member.mentorshipId], [], { stage, role, meetingId: 'm1', today });
  const stages = content.stages.map((stage) => ({
    ...stage,
    isCurrent: stage.id === member.stage,
    rows: { mentor: rows(stage.id, 'mentor'), mentee: rows(stage.id, 'mentee') },
    hidden: [],
  }));
  return { member, stages, history: [], roundOn: '2026-11-24', quarter: quarterOf('2026-11-24') };
}

/** Empties what earlier tests left. */
export function startAnew(): void {
  asked.length = 0;
  requested.length = 0;
  opened.length = 0;
  for (const key of Object.keys(answers)) delete answers[key];
  answers.getSettings = { ok: true, settings: { id: 'settings' } };
  answers.listSites = { ok: true, sites: [] };
  document.body.innerHTML = '';
  vi.stubGlobal('close', () => {});
}

/** Waits until all that was started has been drawn. */
export async function settle(): Promise<void> {
  for (let turn = 0; turn < 6; turn++) await new Promise((resolve) => setTimeout(resolve, 5));
}

/** The control with this visible or accessible name; fails when there is none. */
export function named(name: string, selector = 'button, input, [role=option]'): HTMLElement {
  const all = [...document.querySelectorAll<HTMLElement>(selector)];
  const found = all.find((one) => (one.getAttribute('aria-label') ?? one.textContent ?? '').trim() === name);
  if (!found) throw new Error(`nothing is named "${name}": ${all.map((one) => one.textContent).join(' | ')}`);
  return found;
}
