import { UsersRound } from 'lucide';
import { initials, pairName } from '../../core/pair';
import type { Pair } from '../../core/views';
import { t } from '../../platform/words';
import { formatStart } from './dates';
import { Icon } from './Icon';
import { useNow } from './use-now';

/** Initials of one person, or a sign for several. */
export function Avatar({ pair }: { pair: Pair }) {
  const [first, ...rest] = pair.members;
  if (rest.length > 0)
    return (
      <span class="avatar avatar-group" aria-hidden="true">
        <Icon node={UsersRound} />
      </span>
    );
  // Drawn by the style sheet: no part of a button's words.
  return <span class="avatar" aria-hidden="true" data-initials={initials(first?.name ?? '')} />;
}

/** What I am in this pair, in words. */
export function partOf(pair: Pair): string {
  return t(pair.myRole === 'mentor' ? 'person_you_mentor' : 'person_you_mentee');
}

/** The same; of somebody whose name another one has, with the address. */
export function partAndAddress(pair: Pair): string {
  const [only, ...others] = pair.members;
  return only?.apart && others.length === 0 ? t('person_part_and', partOf(pair), only.apart) : partOf(pair);
}

/** One pair in a list: names, part, and when they meet next or that they pause. */
export function PairLine({ pair }: { pair: Pair }) {
  const now = useNow();
  const rest = pair.members.some((member) => member.status === 'closed')
    ? t('person_closed')
    : pair.members.some((member) => member.status === 'paused')
      ? t('person_paused')
      : pair.nextStartsAt && formatStart(pair.nextStartsAt, now);
  return (
    <>
      <Avatar pair={pair} />
      <span class="grow">
        <span class="switcher-name">{pairName(pair)}</span>
        <span class="switcher-sub">
          {rest ? t('person_part_and', partAndAddress(pair), rest) : partAndAddress(pair)}
        </span>
      </span>
    </>
  );
}
