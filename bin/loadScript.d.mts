/** Runs a script of `bundleInto`; `keep` leaves its compiled code for the next run of the same `kind`. */
export function loadScript(
  file: string,
  kind: string,
): { readonly exports: { readonly [name: string]: unknown }; readonly keep: () => void };
