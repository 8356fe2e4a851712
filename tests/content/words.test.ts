import { describe, expect, test } from 'vitest';
import { content } from '../../content/index';
import { everyText, texts } from './kinds';
import { grade } from './readability';

const any = (...words: string[]) => new RegExp(`\\b(?:${words.join('|')})\\b`, 'i');

/** Content guide, 8: words that we do not say, by reason. */
const BANNED: Record<string, RegExp> = {
  jargon: any(
    'alignment|leverage|touch base|bandwidth|stakeholders?|actionable|onboarding|psychosocial|dyads?|idps?|kpis?',
    'synerg(?:y|ies)|deep dive|low-hanging|pain points?|best practices?|facilitat[a-z]+|utili[sz]e[a-z]*',
  ),
  'one side made smaller': any('prot[eé]g[eé]s?|junior|my student|let them|allow(?:s|ed)?|mentoree|subordinates?'),
  'shuts people out': any(
    'guys|manpower|native speakers?|normal career|he/she|his/her|he|she|his|hers|him|chairman',
    'christmas|holidays?|football|home run|ballpark|husband|wife|mum|dad',
  ),
  'guilt or shame': any(
    'you failed|(?<=(?:^|[.?!] ))you (?:should|must)|confront|disengaged|lazy|unreliable|excuses?|ashamed',
  ),
  games: any('streaks?|badges?|rank|leaderboard|level up|congratulations|well done|awesome|great job'),
  'a diagnosis, a ruling': any('diagnos[a-z]+|depress(?:ed|ion)|anxiety|trauma|illegal|is harassment|in their file'),
  'asks who somebody is': any(
    'how old|your age|pregnan[a-z]+|your faith|your religion|your health|your salary|marital',
  ),
  'what we do not know': any('(?<!nearly )always|never(?! agreed what)|guarantees?d?|prevents?|proven|we noticed'),
  'names of others': any('sbi|grow model|mca|mca-\\d+|cimer|mayo|aamc|entering mentoring|nrmn'),
  idioms: any(
    'ballpark|on the same page|rule of thumb|think outside|in the loop|a piece of cake|break the ice|catch up on|fall short',
    'open ends?|go-ahead|shut down|trade away|walk me through|find your feet|big picture|low bar|heads-up|up in the air',
  ),
};

// The sample people write to themselves, of somebody whom they know.
const ours = Object.entries(texts).flatMap(([kind, said]) => (kind === 'samplePeople' ? [] : said));

describe('words', () => {
  test.each(Object.entries(BANNED))('none of: %s', (_, words) => {
    expect(ours.filter(([, text]) => words.test(text))).toEqual([]);
  });

  test.each(Object.keys(texts))('%s: school year 8 at most', (kind) => {
    const said = (texts[kind] ?? []).map(([, text]) => (/[.?!]$/.test(text) ? text : `${text}. `));
    if (kind !== 'samplePeople') expect(grade(said)).toBeLessThanOrEqual(8);
  });

  test('sentences under 20 words', () => {
    const sentences = ours.flatMap(([where, text]) =>
      text.split(/(?<=[.?!]["”]?)\s+/).map((one) => [where, one] as const),
    );
    expect(sentences.filter(([, one]) => one.split(/\s+/).length >= 20)).toEqual([]);
  });

  test('no cheering, no shares of a hundred, no mark-up, no direction marks, no doubled spaces', () => {
    const wrong = everyText.filter(
      ([, text]) => text !== text.trim() || /!|%|\s\s|<|[\u200e\u200f\u202a-\u202e\u2066-\u2069]/.test(text),
    );
    expect(wrong).toEqual([]);
  });

  test('quotation marks come in pairs, and of one kind', () => {
    expect(everyText.filter(([, text]) => /[“”‘’]/.test(text) || text.split('"').length % 2 === 0)).toEqual([]);
  });

  test('no text is there twice', () => {
    const said = [
      ...(texts.questions ?? []).map(([, text]) => text),
      ...(texts.whys ?? []).map(([, text]) => text),
      ...content.checklist.map(({ stage, role, label }) => `${stage} ${role} ${label}`),
      ...content.problems.map(({ firstStep }) => firstStep),
    ];
    expect(said.filter((text, at) => said.indexOf(text) !== at)).toEqual([]);
  });
});

describe('questions', () => {
  test('one question, two at most; or an offer', () => {
    const { questions } = content;
    expect(questions.filter(({ text }) => !text.includes('?')).length).toBeLessThanOrEqual(3);
    expect(questions.filter(({ text }) => text.split('?').length > 3).map(({ id }) => id)).toEqual([]);
  });

  test('not answered by yes or no, unless they ask for leave or between two things', () => {
    const asksForLeave = /\b(?:May|Can|Could|Shall|Would) (?:I|we|you|it)\b/;
    const wrong = content.questions.filter(
      ({ text }) =>
        /^(?:Is|Are|Do|Does|Did|Has|Have|Had|Was|Were|Will)\b/.test(text) &&
        !/\b(?:or|what|which|how|who|whom|why|where)\b/.test(text) &&
        !asksForLeave.test(text),
    );
    expect(wrong.map(({ id, text }) => `${id} ${text}`)).toEqual([]);
  });

  test('a need is stated: it is among the tags, or beside them', () => {
    const wrong = content.questions.filter(({ needs }) => needs !== undefined && new Set(needs).size < needs.length);
    expect(wrong.map(({ id }) => id)).toEqual([]);
  });
});

describe('checklist', () => {
  test('a label says what is done: it does not begin with "Be" or a name of a thing', () => {
    const wrong = content.checklist.filter(({ label }) =>
      /^(?:Be|Have|Feel|The|A|An|Your|You|Try|Good|Remember)\b/.test(label),
    );
    expect(wrong.map(({ id }) => id)).toEqual([]);
  });
});
