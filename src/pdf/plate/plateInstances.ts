import { pdf } from '@react-pdf/renderer';
import { createElement, type ReactElement } from 'react';
import type { PlateNode } from './plateNode.ts';

/** What React made of a plate, and what it complained of. */
export interface PlateInstances {
  readonly nodes: readonly PlateNode[];
  readonly problems: readonly string[];
}

/**
 * Runs a plate's components (functions, fragments, arrays, hooks and context) and gives the nodes of React-PDF's tree.
 * React-PDF's reconciler tells of words outside a Text, which it drops, and of components that throw, on the console alone;
 * both are problems here.
 */
export function plateInstances(element: ReactElement): PlateInstances {
  const problems: string[] = [];
  const { warn, error } = console;
  console.warn = (message: unknown) => problems.push(String(message));
  console.error = (...messages: unknown[]) => {
    const thrown = messages.find((message) => message instanceof Error);
    problems.push(thrown ? `the plate's component failed: ${thrown.message}` : String(messages[0]));
  };
  try {
    const { container } = pdf(createElement('DOCUMENT', null, element) as Parameters<typeof pdf>[0]);
    const document = container.document as unknown as PlateNode | null;
    if (!document && problems.length === 0) problems.push('the plate’s component gave nothing');
    return { nodes: document?.children ?? [], problems };
  } finally {
    console.warn = warn;
    console.error = error;
  }
}
