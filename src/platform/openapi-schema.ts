import { z } from 'zod';

export type JsonSchema = { readonly [key: string]: unknown };
/** Named schemas of the document, by name. */
export type Schemas = Record<string, JsonSchema>;

const NAMED = '#/components/schemas/';
const LOCAL = '#/$defs/';

/** What we answer: parts with a name of their own are put in `schemas` and pointed at. */
export function sharedSchema(schema: z.ZodType, schemas: Schemas): JsonSchema {
  const { $defs, ...own } = generate(schema, 'output');
  for (const [name, part] of Object.entries(($defs ?? {}) as Schemas)) {
    schemas[name] = mapSchema(part, pointToNamed);
  }
  const { id } = own;
  if (typeof id !== 'string') return mapSchema(own, pointToNamed);
  schemas[id] = mapSchema(own, pointToNamed);
  return { $ref: NAMED + id };
}

/** What we are sent: written out whole, since the same name may take more than it gives (defaults, for one). */
export function inlineSchema(schema: z.ZodType): JsonSchema {
  const { $defs = {}, ...own } = generate(schema, 'input') as { $defs?: Schemas };
  const fill = (node: JsonSchema): JsonSchema => {
    const name = typeof node['$ref'] === 'string' ? node['$ref'].replace(LOCAL, '') : undefined;
    const part = name === undefined ? undefined : $defs[name];
    return part ? mapSchema(part, fill) : node;
  };
  return mapSchema(own, fill);
}

function generate(schema: z.ZodType, io: 'input' | 'output'): JsonSchema {
  const {
    $schema: _,
    '~standard': __,
    ...made
  } = z.toJSONSchema(schema, { io, unrepresentable: 'any' }) as JsonSchema;
  return made;
}

const pointToNamed = (node: JsonSchema): JsonSchema =>
  typeof node['$ref'] === 'string' ? { ...node, $ref: node['$ref'].replace(LOCAL, NAMED) } : node;

/** The schema with every part passed through `change`, innermost last, and written as tools read it best. */
function mapSchema(node: JsonSchema, change: (node: JsonSchema) => JsonSchema): JsonSchema {
  const { id: _, ...changed } = tidy(change(node));
  return Object.fromEntries(
    Object.entries(changed).map(([key, value]) => [key, mapValue(key, value, change)]),
  );
}

function mapValue(key: string, value: unknown, change: (node: JsonSchema) => JsonSchema): unknown {
  if (key === 'properties') {
    const parts = value as Readonly<Record<string, JsonSchema>>;
    return Object.fromEntries(Object.entries(parts).map(([name, part]) => [name, mapSchema(part, change)]));
  }
  if (Array.isArray(value) && ['anyOf', 'allOf', 'oneOf', 'prefixItems'].includes(key)) {
    return value.map((part: JsonSchema) => mapSchema(part, change));
  }
  const isPart = ['items', 'additionalProperties', 'propertyNames', 'not'].includes(key);
  return isPart && typeof value === 'object' && value !== null
    ? mapSchema(value as JsonSchema, change)
    : value;
}

const FORMATS_THAT_SAY_IT = ['date', 'date-time', 'uuid', 'uri', 'email'];

/** `X or null` as a list of types, so that the format stays where the design rules look for it; no long patterns. */
function tidy(node: JsonSchema): JsonSchema {
  const choices = node['anyOf'];
  if (Array.isArray(choices) && choices.length === 2) {
    const [first, second] = choices as [JsonSchema, JsonSchema];
    if (second['type'] === 'null' && typeof first['type'] === 'string' && !('enum' in first)) {
      const { anyOf: _, ...rest } = node;
      return tidy({ ...rest, ...first, type: [first['type'], 'null'] });
    }
  }
  return Object.fromEntries(Object.entries(node).filter(([key, value]) => !isNoise(node, key, value)));
}

/** What says nothing, or would forbid us to answer more one day. */
const isNoise = (node: JsonSchema, key: string, value: unknown): boolean =>
  (key === 'pattern' && FORMATS_THAT_SAY_IT.includes(String(node['format']))) ||
  ((key === 'minimum' || key === 'maximum') && Math.abs(Number(value)) === Number.MAX_SAFE_INTEGER) ||
  (key === 'additionalProperties' && value === false);
