import { createElement, type ReactElement } from 'react';
import type { PlateNode } from './plateNode.ts';

/** What React made of a plate, and what it complained of. */
export interface PlateInstances {
  readonly nodes: readonly PlateNode[];
  readonly problems: readonly string[];
}

type Sink = (messages: readonly unknown[]) => void;
type Reconcile = (element: ReactElement) => { readonly container: { readonly document: unknown } };

let sink: Sink | undefined;
let loaded: Promise<Reconcile> | undefined;

/**
 * React-PDF's reconciler keeps the console.error that it finds when it is loaded, and tells it of each component that
 * throws; so it is loaded with one that can listen.
 */
async function loadReconciler(): Promise<Reconcile> {
  const { error } = console;
  console.error = (...messages: unknown[]) => (sink ? sink(messages) : error(...messages));
  try {
    const { pdf } = await import('@react-pdf/renderer');
    return pdf as unknown as Reconcile;
  } finally {
    console.error = error;
  }
}

/**
 * Runs a plate's components (functions, fragments, arrays, hooks and context) and gives the nodes of React-PDF's tree.
 * React-PDF's reconciler tells of words outside a Text, which it drops, and of components that throw, on the console alone;
 * both are problems here.
 */
export async function plateInstances(element: ReactElement): Promise<PlateInstances> {
  loaded ??= loadReconciler();
  const reconcile = await loaded;
  const problems: string[] = [];
  const { warn } = console;
  console.warn = (message: unknown) => problems.push(String(message));
  sink = (messages) => {
    const thrown = messages.find((message) => message instanceof Error);
    problems.push(thrown ? `the plate’s component failed: ${thrown.message}` : String(messages[0]));
  };
  try {
    const { container } = reconcile(createElement('DOCUMENT', null, element));
    const document = container.document as PlateNode | null;
    if (!document && problems.length === 0) problems.push('the plate’s component gave nothing');
    return { nodes: document?.children ?? [], problems };
  } finally {
    console.warn = warn;
    sink = undefined;
  }
}
