import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import { t } from '../../platform/words';

interface Props {
  value: boolean | undefined;
  onChange: (mine: boolean) => void;
  /** Leads to the page that saves everything to a file. */
  onSave: () => void;
  /** Leads to the page that deletes everything, for the end of a day. */
  onErase?: () => void;
  /** A heading above asks the question already. */
  isTitled?: boolean;
  /** What else helps when it is not. */
  children?: ComponentChildren;
}

/** Is this computer only yours? When not, says plainly what that means. */
export function ComputerChoice({ value, onChange, onSave, onErase, isTitled = false, children }: Props) {
  const labelId = useId();
  const choice = (mine: boolean, words: string) => (
    <button type="button" aria-pressed={value === mine} onClick={() => onChange(mine)}>
      {words}
    </button>
  );
  return (
    <div>
      <p id={labelId} class={isTitled ? 'sr' : 'label'}>
        {t('welcome_computer')}
      </p>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset does not lay out as a row of buttons */}
      <div class="seg" role="group" aria-labelledby={labelId}>
        {choice(true, t('welcome_yes'))}
        {choice(false, t('welcome_no'))}
      </div>
      <div role="status">
        {value === false && (
          <>
            <p class="small after">{t('welcome_shared_computer')}</p>
            <button type="button" class="btn btn-quiet btn-out" onClick={onSave}>
              {t('save_title')}
            </button>
            {onErase && (
              <button type="button" class="btn btn-quiet" onClick={onErase}>
                {t('menu_end_day')}
              </button>
            )}
          </>
        )}
      </div>
      {value === false && children}
    </div>
  );
}
