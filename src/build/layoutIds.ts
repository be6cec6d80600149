/** Ids of the layouts, known without loading them: a build that has nothing to do loads no layout. */
export const LAYOUT_IDS: readonly string[] = ['guide', 'toolbox', 'tool', 'large-print', 'card', 'sheet', 'leaflet'];
