extension PageAsset {
  /// What a page can do beyond being read: filters and toggles, sources left out and brought back,
  /// two articles kept level, and keys.
  ///
  /// It only unpacks, hides, shows, scrolls, marks and counts what is on the page already; it makes no
  /// markup of its own.
  static let script = PageAsset(state + packs + filters + marks + sources + partners + folds)

  private static let state = """
    'use strict';
    const $ = (id) => document.getElementById(id);
    const all = (what, from = document) => [...from.querySelectorAll(what)];
    const panel = document.querySelector('.filters');
    const excluded = new Set();
    const number = (n) => n.toLocaleString('en');
    const plural = (n, noun) => (n ? number(n) : 'no') + ' ' + noun + (n === 1 ? '' : 's');

    """

  // With scripts a browser keeps what is in `noscript` as the text that was written. What is packed in
  // a pack stands between comments, as the text would end with a `noscript` in it.
  private static let packs = """

    function open(pack) {
      pack.outerHTML = pack.textContent
        .replaceAll('<!--pack-->', '<noscript>').replaceAll('<!--/pack-->', '</noscript>');
    }

    function unpack(details) {
      const pack = details.querySelector(':scope > noscript:not(.entries)');
      if (pack) open(pack);
    }

    // Takes the next entries of a list out, if any are left. Rows of one table came in several.
    const entries = document.getElementsByClassName('entries');
    function next() {
      if (entries.length) open(entries[0]);
      const [first, second] = all('.ranked');
      if (second) {
        first.tBodies[0].append(...second.tBodies[0].rows);
        second.remove();
      }
    }

    // Entries are taken out in pauses after the page is there, and all at once if they are needed before.
    const pause = window.requestIdleCallback || ((work) => setTimeout(work, 20));
    function step() {
      next();
      if (entries.length) pause(step);
    }
    addEventListener('load', () => pause(step));
    // A page that is come back to is as long as it was, so that a browser finds the place.
    if (performance.getEntriesByType('navigation').some((each) => each.type !== 'navigate')) {
      while (entries.length) next();
    }

    // Packs of rows and findings are children of `main` and come before those of articles and clusters.
    let known = null;
    function rows() {
      if (known) return known;
      while (document.querySelector('#main > .entries')) next();
      const findings = new Map(all('details.finding').map((d) => [d.dataset.finding, d]));
      known = all('tr[data-finding]').map((row) => ({
        row, text: '', shared: row.querySelector('.shared'),
        words: row.querySelector('.shared').textContent,
        sources: row.dataset.s.split(' '),
        passages: row.dataset.p.split(' ').filter(Boolean).map((p) => p.split(':')),
        finding: findings.get(row.dataset.finding)}));
      return known;
    }

    // The place that a link names, taken out of its pack where it is in one.
    function target(hash) {
      const id = decodeURIComponent(hash.slice(1));
      const [, number] = id.match(/^(?:finding-|f)([1-9][0-9]*)(?:$|-)/) || [];
      const finding = () => document.querySelector('details[data-finding="' + number + '"]');
      while (number && !finding() && entries.length) next();
      if (number && finding()) unpack(finding());
      return $(id);
    }

    """

  private static let filters = """

    function filter() {
      const words = $('search').value.toLowerCase().split(/\\s+/).filter(Boolean);
      const [relation, disclosure] = [$('relation').value, $('disclosure').value];
      let shown = 0;
      for (const each of rows()) {
        if (words.length && !each.text) each.text = each.row.textContent.toLowerCase();
        const hit = words.every((word) => each.text.includes(word))
          && (!relation || each.row.dataset.relation === relation)
          && (!disclosure || each.row.dataset.disclosure === disclosure)
          && !each.sources.some((source) => excluded.has(source));
        each.row.hidden = !hit;
        each.finding.hidden = !hit;
        shown += hit ? 1 : 0;
      }
      $('count').textContent =
        shown === known.length ? '' : number(shown) + ' of ' + number(known.length) + ' shown';
    }

    """

  private static let marks = """

    function toggles() {
      return {quotations: $('quotations').checked, standing: $('standing').checked,
        short: Number($('short').value)};
    }

    function shared(each, {quotations, standing, short}) {
      let sum = 0;
      for (const [words, quoted, stands, is] of each.passages) {
        if (is || Number(words) < short) continue;
        sum += words - (quotations ? 0 : quoted) - (standing ? 0 : stands);
      }
      return number(Math.max(0, sum));
    }

    function mark(finding, now) {
      const each = rows()[finding.dataset.finding - 1];
      const says = finding.querySelector('.marked');
      const sums = [];
      for (const article of all('.pair article', finding)) {
        let sum = 0;
        for (const m of all('.m', article)) {
          const off = Number(each.passages[m.dataset.p - 1][0]) < now.short
            || !now.quotations && m.classList.contains('quotation')
            || !now.standing && m.classList.contains('boilerplate');
          m.classList.toggle('off', off);
          sum += off ? 0 : Number(m.dataset.w || 0);
        }
        sums.push([sum, Number(article.dataset.words)]);
      }
      for (const key of all('.passages .key', finding)) {
        const at = $(key.hash.slice(1));
        key.classList.toggle('off', !!at && at.classList.contains('off'));
      }
      if (says) {
        says.textContent = 'Marked: ' + sums.map(([sum, of], side) =>
          number(sum) + ' of ' + plural(of, 'word') + ' of ' + 'AB'[side]).join(', ')
          + ". What is not marked is the article's own.";
      }
    }

    function toggle() {
      const now = toggles();
      const plain = now.quotations && now.standing && !now.short;
      for (const each of rows()) {
        each.shared.textContent = plain ? each.words : shared(each, now);
        each.finding.dataset.stale = 'yes';
      }
      refresh();
    }

    function refresh() {
      const now = toggles();
      for (const finding of all('details.finding[open]')) {
        unpack(finding);
        if (finding.dataset.stale) mark(finding, now);
        delete finding.dataset.stale;
      }
    }

    """

  private static let sources = """

    // Sentences are looked for where a source is first left out: there may be tens of thousands.
    const articles = new Map();
    function read(details) {
      if (!articles.has(details)) {
        articles.set(details, {spans: all('.s', details), legend: all('.legend li', details).map((item) => ({
          k: item.dataset.k, source: item.dataset.source, says: item.querySelector('output'),
          first: parseInt(item.querySelector('output').textContent.replace(/,/g, ''), 10) || 0}))});
      }
      return articles.get(details);
    }

    function attribute(details) {
      const article = read(details);
      const source = new Map(article.legend.map((item) => [item.k, item.source]));
      const sentences = new Map();
      let last = null;
      for (const span of article.spans) {
        const k = span.dataset.c.split(' ').find((each) => !excluded.has(source.get(each)));
        span.className = k ? 's c' + ((k - 1) % 6 + 1) : 's';
        const joined = last && last.span.nextSibling === span && last.k === k;
        if (k && !joined) span.dataset.n = 'S' + k; else delete span.dataset.n;
        last = {span, k};
        // The rest of a sentence that goes on after a line break is not counted again.
        if (!span.dataset.more) sentences.set(k, (sentences.get(k) || 0) + 1);
      }
      for (const item of article.legend) {
        const own = item.k ? 0 : item.first;
        item.says.textContent = plural((sentences.get(item.k) || 0) + own, 'sentence');
        item.says.closest('li').classList.toggle('off', excluded.has(item.source));
      }
    }

    function exclude(event) {
      const box = event.target;
      if (!box.dataset.source) return;
      if (box.checked) excluded.delete(box.dataset.source); else excluded.add(box.dataset.source);
      filter();
      while (entries.length) next();
      for (const details of all('details.sources')) details.dataset.stale = 'yes';
      reattribute();
    }

    function reattribute() {
      for (const details of all('details.sources[open]')) {
        unpack(details);
        if (details.dataset.stale) attribute(details);
        delete details.dataset.stale;
      }
    }

    if (panel) {
      panel.hidden = false;
      for (const id of ['search', 'relation', 'disclosure']) $(id).addEventListener('input', filter);
      for (const id of ['quotations', 'standing', 'short']) $(id).addEventListener('change', toggle);
      panel.addEventListener('change', exclude);
      document.addEventListener('toggle', () => { refresh(); reattribute(); }, true);
    }

    """

  private static let partners = """

    function isBeside(pane, other) {
      return pane.offsetTop === other.offsetTop && pane.scrollHeight > pane.clientHeight;
    }

    function level(place, mark) {
      const pane = place.closest('article');
      const beside = mark && isBeside(pane, mark.closest('article'));
      const top = place.getBoundingClientRect().top;
      if (beside) {
        pane.scrollTop += top - mark.getBoundingClientRect().top;
      } else if (!mark || top < 0 || top > innerHeight) {
        place.scrollIntoView({block: 'center'});
      }
    }

    let driving = null;
    let idle = 0;
    function drive(pane) {
      driving = pane;
      clearTimeout(idle);
      idle = setTimeout(() => { driving = null; }, 120);
    }

    function follow(pane) {
      if (driving && driving !== pane || !$('level') || !$('level').checked) return;
      const other = all('article', pane.parentElement).find((each) => each !== pane);
      if (!other || !isBeside(pane, other)) return;
      const middle = pane.clientHeight / 2;
      const edge = pane.getBoundingClientRect().top;
      let best = null;
      for (const place of all('.m[id]:not(.off)', pane)) {
        const away = Math.abs(place.getBoundingClientRect().top - edge - middle);
        if (!best || away < best.away) best = {place, away};
      }
      drive(pane);
      const partner = best && $(best.place.hash.slice(1));
      if (partner) {
        other.scrollTop +=
          partner.getBoundingClientRect().top - best.place.getBoundingClientRect().top;
      } else {
        other.scrollTop = pane.scrollTop / Math.max(1, pane.scrollHeight - pane.clientHeight)
          * (other.scrollHeight - other.clientHeight);
      }
    }
    let frame = 0;
    document.addEventListener('scroll', (event) => {
      const pane = event.target;
      if (!(pane instanceof Element) || !pane.matches('.pair article')) return;
      if (driving && driving !== pane) return;
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(() => follow(pane));
    }, true);

    function show(place, mark) {
      const finding = place.closest('details');
      finding.open = true;
      for (const old of document.querySelectorAll('.here')) old.classList.remove('here');
      const passage = place.id.replace(/^.*-[ab]/, '');
      for (const each of finding.querySelectorAll('.m[data-p="' + passage + '"]')) {
        each.classList.add('here');
      }
      drive(mark ? mark.closest('article') : place.closest('article'));
      level(place, mark);
      place.focus({preventScroll: true});
    }

    document.addEventListener('click', (event) => {
      const link = event.target.closest('a.m, a.key, a.rests');
      if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
      const place = target(link.hash);
      if (!place) return;
      event.preventDefault();
      if (link.classList.contains('m')) {
        show(place, link);
      } else {
        show(place, null);
        const partner = place.hash && $(place.hash.slice(1));
        if (partner) level(partner, place);
      }
    });

    document.addEventListener('keydown', (event) => {
      const pane = event.target.closest && event.target.closest('.pair article');
      if (!pane || event.ctrlKey || event.metaKey || event.altKey) return;
      const step = {n: 1, p: -1}[event.key];
      if (step) {
        const places = all('.m[id]:not(.off)', pane);
        const at = places.indexOf(event.target.closest('.m[id]'));
        const next = places[at < 0 ? (step > 0 ? 0 : places.length - 1) : at + step];
        if (next) {
          show(next, null);
          const partner = next.hash && $(next.hash.slice(1));
          if (partner) level(partner, next);
        }
      } else if (event.key === 'x') {
        const here = event.target.closest('.m[id]');
        const other = all('article', pane.parentElement).find((each) => each !== pane);
        const partner = here && $(here.hash.slice(1));
        if (partner) show(partner, here); else if (other) other.focus();
      } else {
        return;
      }
      event.preventDefault();
    });

    """

  private static let folds = """

    function unfold() {
      const place = location.hash && target(location.hash);
      const finding = place && place.closest('details');
      if (!finding) return;
      finding.open = true;
      place.scrollIntoView();
      if (place.classList.contains('body')) place.focus({preventScroll: true});
    }
    addEventListener('hashchange', unfold);
    document.addEventListener('click', (event) => {
      const link = event.target.closest('a[href^="#finding-"]');
      if (link && link.hash === location.hash) unfold();
    });

    let folded = [];
    addEventListener('beforeprint', () => {
      while (entries.length) next();
      for (const each of all('details.finding, details.sources')) if (!each.hidden) unpack(each);
      folded = all('details.finding, details.sources, details.more').filter((each) => !each.open && !each.hidden);
      for (const each of folded) each.open = true;
      refresh();
      reattribute();
    });
    addEventListener('afterprint', () => {
      for (const each of folded) each.open = false;
    });
    unfold();

    """
}
