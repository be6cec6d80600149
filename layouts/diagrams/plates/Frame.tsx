import type { ReactElement } from 'react';
import { RULE } from '../../theme/space.ts';
import { View } from './elements.ts';

/**
 * The figure of a diagram whose words stand as a list that is read out: it carries the alternative text, and its box
 * covers the diagram. A rule stands above the whole, and one below, but not under what has grounds of its own.
 */
export function Frame({
  alternative,
  open = false,
}: {
  readonly alternative: string;
  readonly open?: boolean;
}): ReactElement {
  return (
    <View
      tag={{ type: 'Figure', alternative }}
      style={{
        position: 'absolute',
        top: 0,
        bottom: 0,
        left: 0,
        right: 0,
        borderTopWidth: RULE.section,
        borderTopColor: 'ink',
        ...(!open && { borderBottomWidth: RULE.section, borderBottomColor: 'ink' }),
      }}
    />
  );
}
