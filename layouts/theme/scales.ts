/** Size and leading of a step of type, pt. */
export interface Step {
  readonly size: number;
  readonly leading: number;
}
/** The steps of type at one text size. All pt. */
export interface Scale {
  readonly textSize: number;
  /** Half the body size: every space is a multiple of it. */
  readonly module: number;
  readonly body: Step;
  /** Cells of tables and levels. */
  readonly cell: Step;
  /** Words in diagrams. */
  readonly figure: Step;
  /** Foot, notes, labels; never under the text size. */
  readonly small: Step;
  readonly call: Step;
  readonly lead: Step;
  readonly h3: Step;
  readonly h2: Step;
  readonly h1: Step;
}
type StepName = Exclude<keyof Scale, 'textSize' | 'module'>;

/** Size and leading as drawn (design specification, *Type*), by text size. */
const drawn: readonly (readonly [
  textSize: number,
  steps: { readonly [step in StepName]: readonly [number, number] },
])[] = [
  [
    12,
    {
      body: [12, 18],
      cell: [12, 16],
      figure: [12, 15],
      small: [12, 16],
      call: [14, 21],
      lead: [16, 24],
      h3: [15, 21],
      h2: [21, 27],
      h1: [36, 40],
    },
  ],
  [
    16,
    {
      body: [16, 24],
      cell: [16, 23],
      figure: [16, 20],
      small: [16, 22],
      call: [17, 25],
      lead: [19, 28],
      h3: [20, 27],
      h2: [25, 32],
      h1: [36, 42],
    },
  ],
  [
    18,
    {
      body: [18, 27],
      cell: [18, 26],
      figure: [18, 23],
      small: [18, 24],
      call: [18, 27],
      lead: [21, 30],
      h3: [22, 30],
      h2: [28, 35],
      h1: [38, 44],
    },
  ],
  [
    24,
    {
      body: [24, 36],
      cell: [24, 35],
      figure: [24, 30],
      small: [24, 32],
      call: [24, 36],
      lead: [27, 38],
      h3: [29, 38],
      h2: [36, 44],
      h1: [44, 50],
    },
  ],
];

const names = ['body', 'cell', 'figure', 'small', 'call', 'lead', 'h3', 'h2', 'h1'] as const;
const HUNDREDTHS = 100;
const round = (value: number): number => Math.round(value * HUNDREDTHS) / HUNDREDTHS;

/** Between two drawn sizes: in proportion. */
function between(textSize: number, name: StepName): Step {
  for (const [index, [upperSize, upper]] of drawn.entries()) {
    const lower = drawn[index - 1];
    if (textSize > upperSize) continue;
    const [size, leading] = upper[name];
    if (!lower || textSize === upperSize) return { size, leading };
    const share = (textSize - lower[0]) / (upperSize - lower[0]);
    const [lowerSize, lowerLeading] = lower[1][name];
    return {
      size: round(lowerSize + (size - lowerSize) * share),
      leading: round(lowerLeading + (leading - lowerLeading) * share),
    };
  }
  return beyond(textSize, name);
}

/** Above the largest drawn size: each step keeps its distance to the text in pt, and its ratio of leading. */
function beyond(textSize: number, name: StepName): Step {
  const [largestSize, steps] = drawn[drawn.length - 1] ?? [textSize, undefined];
  const [size, leading] = steps?.[name] ?? [textSize, textSize];
  const grown = size + (textSize - largestSize);
  return { size: round(grown), leading: round((grown * leading) / size) };
}

/** The steps of type for a text size of 12 to 60 pt. Body is the text size exactly, its leading 1.5. */
export function scaleAt(textSize: number): Scale {
  const [step] = [Object.fromEntries(names.map((name) => [name, between(textSize, name)] as const))];
  return { ...(step as Pick<Scale, StepName>), textSize, module: textSize / 2 };
}
