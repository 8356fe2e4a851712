import type { AgreementTemplate } from '../content/types';
import type { Agreement } from './records';

/** The agreement of one mentorship as its page shows it (content guide, 5). */
export interface AgreementView {
  rev: number;
  title: string;
  intro: string;
  footer: string;
  maxChars: number;
  sections: { id: string; heading: string; core: boolean; prompts: string[]; text: string }[];
  state: AgreementState;
  /** Local dates. */
  tickedByMe?: string;
  tickedByOther?: string;
  /** Day on which both had ticked. */
  agreedOn?: string;
  /** Headings of the sections that must be filled in before anybody ticks. */
  missing: string[];
  /** It was changed after both had ticked on this day: until they tick again, the earlier text counts. */
  changedSince?: string;
  /** It was changed after a tick: the ticked text can be brought back. */
  canGoBack: boolean;
}

export type AgreementState = 'none' | 'draft' | 'agreed';

/** None while nothing is written in it. */
export function agreementStateOf(agreement: Agreement | undefined): AgreementState {
  if (agreement === undefined || !Object.values(agreement.body.sections ?? {}).some((text) => text.trim()))
    return 'none';
  return agreement.tickedByMe && agreement.tickedByOther ? 'agreed' : 'draft';
}

export function agreementView(agreement: Agreement | undefined, template: AgreementTemplate): AgreementView {
  const { title, intro, footer, fieldMaxChars: maxChars } = template;
  const texts = agreement?.body.sections ?? {};
  const { tickedByMe, tickedByOther } = agreement ?? {};
  const before = agreement?.body.before;
  const changedSince = laterOf(before?.tickedByMe, before?.tickedByOther);
  const agreedOn = laterOf(tickedByMe, tickedByOther);
  return {
    rev: agreement?.rev ?? 0,
    title,
    intro,
    footer,
    maxChars,
    sections: template.sections.map(({ id, heading, core, prompts }) => {
      return { id, heading, core, prompts, text: texts[id] ?? '' };
    }),
    state: agreementStateOf(agreement),
    ...(tickedByMe ? { tickedByMe } : {}),
    ...(tickedByOther ? { tickedByOther } : {}),
    ...(agreedOn ? { agreedOn } : {}),
    missing: missingSections(texts, template),
    ...(changedSince ? { changedSince } : {}),
    canGoBack: before !== undefined,
  };
}

/** Headings of the must-have sections without text. */
export function missingSections(
  texts: Record<string, string>,
  { sections, minRequired }: Pick<AgreementTemplate, 'sections' | 'minRequired'>,
): string[] {
  return sections.filter(({ id }) => minRequired.includes(id) && !texts[id]?.trim()).map(({ heading }) => heading);
}

/** The whole agreement as plain text; empty when nothing is written. */
export function agreementText(
  { title, footer, sections }: Pick<AgreementView, 'title' | 'footer' | 'sections'>,
  lines: string[],
): string {
  const filled = sections.filter(({ text }) => text.trim());
  if (filled.length === 0) return '';
  const parts = filled.map(({ heading, text }) => `${heading}\n${text.trim()}`);
  return [title, ...parts, [...lines, footer].join('\n')].join('\n\n');
}

/** The later of two days, when both are known. */
function laterOf(one: string | undefined, other: string | undefined): string | undefined {
  return one && other ? (one > other ? one : other) : undefined;
}
