import type { z } from 'zod';

type Schema = z.core.$ZodType;

/** A field that a schema knows, whatever row it stands in. */
export interface Field {
  /** Names of fields from the row inwards; `*` is an item of a list or entry of a record. */
  readonly path: readonly string[];
  /** leaf: a value · list · group: fields or entries. */
  readonly kind: 'leaf' | 'list' | 'group';
  /** Whether it may be left out. */
  readonly optional: boolean;
}

const defOf = (schema: Schema): z.core.$ZodTypes['_zod']['def'] => (schema as z.core.$ZodTypes)._zod.def;

/** Every field that a schema knows, the row itself left out. */
export function fieldsOf(schema: Schema, path: readonly string[] = [], optional = false): Field[] {
  const def = defOf(schema);
  if (def.type === 'optional' || def.type === 'default') return fieldsOf(def.innerType, path, true);
  const self = (kind: Field['kind']): Field[] => (path.length ? [{ path, kind, optional }] : []);
  if (def.type === 'object')
    return [
      ...self('group'),
      ...Object.entries(def.shape).flatMap(([name, field]) => fieldsOf(field, [...path, name])),
    ];
  if (def.type === 'array') return [...self('list'), ...fieldsOf(def.element, [...path, '*'])];
  if (def.type === 'record') return [...self('group'), ...fieldsOf(def.valueType, [...path, '*'])];
  return self('leaf');
}

/** Every schema of fields or entries at and inside a schema. */
export function groupsOf(schema: Schema): Schema[] {
  const def = defOf(schema);
  switch (def.type) {
    case 'object':
      return [schema, ...Object.values(def.shape).flatMap(groupsOf)];
    case 'record':
      return [schema, ...groupsOf(def.valueType)];
    case 'array':
      return groupsOf(def.element);
    case 'optional':
    case 'default':
      return groupsOf(def.innerType);
    case 'union':
      return def.options.flatMap(groupsOf);
    default:
      return [];
  }
}

/** The first place where a value has that field, or could have it because it has what is around it. */
export function placeOf(value: unknown, [step, ...rest]: readonly string[]): (string | number)[] | undefined {
  if (step === undefined) return [];
  if (typeof value !== 'object' || value === null) return undefined;
  const keys = step !== '*' ? [step] : Array.isArray(value) ? [...value.keys()] : Object.keys(value);
  for (const key of keys) {
    const inner = placeOf((value as Record<string | number, unknown>)[key], rest);
    if (inner) return [key, ...inner];
  }
  return undefined;
}
