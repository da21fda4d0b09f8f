/** A field of a published table, in the words of Frictionless Table Schema. */
export interface Field {
  readonly name: string;
  readonly type: 'string' | 'number' | 'integer' | 'boolean' | 'date';
  readonly description: string;
  readonly constraints?: {
    readonly required?: true;
    readonly unique?: true;
    readonly enum?: readonly string[];
    readonly pattern?: string;
    readonly minimum?: number;
    readonly maximum?: number;
  };
}

/** A field that names rows of another table. `list`: several ids parted by ";", which Table Schema cannot express. */
export interface Reference {
  readonly field: string;
  readonly table: string;
  readonly list: boolean;
}

const idPattern = '[a-z0-9]+(?:-[a-z0-9]+)*';
const day = '\\d{4}(?:-\\d{2}(?:-\\d{2}(?:T\\d{2}:\\d{2})?)?)?~?';

export const id = (description: string): Field => ({
  name: 'id',
  type: 'string',
  description,
  constraints: { required: true, unique: true, pattern: idPattern },
});

export const text = (
  name: string,
  description: string,
  required: 'required' | 'optional' = 'optional',
): Field => ({
  name,
  type: 'string',
  description,
  ...(required === 'required' ? { constraints: { required: true } } : {}),
});

/** One of a few words. */
export const word = (name: string, words: readonly string[], description: string): Field => ({
  name,
  type: 'string',
  description,
  constraints: { required: true, enum: words },
});

/** An EDTF-like date: finer or coarser than a day, or an interval. */
export const when = (
  name: string,
  description: string,
  required: 'required' | 'optional' = 'optional',
): Field => ({
  name,
  type: 'string',
  description: `${description} 2020-03-06T00:01, 2020-03-06, 2020-03 or 2020; a/b for an interval; "~" for about. Hours are as the source gives them, without a zone.`,
  constraints: { ...(required === 'required' ? { required: true } : {}), pattern: `${day}(?:/${day})?` },
});

/** Ids of another table, parted by ";". */
export const ids = (name: string, description: string): Field => ({
  name,
  type: 'string',
  description: `${description} Ids parted by ";".`,
  constraints: { pattern: `${idPattern}(?:;${idPattern})*` },
});

/** Plain texts parted by ";". */
export const texts = (name: string, description: string): Field => ({
  name,
  type: 'string',
  description: `${description} Parted by ";".`,
});

export const degrees = (name: 'lon' | 'lat'): Field => ({
  name,
  type: 'number',
  description: name === 'lon' ? 'Longitude, degrees east, WGS 84.' : 'Latitude, degrees north, WGS 84.',
  constraints: { required: true, minimum: name === 'lon' ? -180 : -90, maximum: name === 'lon' ? 180 : 90 },
});

export const number = (name: string, type: 'number' | 'integer', description: string): Field => ({
  name,
  type,
  description,
  constraints: { required: true, minimum: 0 },
});

export const yesNo = (name: string, description: string): Field => ({
  name,
  type: 'boolean',
  description,
  constraints: { required: true },
});

/** A field that names one row of another table. */
export const one = (field: string, table: string): Reference => ({ field, table, list: false });

/** A field that lists rows of another table. */
export const many = (field: string, table: string): Reference => ({ field, table, list: true });
