import type { z } from 'zod';
import { explain, fieldsAt } from './explain';
import { nearest, type Fault } from './fault';

/** Validates one value; faults carry the line that `lineOf` finds for the field at fault. */
export function validate<S extends z.ZodType>(
  schema: S,
  value: unknown,
  file: string,
  lineOf: (path: readonly PropertyKey[]) => number | undefined,
  faults: Fault[],
): z.output<S> | undefined {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  for (const issue of result.error.issues) {
    if (issue.code === 'unrecognized_keys') {
      const inside = issue.path.length ? ` in "${issue.path.map(String).join('.')}"` : '';
      const known = fieldsAt(schema, value, issue.path);
      for (const key of issue.keys)
        faults.push({
          file,
          line: lineOf([...issue.path, key]),
          problem: `there is no field "${key}"${inside}.`,
          hint: nearest(key, known),
        });
    } else faults.push({ file, line: lineOf(issue.path), ...explain(issue, value) });
  }
  return undefined;
}
