import fc from 'fast-check';

type Json = null | boolean | number | string | Json[] | { [name: string]: Json };

/** What a hostile or broken file may hold in the place of a value. */
const odd = fc.oneof(
  fc.constantFrom<Json>(
    null,
    true,
    -1,
    1e308,
    2 ** 60,
    0.5,
    '',
    'x',
    [],
    {},
    [[[[]]]],
    { __proto__x: 1 },
    '2026-02-31',
  ),
  fc.string({ maxLength: 20, unit: 'binary' }),
  fc.integer(),
);

/** A place inside a JSON value: at each level the n-th entry, modulo how many there are. */
const path = fc.array(fc.nat(40), { minLength: 1, maxLength: 7 });

type Change = { kind: 'set' | 'drop' | 'copy' | 'rename' | 'nest'; path: number[]; value: Json; name: string };
const change: fc.Arbitrary<Change> = fc.record({
  kind: fc.constantFrom('set', 'set', 'drop', 'copy', 'rename', 'nest'),
  path,
  value: odd as fc.Arbitrary<Json>,
  name: fc.constantFrom('__proto__', 'constructor', 'prototype', 'id', 'body', 'records', 'toString', 'zzz'),
});

/** Changes the text of a backup file: its values, its letters, or where it ends. */
export const mutation = fc.oneof(
  {
    weight: 6,
    arbitrary: fc
      .array(change, { minLength: 1, maxLength: 3 })
      .map((changes) => (text: string) => changed(text, changes)),
  },
  {
    weight: 1,
    arbitrary: fc
      .double({ min: 0, max: 1, noNaN: true })
      .map((at) => (text: string) => text.slice(0, Math.floor(at * text.length))),
  },
  {
    weight: 2,
    arbitrary: fc
      .tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.string({ maxLength: 3, unit: 'binary' }))
      .map(([where, put]) => (text: string) => {
        const at = Math.floor(where * text.length);
        return text.slice(0, at) + put + text.slice(at + 1);
      }),
  },
  { weight: 1, arbitrary: fc.json().map((other) => () => other) },
);

/** As text, so that even `__proto__` becomes a field of its own. */
function changed(text: string, changes: Change[]): string {
  const root = JSON.parse(text) as Json;
  const names: string[] = [];
  for (const one of changes) apply(root, one, names);
  let after = JSON.stringify(root);
  for (const [i, name] of names.entries()) after = after.replace(`"renamed-${i}"`, JSON.stringify(name));
  return after.replace('"nested here"', '['.repeat(20_000) + ']'.repeat(20_000)).replace('1e+308', '1e999');
}

function apply(root: Json, { kind, path, value, name }: Change, names: string[]): void {
  let holder = root;
  let key: string | number | undefined;
  for (const step of path) {
    const inner = key === undefined ? holder : (holder as Record<string, Json>)[key];
    if (typeof inner !== 'object' || inner === null || Object.keys(inner).length === 0) break;
    holder = inner;
    const keys = Object.keys(inner);
    key = keys[step % keys.length] as string;
  }
  if (key === undefined) return;
  const place = holder as Record<string, Json>;
  // Cloned: what stands in two places could come to stand in itself, and the values above are everybody's.
  if (kind === 'set') place[key] = structuredClone(value);
  else if (kind === 'nest') place[key] = 'nested here';
  else if (kind === 'copy') {
    const copy = structuredClone(place[key] as Json);
    if (Array.isArray(holder)) holder.push(copy);
    else place[name === '__proto__' ? 'zzz' : name] = copy;
  } else if (Array.isArray(holder)) holder.splice(Number(key), 1);
  else {
    if (kind === 'rename') place[`renamed-${names.push(name) - 1}`] = place[key] as Json;
    delete place[key];
  }
}
