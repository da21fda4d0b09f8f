import type { Atlas } from '../atlas/atlas';
import type { Licence } from '../site';
import type { Row } from './data-rows';
import type { Field, Reference } from './table-schema';

/** A published table: what it holds, under which licence, and how it is read. */
export interface TableDefinition {
  /** File name under /data/, without ending. */
  readonly name: string;
  readonly title: string;
  /** One or two sentences for the codebook. */
  readonly description: string;
  readonly licence: Licence;
  /** Said where rows have licences of their own. */
  readonly licenceNote?: string;
  readonly fields: readonly Field[];
  readonly primaryKey: string;
  readonly references: readonly Reference[];
  /** Files it is published as. */
  readonly endings: readonly ('csv' | 'json' | 'geojson')[];
  /** The rows of a build, in the order of the project's own files. */
  readonly rows: (atlas: Atlas) => Row[];
}
