import type { ReactElement } from 'react';
import { RULE } from '../../theme/space.ts';
import { View } from './elements.ts';

/**
 * The figure of a diagram whose words stand as a list that is read out: a rule above and below the whole, which carries
 * the alternative text and whose box covers the diagram.
 */
export function Frame({ alternative }: { readonly alternative: string }): ReactElement {
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
        borderBottomWidth: RULE.section,
        borderBottomColor: 'ink',
      }}
    />
  );
}
