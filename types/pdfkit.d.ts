// The part of pdfkit 0.20.1 that src/pdf overrides or calls; internal methods included, so the version is pinned.
declare module 'pdfkit' {
  import { Readable } from 'node:stream';

  export default class PDFDocument extends Readable {
    constructor(options: { readonly autoFirstPage: false; readonly font: null; readonly compress?: boolean });
    page: unknown;
    addPage(options?: unknown): this;
    addContent(operators: string): this;
    save(): this;
    restore(): this;
    translate(x: number, y: number): this;
    end(): void;
    font(source: unknown, size?: number): this;
    image(source: unknown, x: number, y: number, options: { readonly width: number; readonly height: number }): this;
    link(x: number, y: number, width: number, height: number, target: unknown): this;
    goTo(x: number, y: number, width: number, height: number, name: string): this;
    note(x: number, y: number, width: number, height: number, contents: string, options?: unknown): this;
    annotate(x: number, y: number, width: number, height: number, options: unknown): this;
    addNamedDestination(name: string, ...args: unknown[]): void;
    linearGradient(x1: number, y1: number, x2: number, y2: number): unknown;
    radialGradient(x1: number, y1: number, r1: number, x2: number, y2: number, r2: number): unknown;
    fillColor(colour: unknown, opacity?: number): this;
    strokeColor(colour: unknown, opacity?: number): this;
    /** Current transformation, kept by pdfkit. */
    _ctm: [number, number, number, number, number, number];
    _font: unknown;
    _fontSize: number;
    _doOpacity(fill: number | null | undefined, stroke: number | null | undefined): this | undefined;
    _setColor(colour: unknown, stroke: boolean): boolean;
  }
}
