import { readdirSync, readFileSync } from 'node:fs';
import { type Schema, Validator } from '@cfworker/json-schema';
import { expect, test } from 'vitest';

const folder = new URL('../../content/', import.meta.url);
const read = (path: string) => JSON.parse(readFileSync(new URL(path, folder), 'utf8'));
const namesIn = (path: string) => readdirSync(new URL(path, folder)).filter((name) => name.endsWith('.json'));

// The schemas name each other by file, as editors need it; the validator wants full addresses.
const base = 'https://content.example/';
const schemaOf = (name: string): Schema => ({ ...read(`schema/${name}`), $id: base + name });

test.each(namesIn('.'))('%s keeps to its schema', (name) => {
  const validator = new Validator(schemaOf(name), '2020-12', false);
  validator.addSchema(schemaOf('common.json'));
  const { errors } = validator.validate(read(name));
  const leaves = errors.filter(({ keyword }) => !['properties', 'items', '$ref', 'if'].includes(keyword));
  expect(leaves.map(({ instanceLocation, error }) => `${instanceLocation}: ${error}`)).toEqual([]);
  expect(errors).toEqual([]);
});

test('every schema has its file', () => {
  const schemas = namesIn('schema/').filter((name) => name !== 'common.json');
  expect(schemas).toEqual(namesIn('.'));
});
