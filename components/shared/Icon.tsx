import type { IconNode } from 'lucide';
import { h } from 'preact';

/** One icon of the set (lucide), drawn from its data. Always beside a text, or inside a control with a name. */
export function Icon({ node, large = false }: { node: IconNode; large?: boolean }) {
  return (
    <svg class={large ? 'i i-20' : 'i'} viewBox="0 0 24 24" aria-hidden="true">
      {node.map(([tag, attributes], index) => h(tag, { ...attributes, key: index }))}
    </svg>
  );
}
