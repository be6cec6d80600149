/** The page of the preview: one edition at a time in the browser's own viewer, shown anew when its pages have changed. */
export const PREVIEW_PAGE = `<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Preview</title>
<style>
  :root { color-scheme: light dark; }
  body { margin: 0; height: 100vh; display: grid; grid-template-rows: auto 1fr; font: 100%/1.5 sans-serif; }
  header { display: flex; flex-wrap: wrap; gap: 0.25rem 1rem; align-items: center; padding: 0.5rem 1rem; }
  h1 { margin: 0; font-size: 1rem; }
  select { font: inherit; max-width: 100%; min-height: 2rem; }
  main { min-height: 12rem; }
  iframe { border: 0; width: 100%; height: 100%; }
</style>
</head>
<body>
<header>
  <h1>Preview</h1>
  <label>Edition <select id="edition"></select></label>
  <span id="said" role="status"></span>
</header>
<main><iframe id="pages" title="Pages of the edition"></iframe></main>
<script>
  const choice = document.getElementById('edition');
  const pages = document.getElementById('pages');
  const said = document.getElementById('said');
  let build = 0;
  const show = (page) => {
    if (choice.value) pages.src = '/files/' + encodeURIComponent(choice.value) + '?build=' + build + '#page=' + page;
  };
  choice.addEventListener('change', () => show(1));
  new EventSource('/events').addEventListener('message', ({ data }) => {
    const news = JSON.parse(data);
    const before = choice.value;
    build = news.build;
    choice.replaceChildren(...news.files.map((name) => new Option(name, name)));
    if (news.files.includes(before)) choice.value = before;
    said.textContent = news.said;
    const first = news.changed[choice.value];
    if (first !== undefined || choice.value !== before) show(first ?? 1);
  });
</script>
</body>
</html>
`;
