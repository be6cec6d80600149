// What the files of a publication are, by their path.
export const CONFIG = 'publication.yml';
/** Words that the spelling check knows. */
export const WORDS = 'words.txt';
export const SIGNOFF = 'signoff.json';
export const PICTURE_FILE = /\.(?:png|jpe?g|svg)$/i;
/** The name under which its values stand is the first group. */
export const DATA = /^data\/([^/]+)\.ya?ml$/;
export const DIAGRAM = /^data\/diagrams\/([^/]+)\.ya?ml$/;
export const MARKDOWN = /\.md$/;
export const PROFILE = /\.icc$/i;
