import { z } from 'zod';
import { prose } from './terms';

/** data/text-hosts.yaml: hosts whose addresses are printed as text and never linked, their subdomains included. */
export const textHost = z.strictObject({
  /** Lower case, without `https://` and path: `southfront.org`. */
  host: z.string().regex(/^[a-z0-9-]+(?:\.[a-z0-9-]+)+$/, 'a host is written "southfront.org"'),
  reason: prose,
});
export type TextHost = z.infer<typeof textHost>;
