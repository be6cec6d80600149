import type { ReactElement } from 'react';
import { mm } from '../../theme/mm.ts';
import type { Scale } from '../../theme/scales.ts';
import type { Family } from '../data/genogramData.ts';
import { familyDrawing, familyPlaces } from '../shapes/familyDrawing.ts';
import { Art } from './Art.tsx';
import { Disc } from './Disc.tsx';
import { Text, View } from './elements.ts';
import { type } from './type.ts';

const PERSON = mm(12);
const DESCENT = mm(34);
const NAME_GAP = 3;
const NAME_WIDTH = mm(30);

export interface ExampleFamilyProps {
  readonly family: Family;
  readonly width: number;
  readonly scale: Scale;
}

/** A family of two generations in a genogram's symbols: names above parents and below children; ages inside, or
 * beside the name of a person who has died, since no word may stand on a line. */
export function ExampleFamily({ family, width, scale }: ExampleFamilyProps): ReactElement {
  const line = scale.figure.leading;
  const shape = { width: width * 0.7, person: PERSON, descent: DESCENT, top: line + NAME_GAP + PERSON / 2 };
  const drawing = familyDrawing(family, shape);
  const places = familyPlaces(family, shape);
  const people = [
    ...family.parents.map((person, index) => ({ person, at: places.parents[index], below: false })),
    ...family.children.map((person, index) => ({ person, at: places.children[index], below: true })),
  ];
  return (
    <View tag={{ type: 'Figure', alternative: family.text }} style={{ width, marginTop: mm(6) }}>
      <View style={{ width: shape.width, height: drawing.height + NAME_GAP + line, alignSelf: 'center' }}>
        <Art drawing={drawing} style={{ position: 'absolute' }} />
        {people.map(({ person, at: [x, y] = [0, 0], below }) => (
          <View key={`${person.name}${x}`} style={{ position: 'absolute', left: 0, top: 0 }}>
            <Disc x={x} y={y} half={PERSON / 2} step={scale.figure} colour="ink">
              {person.died ? '' : person.age}
            </Disc>
            <Text
              style={{
                ...type(scale.figure),
                position: 'absolute',
                width: NAME_WIDTH,
                left: x - NAME_WIDTH / 2,
                top: below ? y + PERSON / 2 + NAME_GAP : y - PERSON / 2 - NAME_GAP - line,
                textAlign: 'center',
              }}
            >
              {[person.name, person.died ? person.age : ''].filter((word) => word !== '').join(', ')}
            </Text>
          </View>
        ))}
      </View>
      {family.text !== '' && <Text style={{ ...type(scale.figure), marginTop: mm(2) }}>{family.text}</Text>}
    </View>
  );
}
