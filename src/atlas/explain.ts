import type { z } from 'zod';
import { nearest, type Fault } from './fault';

type Issue = z.core.$ZodIssue;
type Schema = z.core.$ZodType;

const defOf = (schema: Schema): z.core.$ZodTypes['_zod']['def'] => (schema as z.core.$ZodTypes)._zod.def;

/** The schema inside "optional" and "has a default"; of a choice by kind, the one that the value chose. */
function opened(schema: Schema, value: unknown): Schema | undefined {
  const def = defOf(schema);
  if (def.type === 'optional' || def.type === 'default') return opened(def.innerType, value);
  if (def.type !== 'union' || !('discriminator' in def)) return schema;
  const key = def.discriminator as string;
  const kind = (value as Record<string, unknown> | undefined)?.[key];
  return def.options.find((option) => {
    const field = defOf(option);
    const literal = field.type === 'object' && field.shape[key] ? defOf(field.shape[key]) : undefined;
    return literal?.type === 'literal' && literal.values.includes(kind as string);
  });
}

/** The names of fields that a schema knows at a path into a value. */
export function fieldsAt(schema: Schema, value: unknown, path: readonly PropertyKey[]): string[] {
  const inner = opened(schema, value);
  const def = inner && defOf(inner);
  const [step, ...rest] = path;
  if (step === undefined) return def?.type === 'object' ? Object.keys(def.shape) : [];
  const next =
    def?.type === 'object'
      ? def.shape[String(step)]
      : def?.type === 'array'
        ? def.element
        : def?.type === 'record'
          ? def.valueType
          : undefined;
  return next ? fieldsAt(next, (value as Record<PropertyKey, unknown> | undefined)?.[step], rest) : [];
}

/** What a field takes, in an author's words. */
const kinds: Readonly<Record<string, string>> = {
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  tuple: 'a list',
  object: 'fields ("name: value")',
  record: 'fields ("name: value")',
};

const shown = (value: unknown): string => {
  const text = JSON.stringify(value) ?? String(value);
  return text.length > 80 ? `${text.slice(0, 80)}…` : text;
};

const sentence = (text: string): string =>
  text.charAt(0).toUpperCase() + text.slice(1) + (/[.?!]$/.test(text) ? '' : '.');

function sized(
  issue: z.core.$ZodIssueTooBig | z.core.$ZodIssueTooSmall,
  name: string,
  given: unknown,
): Pick<Fault, 'problem' | 'hint'> {
  const limit = Number(issue.code === 'too_big' ? issue.maximum : issue.minimum);
  const bound =
    issue.code === 'too_big'
      ? `at most ${limit}`
      : issue.inclusive === false
        ? `more than ${limit}`
        : `at least ${limit}`;
  if (typeof given === 'string') {
    if (given.trim() === '') return { problem: `${name} is empty.`, hint: 'Write it.' };
    return {
      problem: `${name} has ${given.trim().length} characters: ${shown(given)}.`,
      hint: `It may have ${bound}.`,
    };
  }
  if (Array.isArray(given)) return { problem: `${name} lists ${given.length}.`, hint: `It lists ${bound}.` };
  return { problem: `${name} is ${shown(given)}.`, hint: `It is ${bound}.` };
}

/** What is wrong with one value and what would be right, in an author's words. */
export function explain(issue: Issue, value: unknown): Pick<Fault, 'problem' | 'hint'> {
  const name = issue.path.length ? `"${issue.path.map(String).join('.')}"` : 'the row';
  const given = issue.path.reduce<unknown>(
    (at, step) => (at as Record<PropertyKey, unknown> | undefined)?.[step],
    value,
  );
  const missing = given === undefined || given === null;
  switch (issue.code) {
    case 'invalid_value': {
      const values = issue.values.map(String);
      if (missing) return { problem: `${name} is missing.`, hint: `It may be: ${values.join(', ')}.` };
      return { problem: `${name} cannot be ${shown(given)}.`, hint: nearest(String(given), values) };
    }
    case 'invalid_type': {
      const kind = kinds[issue.expected] ?? issue.expected;
      if (missing) return { problem: `${name} is missing.`, hint: `It takes ${kind}.` };
      return {
        problem: `${name} takes ${kind}, not ${shown(given)}.`,
        hint:
          issue.expected === 'string' && typeof given !== 'object' ? 'Put it in quotation marks.' : undefined,
      };
    }
    case 'too_big':
    case 'too_small':
      return sized(issue, name, given);
    case 'invalid_key':
      return {
        problem: `${name} is no name for a field.`,
        hint: sentence(issue.issues[0]?.message ?? issue.message),
      };
    case 'invalid_union': {
      if ('options' in issue && Array.isArray(issue.options)) {
        const values = issue.options.map(String);
        if (missing) return { problem: `${name} is missing.`, hint: `It may be: ${values.join(', ')}.` };
        return { problem: `${name} cannot be ${shown(given)}.`, hint: nearest(String(given), values) };
      }
      if (missing) return { problem: `${name} is missing.`, hint: 'It is an id, or [longitude, latitude].' };
      return {
        problem: `${name} cannot be ${shown(given)}.`,
        hint: 'It is an id, or [longitude, latitude].',
      };
    }
    default:
      return { problem: `${name} cannot be ${shown(given)}.`, hint: sentence(issue.message) };
  }
}
