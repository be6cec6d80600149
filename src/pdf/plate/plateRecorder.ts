import { createHash } from 'node:crypto';
import PDFDocument from 'pdfkit';
import { beginMark } from '../paint/mark.ts';
import { complain, type Owner, type Painter } from '../paint/painter.ts';
import { paintPicture } from '../paint/paintPicture.ts';
import { type State, setState } from '../paint/state.ts';
import { fine, name } from '../syntax.ts';
import { type Gradient, linearGradient, radialGradient, shadingPattern } from './gradient.ts';
import { tokenOf } from './standInColours.ts';

type Operator = string | { readonly state: State };
type Matrix = readonly [number, number, number, number, number, number];

/** What is in force beyond colours: opacity, and in print whether fills and strokes let stand what lies under them. */
interface Look {
  readonly fill: number;
  readonly stroke: number;
  readonly fillsOver: boolean;
  readonly strokesOver: boolean;
}

const PATH = /(?:^| )(?:m|l|c|v|y|re|h)$/;
const PAINT = /^(?:f|F|f\*|S|s|B|B\*|b|b\*)$/;
const CLIP = /^W\*? n$/;

/**
 * The document that @react-pdf/render draws on: pdfkit's drawing, with nothing of its file. What is drawn is recorded as
 * operators for a page record: colours are tokens again, resources are named by what they are, each path is content of the
 * open figure or an artifact of its own. Text never comes here; the press sets it.
 */
export class PlateRecorder extends PDFDocument {
  private readonly painter: Painter;
  private readonly tokens: readonly string[];
  private readonly pageHeight: number;
  private operators: Operator[] = [];
  private shape: string[] = [];
  private figure: Owner | null = null;
  /** Graphics states saved: where their `q` stands, whether anything was painted since, and the opacity then. */
  private readonly saved: (Look & { readonly at: number; painted: boolean })[] = [];
  private look: Look = { fill: 1, stroke: 1, fillsOver: false, strokesOver: false };
  /** How often something was painted: a figure that paints nothing is a defect. */
  painted = 0;

  constructor(painter: Painter, tokens: readonly string[], pageHeight: number) {
    super({ autoFirstPage: false, font: null });
    this.painter = painter;
    this.tokens = tokens;
    this.pageHeight = pageHeight;
    this._ctm = [1, 0, 0, 1, 0, 0];
    this.page = { width: 0, height: 0 };
  }

  /** Operators of all that was drawn. */
  finish(): string[] {
    return this.operators.map((operator) =>
      typeof operator === 'string' ? operator : setState(this.painter, operator.state),
    );
  }

  /** Adds operators that were made elsewhere, with their own marks: text. */
  addPainted(operators: readonly string[]): void {
    if (operators.length === 0) return;
    this.notePaint();
    this.operators.push(...operators);
  }

  /** All that is drawn until `closeFigure` is content of one element. */
  openFigure(owner: Owner): void {
    this.operators.push(beginMark(this.painter, owner));
    this.notePaint();
    this.figure = owner;
  }

  closeFigure(): void {
    this.operators.push('EMC');
    this.figure = null;
  }

  get insideFigure(): boolean {
    return this.figure !== null;
  }

  /** Where a point of the current coordinates stands on the page, pt from the trim's top left. */
  onPage(x: number, y: number): readonly [number, number] {
    const [a, b, c, d, e, f] = this._ctm;
    return [a * x + c * y + e, b * x + d * y + f];
  }

  override addPage(): this {
    return this;
  }

  override end(): void {}

  override addContent(operator: string): this {
    if (PATH.test(operator)) this.shape.push(operator);
    else if (CLIP.test(operator)) this.endPath(operator, false);
    else if (PAINT.test(operator)) this.endPath(operator, true);
    else if (operator === 'q') {
      this.saved.push({ ...this.look, at: this.operators.length, painted: false });
      this.operators.push('q');
    } else if (operator === 'Q') this.restoreState();
    else this.operators.push(operator);
    return this;
  }

  private endPath(operator: string, paints: boolean): void {
    const path = this.shape;
    this.shape = [];
    // Nothing was drawn since: React-PDF fills groups and gradients without a path.
    if (path.length === 0) return;
    if (paints) this.addMarked([`${path.join(' ')} ${operator}`]);
    else this.operators.push(`${path.join(' ')} ${operator}`);
  }

  private addMarked(operators: readonly string[]): void {
    this.notePaint();
    this.painted += 1;
    if (this.figure !== null || !this.painter.tags) this.operators.push(...operators);
    else this.operators.push(beginMark(this.painter, 'Layout'), ...operators, 'EMC');
  }

  private notePaint(): void {
    for (const saved of this.saved) saved.painted = true;
  }

  /** A state in which nothing was painted leaves no trace. */
  private restoreState(): void {
    const saved = this.saved.pop();
    if (!saved) return;
    const { at, painted, ...look } = saved;
    this.look = look;
    if (painted) this.operators.push('Q');
    else this.operators.length = at;
  }

  override _doOpacity(fill: number | null | undefined, stroke: number | null | undefined): this {
    const opacity = { fill: fill ?? this.look.fill, stroke: stroke ?? this.look.stroke };
    if (opacity.fill === this.look.fill && opacity.stroke === this.look.stroke) return this;
    this.look = { ...this.look, ...opacity };
    this.operators.push({ state: opacity });
    return this;
  }

  /** Black alone is printed over what lies under it, as the flow's text is; any other colour knocks it out. */
  private setOverprint(over: Partial<Pick<Look, 'fillsOver' | 'strokesOver'>>): void {
    const next = { ...this.look, ...over };
    const same = next.fillsOver === this.look.fillsOver && next.strokesOver === this.look.strokesOver;
    if (same || this.painter.inks.ink !== 'print') return;
    this.look = next;
    const { fillsOver: overprint, strokesOver: strokeOverprint } = next;
    this.operators.push({ state: overprint === strokeOverprint ? { overprint } : { overprint, strokeOverprint } });
  }

  override _setColor(colour: unknown, stroke: boolean): boolean {
    if (colour === null || colour === undefined || colour === 'none') return false;
    if (typeof colour === 'object' && 'stops' in colour) return this.setGradient(colour as Gradient, stroke);
    const token = tokenOf(this.tokens, String(colour));
    const operator =
      token === undefined ? undefined : stroke ? this.painter.inks.stroke(token) : this.painter.inks.fill(token);
    if (operator === undefined) {
      complain(
        this.painter,
        'unknown-colour',
        undefined,
        `a plate paints in a colour that it does not name: ${colour}`,
      );
      return false;
    }
    const over = token !== undefined && this.painter.inks.isBlackAlone(token);
    this.setOverprint(stroke ? { strokesOver: over } : { fillsOver: over });
    this.operators.push(operator);
    return true;
  }

  override linearGradient(x1: number, y1: number, x2: number, y2: number): Gradient {
    return linearGradient([x1, y1, x2, y2]);
  }

  override radialGradient(x1: number, y1: number, r1: number, x2: number, y2: number, r2: number): Gradient {
    return radialGradient([x1, y1, r1, x2, y2, r2]);
  }

  private setGradient(gradient: Gradient, stroke: boolean): boolean {
    const definition = shadingPattern(gradient, this.patternMatrix(gradient.matrix), (colour) => {
      const token = tokenOf(this.tokens, colour);
      return token === undefined ? undefined : this.painter.inks.components(token);
    });
    if (definition === undefined) {
      complain(this.painter, 'gradient', undefined, 'a gradient has a colour that it does not name, or is see-through');
      return false;
    }
    this.setOverprint(stroke ? { strokesOver: false } : { fillsOver: false });
    const resource = `S${createHash('sha256').update(definition).digest('hex').slice(0, 12)}`;
    this.painter.resources.set(resource, { kind: 'shading', name: resource, definition });
    this.operators.push(stroke ? `/Pattern CS ${name(resource)} SCN` : `/Pattern cs ${name(resource)} scn`);
    return true;
  }

  /** Patterns stand in the page's own space, y upwards, whatever is in force where they are used (8.7.3.1). */
  private patternMatrix(own: Matrix): string {
    const [a, b, c, d, e, f] = multiply(this._ctm, own);
    return [a, -b, c, -d, e, this.pageHeight - f].map(fine).join(' ');
  }

  /** Pictures are named by their hash; React-PDF hands on what the frozen node holds. */
  openImage(hash: unknown): { readonly obj: true; readonly hash: unknown } {
    return { obj: true, hash };
  }

  override image(
    source: unknown,
    x: number,
    y: number,
    { width, height }: { readonly width: number; readonly height: number },
  ): this {
    const hash =
      typeof source === 'object' && source !== null && 'hash' in source ? String(source.hash) : String(source);
    this.addMarked(paintPicture(this.painter, hash, x, y, width, height));
    return this;
  }

  // The press has its own links, anchors and notes.
  override link(): this {
    return this;
  }
  override goTo(): this {
    return this;
  }
  override note(): this {
    return this;
  }
  override annotate(): this {
    return this;
  }
  override addNamedDestination(): void {}
}

/** The transformation that does `inner` first, then `outer`. */
function multiply(outer: Matrix, inner: Matrix): Matrix {
  const [a, b, c, d, e, f] = outer;
  const [g, h, i, j, k, l] = inner;
  return [a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * l + e, b * k + d * l + f];
}
