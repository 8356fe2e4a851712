import { Lock, UsersRound } from 'lucide';
import type { Audience } from '../../core/records';
import { t } from '../../platform/words';
import { Icon } from './Icon';
import { showToast } from './toasts';
import './AudienceButton.css';

interface Props {
  audience: Audience;
  /** What it is about: the line's text. */
  name: string;
  onChange: (audience: Audience) => void;
}

/** For one line: a lock (only me) or two people (for both). Every change says what it means and can be undone. */
export function AudienceButton({ audience, name, onChange }: Props) {
  const isBoth = audience === 'both';
  const change = () => {
    onChange(isBoth ? 'me' : 'both');
    showToast(t(isBoth ? 'shared_now_only_me' : 'shared_now_for_both'), () => onChange(audience));
  };
  return (
    <button
      type="button"
      class={isBoth ? 'btn btn-icon audience-both' : 'btn btn-icon'}
      aria-label={t(isBoth ? 'shared_for_both_named' : 'shared_only_me_named', name)}
      title={t(isBoth ? 'shared_for_both_change' : 'shared_only_me_change')}
      onClick={change}
    >
      <Icon node={isBoth ? UsersRound : Lock} />
    </button>
  );
}

/** For a text of several lines: both spaces in words, one of them pressed. */
export function AudienceChoice({ audience, name, onChange }: Props) {
  const choose = (next: Audience) => {
    if (next !== audience) onChange(next);
  };
  return (
    <fieldset class="audience" aria-label={name}>
      <button type="button" aria-pressed={audience === 'me'} onClick={() => choose('me')}>
        <Icon node={Lock} />
        {t('shared_only_me')}
      </button>
      <button type="button" aria-pressed={audience === 'both'} onClick={() => choose('both')}>
        <Icon node={UsersRound} />
        {t('shared_for_both')}
      </button>
    </fieldset>
  );
}

/** The word under a line that is for both. */
export function AudienceWord({ audience }: { audience: Audience }) {
  return audience === 'both' ? <span class="audience-word">{t('shared_for_both')}</span> : null;
}

/** For whom a text is, by icon and word; what changes it stands beside it. */
export function ForWhom({ audience }: { audience: Audience }) {
  if (audience === 'me') return <OnlyMe />;
  return (
    <span class="only-me small for-both">
      <Icon node={UsersRound} />
      {t('shared_for_both')}
    </span>
  );
}

/** The same at the end of a row, where there is no room for words. */
export function OnlyMeSign() {
  return (
    <span class="only-me quiet" title={t('shared_only_me')}>
      <Icon node={Lock} />
      <span class="sr">{t('shared_only_me')}</span>
    </span>
  );
}

/** The sign of what is only hers, where nothing beside it can change that. */
export function OnlyMe() {
  return (
    <span class="only-me small quiet">
      <Icon node={Lock} />
      {t('shared_only_me')}
    </span>
  );
}
