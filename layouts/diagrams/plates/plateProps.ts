import type { Json, JsonObject } from '../../../src/document/json.ts';
import type { Diagram } from '../../../src/document/nodes.ts';
import type { PublicationConfig } from '../../../src/document/publication.ts';
import { textAt } from '../data/fields.ts';
import { unbroken } from '../unbroken.ts';

/** What a slot hands to a diagram's plate. */
export interface DiagramProps {
  readonly alternative: string;
  readonly data: JsonObject;
}

/** Props of the slot of a diagram's plate: `{ alternative, data }`. */
export function plateProps({ alternative, data }: Diagram): JsonObject {
  return { alternative, data };
}

const isObject = (value: Json | undefined): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Reads a slot's props; bare data, with their own `alt`, are taken too. What must stay on one line is kept so. */
export function readPlateProps(props: Json, config: PublicationConfig): DiagramProps {
  const object = isObject(props) ? props : {};
  const data = isObject(object.data) ? object.data : object;
  return {
    alternative: textAt(object, 'alternative') || textAt(data, 'alt'),
    data: unbroken(data, config),
  };
}
