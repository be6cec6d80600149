// What src/pdf calls of the packages that @react-pdf/renderer is made of. Their own types are broad and, for `render`, absent.
declare module '@react-pdf/render' {
  export default function render(document: unknown, laid: { readonly children: readonly unknown[] }): unknown;
}
