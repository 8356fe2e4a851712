import type { Answer, Refusal } from '../../platform/answer';

/** A note as the database holds it. */
export interface StoredNote {
  text: string;
  rev: number;
}

export interface SaveState {
  /** `clean`: nothing typed yet; `unsaved`: on its way; `failed`: not stored, the text is only here. */
  step: 'clean' | 'unsaved' | 'saved' | 'failed';
  refusal?: Refusal;
  /** The stored text differs from hers: somebody wrote in another window. */
  isForeign: boolean;
}

export interface AutosaveOptions {
  start: StoredNote;
  send(draft: {
    text: string;
    baseRev: number;
    baseText: string;
  }): Promise<Answer<{ rev: number; text: string; merged: boolean }>>;
  onState(state: SaveState): void;
}

/** Oldest unsent key, in ms. */
const SEND_AFTER_MS = 150;
/** Next try after a refusal, in ms. */
const RETRY_MS = 3000;

/**
 * Sends what is typed: at most 150 ms after any unsent key (also while she goes on typing), one call at a time, so that
 * a slow answer gathers the keys typed meanwhile. Knows nothing of fields: the caller says what was typed and what the
 * database now holds, and asks which text to show when the field is left.
 */
export function createAutosave({ start, send, onState }: AutosaveOptions) {
  let own = start.text;
  // What the next merge starts from: her own last acknowledged text. After a merge the revision stays behind on
  // purpose: a revision equal to the stored one would let her text replace what the other window wrote.
  let base: StoredNote = start;
  let stored: StoredNote = start;
  let step: SaveState['step'] = 'clean';
  let refusal: Refusal | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let inFlight = 0;
  let sent: string | undefined;
  let running: Promise<void> = Promise.resolve();

  const isForeign = () => stored.text !== base.text && stored.text !== sent;
  const tell = () => onState({ step, ...(refusal ? { refusal } : {}), isForeign: isForeign() });

  async function post(): Promise<void> {
    const text = own;
    sent = text;
    inFlight += 1;
    const answer = await send({ text, baseRev: base.rev, baseText: base.text });
    inFlight -= 1;
    refusal = answer.ok ? undefined : answer.reason;
    if (answer.ok) {
      if (answer.rev >= stored.rev) stored = { text: answer.text, rev: answer.rev };
      base = { text, rev: answer.text === text ? answer.rev : base.rev };
      step = own === text ? 'saved' : 'unsaved';
    } else step = 'failed';
    tell();
    if (own !== text && answer.ok) arm(0);
    // While it is locked nobody is asked again and again: it is sent when it opens.
    else if (!answer.ok && answer.reason !== 'updated' && answer.reason !== 'locked') arm(RETRY_MS);
  }

  function arm(wait: number) {
    timer ??= setTimeout(() => {
      timer = undefined;
      // An answer that is still out sends what was typed meanwhile as soon as it is here.
      if (inFlight === 0 && isUnsent()) running = post();
    }, wait);
  }

  const isUnsent = () => own !== base.text;

  return {
    /** She typed; `text` is the whole text. */
    type(text: string): void {
      own = text;
      if (step !== 'failed') step = isUnsent() ? 'unsaved' : 'saved';
      tell();
      // After a refusal the next key tries again at once, not after the long wait.
      if (refusal) {
        clearTimeout(timer);
        timer = undefined;
      }
      arm(SEND_AFTER_MS);
    },
    /** The page may go away: sends what is unsent now, even beside a call that is out. */
    async flush(): Promise<void> {
      clearTimeout(timer);
      timer = undefined;
      if (isUnsent() && !(inFlight > 0 && sent === own)) running = post();
      await running;
    },
    /** The database now holds this. */
    see(note: StoredNote): void {
      if (note.rev <= stored.rev) return;
      stored = note;
      tell();
    },
    /** The field was left: takes over the stored text, unless hers is not stored yet. Returns the text to show. */
    settle(): string {
      if (isUnsent() || inFlight > 0) return own;
      own = stored.text;
      base = stored;
      tell();
      return own;
    },
    /** Her text as it stands. */
    text: () => own,
    isUnsent,
    stop(): void {
      clearTimeout(timer);
    },
  };
}

export type Autosave = ReturnType<typeof createAutosave>;
