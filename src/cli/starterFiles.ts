/** The smallest publication that builds: text of each file by its name. `name` is the folder's, for the title. */
export function starterFiles(name: string): { readonly [file: string]: string } {
  return { 'publication.yml': publication(titleFrom(name)), 'guide/01-welcome.md': CHAPTER };
}

function titleFrom(name: string): string {
  const words = name.replace(/[-_.]+/g, ' ').trim() || 'Our guide';
  return words.charAt(0).toUpperCase() + words.slice(1);
}

const publication = (title: string) => `# What this publication is. These four are needed; the rest may be left out.
title: ${JSON.stringify(title)}
publisher: The partnership that signs it off
language: en-GB

# An edition is a selection of content, through one layout, at one setting. "content" is a folder or a file;
# the files of a folder are taken in the order of their names.
editions:
  - { id: guide, layout: guide, content: guide }
  # The same content again, re-set in large print. "textSize" is any size from 12 to 60 points.
  - { id: guide-large-print-18, layout: large-print, content: guide, textSize: 18 }

# draft (the default), consultation or final. Draft pages say so; a final edition may have no open points.
status: draft
version: "0.1"
`;

const CHAPTER = `---
title: Welcome
lead: One or two sentences that stand large under the title.
---

<!-- Text in comments is not printed. A new file beside this one, 02-something.md, is the next chapter. -->

## Who this is for

Write in plain Markdown: paragraphs, **bold words**, lists, tables, footnotes and links.

- A list item.
- Another one.

:::remember
What readers must not miss stands in a box like this.
:::

## What to do next

| If you notice | Then |
|---|---|
| something that worries you | talk to your safeguarding lead today |
| a child in danger now | call 999 |
`;
