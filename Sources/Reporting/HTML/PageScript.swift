extension PageAsset {
  /// What a page can do beyond being read: filters, and partner passages brought level.
  ///
  /// It only hides, shows, scrolls and marks what is on the page already; it makes no markup.
  static let script = PageAsset(filters + partners + folds)

  private static let filters = """
    'use strict';
    const $ = (id) => document.getElementById(id);
    const rows = [...document.querySelectorAll('tr[data-finding]')];
    const panel = document.querySelector('.filters');
    const findings = new Map(
      [...document.querySelectorAll('details.finding')].map((d) => [d.dataset.finding, d]));

    function filter() {
      const words = $('search').value.toLowerCase().split(/\\s+/).filter(Boolean);
      let shown = 0;
      for (const row of rows) {
        const text = row.textContent.toLowerCase();
        const hit = words.every((word) => text.includes(word))
          && (!$('relation').value || row.dataset.relation === $('relation').value)
          && (!$('disclosure').value || row.dataset.disclosure === $('disclosure').value);
        row.hidden = !hit;
        findings.get(row.dataset.finding).hidden = !hit;
        shown += hit ? 1 : 0;
      }
      $('count').textContent = shown === rows.length ? '' : shown + ' of ' + rows.length + ' shown';
    }

    function toggle() {
      document.body.classList.toggle('no-quotations', !$('quotations').checked);
      document.body.classList.toggle('no-standing', !$('standing').checked);
    }

    if (panel) {
      panel.hidden = false;
      for (const id of ['search', 'relation', 'disclosure']) $(id).addEventListener('input', filter);
      for (const id of ['quotations', 'standing']) $(id).addEventListener('change', toggle);
      filter();
      toggle();
    }

    """

  private static let partners = """

    function level(place, mark) {
      const pane = place.closest('article');
      const beside = mark && pane.offsetTop === mark.closest('article').offsetTop;
      const top = place.getBoundingClientRect().top;
      if (beside && pane.scrollHeight > pane.clientHeight) {
        pane.scrollTop += top - mark.getBoundingClientRect().top;
      } else if (!beside || top < 0 || top > innerHeight) {
        place.scrollIntoView({block: 'center'});
      }
    }

    function show(place, mark) {
      const finding = place.closest('details');
      finding.open = true;
      for (const old of document.querySelectorAll('.here')) old.classList.remove('here');
      const number = place.id.replace(/^.*-[ab]/, '');
      for (const each of finding.querySelectorAll('.m[data-p="' + number + '"]')) {
        each.classList.add('here');
      }
      level(place, mark);
      place.focus({preventScroll: true});
    }

    document.addEventListener('click', (event) => {
      const link = event.target.closest('a.m, a.key');
      if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
      const place = $(link.hash.slice(1));
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

    """

  private static let folds = """

    function unfold() {
      const place = location.hash && $(decodeURIComponent(location.hash.slice(1)));
      const finding = place && place.closest('details');
      if (!finding) return;
      finding.open = true;
      place.scrollIntoView();
    }
    addEventListener('hashchange', unfold);
    document.addEventListener('click', (event) => {
      const link = event.target.closest('.names a');
      if (link && link.hash === location.hash) unfold();
    });

    let folded = [];
    addEventListener('beforeprint', () => {
      folded = [...findings.values()].filter((each) => !each.open && !each.hidden);
      for (const each of folded) each.open = true;
    });
    addEventListener('afterprint', () => {
      for (const each of folded) each.open = false;
    });
    unfold();

    """
}
