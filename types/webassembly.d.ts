// The part of WebAssembly's JavaScript interface that Node has and @types/node 20 leaves out.
declare namespace WebAssembly {
  class Module {
    constructor(bytes: Uint8Array);
  }
  class Memory {
    constructor(descriptor: { initial: number });
    readonly buffer: ArrayBuffer;
    grow(pages: number): number;
  }
  class Instance {
    constructor(
      module: Module,
      imports: { readonly [name: string]: { readonly [name: string]: (...words: number[]) => unknown } },
    );
    readonly exports: { readonly [name: string]: unknown };
  }
}
