// The report's own script: which page is shown, how its two pictures are laid over each other, saying yes. Without it
// all pages stand under one another, side by side.
(() => {
  const body = document.body;
  const articles = [...document.querySelectorAll('article')];
  const links = new Map([...document.querySelectorAll('.contents a')].map((link) => [link.hash.slice(1), link]));
  const status = document.querySelector('#status');
  const share = document.querySelector('#share');
  const mixing = document.querySelector('#mixing');
  const keys = document.querySelector('#keys');
  const zoomText = document.querySelector('#zoom');
  const VIEWS = ['side', 'slider', 'onion', 'differing'];
  /** Scales of the pictures; 0 fits them to the window. */
  const ZOOMS = [0, 0.5, 0.75, 1, 1.5, 2, 3, 4];
  let current = 0;
  let zoom = 0;

  body.classList.remove('no-script');

  /** Shows an article; `isChosen`: a reader asked for it, so it is gone to and told. */
  function show(index, isChosen) {
    const article = articles[index];
    if (!article) return;
    current = index;
    for (const other of articles) other.classList.toggle('current', other === article);
    for (const [id, link] of links) {
      if (id === article.id) link.setAttribute('aria-current', 'page');
      else link.removeAttribute('aria-current');
    }
    links.get(article.id)?.scrollIntoView({ block: 'nearest' });
    // Not at the start: a browser that finds an address of a place goes there, past the head of the page.
    if (isChosen) history.replaceState(null, '', `#${article.id}`);
    document.querySelector('#previous').disabled = index === 0;
    document.querySelector('#next').disabled = index === articles.length - 1;
    const approve = document.querySelector('#approve');
    if (approve) {
      approve.disabled = article.dataset.file === undefined || article.classList.contains('approved');
      approve.textContent = `Approve ${article.dataset.what ?? ''}`;
    }
    if (isChosen) {
      article.focus({ preventScroll: true });
      // In a narrow window, or a large size, the article stands below the list.
      const { top } = article.getBoundingClientRect();
      const tools = document.querySelector('.tools').getBoundingClientRect();
      if (top < tools.bottom || top > window.innerHeight / 2) article.scrollIntoView();
      status.textContent = `${index + 1} of ${articles.length}: ${article.dataset.said ?? ''}`;
    }
  }

  function view(name) {
    document.querySelector(`input[name="view"][value="${name}"]`).checked = true;
    for (const stage of document.querySelectorAll('.stage')) {
      const isPair = stage.classList.contains('pair');
      for (const other of VIEWS) stage.classList.toggle(other, isPair && other === name);
      stage.classList.toggle('over', isPair && name !== 'side');
    }
    mixing.hidden = name !== 'slider' && name !== 'onion';
    mixing.querySelector('span').textContent = name === 'slider' ? 'Where they meet' : 'How much of the new';
  }

  function mix(value) {
    share.value = value;
    body.style.setProperty('--cut', `${value}%`);
    body.style.setProperty('--share', value / 100);
  }

  function scale(step) {
    zoom = step === 0 ? 0 : Math.min(ZOOMS.length - 1, Math.max(0, zoom + step));
    body.classList.toggle('zoomed', zoom > 0);
    body.style.setProperty('--zoom', ZOOMS[zoom]);
    zoomText.textContent = zoom === 0 ? 'fit' : `${Math.round(ZOOMS[zoom] * 100)} %`;
  }

  /** Lights the boxes of a change in both pictures. */
  function light(button) {
    for (const area of document.querySelectorAll('.area.lit')) area.classList.remove('lit');
    const article = button.closest('article');
    const areas = article.querySelectorAll(`.area[data-change="${button.dataset.change}"]`);
    for (const area of areas) area.classList.add('lit');
    areas[areas.length - 1]?.scrollIntoView({ block: 'center', inline: 'center' });
  }

  for (const input of document.querySelectorAll('input[name="view"]'))
    input.addEventListener('change', () => view(input.value));
  share.addEventListener('input', () => mix(Number(share.value)));
  document.querySelector('#previous').addEventListener('click', () => show(current - 1, true));
  document.querySelector('#next').addEventListener('click', () => show(current + 1, true));
  document.querySelector('#smaller').addEventListener('click', () => scale(-1));
  document.querySelector('#larger').addEventListener('click', () => scale(1));
  document.querySelector('#fit').addEventListener('click', () => scale(0));
  for (const button of document.querySelectorAll('.changes button'))
    button.addEventListener('click', () => light(button));

  document.addEventListener('click', (event) => {
    const link = event.target.closest?.('a[href^="#"]');
    const index = link ? articles.findIndex(({ id }) => id === link.hash.slice(1)) : -1;
    if (index < 0) return;
    event.preventDefault();
    show(index, true);
  });

  // The line between the two pictures follows the mouse or the finger.
  function drag(event) {
    const sheet = event.target.closest('.slider')?.querySelector('.before .sheet');
    if (!sheet || event.buttons !== 1) return;
    event.preventDefault();
    const { left, width } = sheet.getBoundingClientRect();
    mix(Math.round(Math.min(100, Math.max(0, ((event.clientX - left) / width) * 100))));
  }
  document.addEventListener('pointerdown', drag);
  document.addEventListener('pointermove', drag);
  document.addEventListener('dragstart', (event) => {
    if (event.target.closest('.slider')) event.preventDefault();
  });

  document.addEventListener('keydown', (event) => {
    if (!keys.checked || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.target.closest('input:not([type="radio"]):not([type="checkbox"]), textarea, select, dialog')) return;
    const isRadio = event.target.matches('input[type="radio"]');
    const isScrolling = event.target.matches('.stage') && event.target.scrollWidth > event.target.clientWidth;
    const digit = VIEWS[Number(event.key) - 1];
    if (digit) view(digit);
    else if (event.key === 'ArrowRight' && !isRadio && !isScrolling) show(current + 1, true);
    else if (event.key === 'ArrowLeft' && !isRadio && !isScrolling) show(current - 1, true);
    else if (event.key === '+' || event.key === '=') scale(1);
    else if (event.key === '-') scale(-1);
    else if (event.key === '0') scale(0);
    else if (event.key === 'a') document.querySelector('#approve')?.click();
    else return;
    event.preventDefault();
  });

  const dialog = document.querySelector('dialog');
  if (dialog) prepareApproval(dialog);

  function prepareApproval(box) {
    const form = box.querySelector('form');
    const reason = box.querySelector('textarea');
    const error = box.querySelector('.error');
    document.querySelector('#approve').addEventListener('click', () => {
      const article = articles[current];
      if (!article || article.dataset.file === undefined || article.classList.contains('approved')) return;
      box.querySelector('#asked').textContent = `${article.dataset.what} of ${article.dataset.file}`;
      error.textContent = '';
      box.showModal();
      reason.select();
    });
    box.querySelector('#cancel').addEventListener('click', () => box.close());
    form.addEventListener('submit', async (event) => {
      event.preventDefault();
      const article = articles[current];
      error.textContent = '';
      try {
        const { file, page } = article.dataset;
        const answer = await fetch('approve', {
          method: 'POST',
          headers: { 'content-type': 'application/json', 'x-press-token': body.dataset.token },
          body: JSON.stringify({ file, page, because: reason.value.trim() }),
        });
        const result = await answer.json();
        if (!answer.ok) throw new Error(result.problem);
        for (const id of result.approved) markApproved(document.getElementById(id));
        box.close();
        status.textContent = `Approved: ${article.dataset.what} of ${file}`;
        if (current < articles.length - 1) show(current + 1, true);
        else show(current, true);
      } catch (problem) {
        error.textContent =
          problem instanceof TypeError ? 'The press no longer runs: start it again.' : problem.message;
      }
    });
  }

  function markApproved(article) {
    if (!article) return;
    article.classList.add('approved');
    links.get(article.id)?.classList.add('approved');
    const tag = article.querySelector('.tag');
    if (tag) {
      tag.textContent = 'approved';
      tag.classList.add('done');
    }
  }

  view('side');
  mix(50);
  scale(0);
  show(
    Math.max(
      0,
      articles.findIndex(({ id }) => id === decodeURIComponent(location.hash.slice(1))),
    ),
    false,
  );
})();
