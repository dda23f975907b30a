/**
 * The invented site's own script: routes without loading (history.pushState), as LinkedIn does, and watches, as a hostile page
 * could, for all that it can learn of an extension. The tests ask `probes.report()`.
 */
(() => {
  const KEYS = ['keydown', 'keypress', 'keyup', 'beforeinput', 'input', 'paste', 'compositionend'];
  const policy = window.trustedTypes?.createPolicy('jSecure', { createHTML: (html) => html });
  const globals = new Set(Object.getOwnPropertyNames(window));
  const seen = { keys: [], violations: [], added: [], errors: [], messages: [], shift: 0 };

  for (const type of KEYS) {
    window.addEventListener(type, (event) => seen.keys.push({ type, key: event.key ?? event.data ?? null }), true);
  }
  document.addEventListener('securitypolicyviolation', (event) =>
    seen.violations.push(`${event.violatedDirective} ${event.blockedURI}`),
  );
  window.addEventListener('error', (event) => seen.errors.push(String(event.message)));
  window.addEventListener('unhandledrejection', (event) => seen.errors.push(String(event.reason)));
  window.addEventListener('message', (event) => seen.messages.push(event.origin));
  if (PerformanceObserver.supportedEntryTypes.includes('layout-shift')) {
    const onShifts = (list) => {
      for (const entry of list.getEntries()) seen.shift += entry.value;
    };
    new PerformanceObserver(onShifts).observe({ type: 'layout-shift', buffered: true });
  }

  function isOwn(node) {
    return (
      node.nodeType !== Node.ELEMENT_NODE || node.tagName === 'MAIN' || node.closest('main, #global-nav, #root, #msg-overlay')
    );
  }
  function watchElements() {
    new MutationObserver((changes) => {
      for (const node of changes.flatMap((change) => [...change.addedNodes])) {
        if (!isOwn(node)) seen.added.push(node.outerHTML.slice(0, 300));
      }
    }).observe(document, { childList: true, subtree: true });
  }

  /** Sections come when one scrolls to where they belong, or after a while, as LinkedIn's do. */
  function armLate() {
    for (const template of document.querySelectorAll('template[data-late]')) {
      const put = () => template.isConnected && template.replaceWith(document.importNode(template.content, true));
      if (template.dataset.late === 'timer') setTimeout(put, 1_500);
      else
        new IntersectionObserver((entries, observer) => {
          if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
          observer.disconnect();
          put();
        }).observe(template.nextElementSibling);
    }
  }

  async function route(path, isBack = false) {
    const html = await (await fetch(path)).text();
    const next = new DOMParser().parseFromString(policy ? policy.createHTML(html) : html, 'text/html');
    if (!isBack) history.pushState({}, '', path);
    document.title = next.title;
    document.querySelector('main')?.replaceWith(document.adoptNode(next.querySelector('main')));
    armLate();
  }

  document.addEventListener('DOMContentLoaded', () => {
    watchElements();
    armLate();
    document.addEventListener('click', (event) => {
      const link = event.target.closest?.('a[href^="/"]');
      if (!link || event.defaultPrevented) return;
      event.preventDefault();
      route(link.getAttribute('href'));
    });
    window.addEventListener('popstate', () => route(location.pathname, true));
  });

  /** Whether the page's own search finds the text, at the top and in frames; and what a selection of all then holds. */
  function find(text) {
    getSelection().removeAllRanges();
    const inPage = window.find(text, false, false, true);
    getSelection().removeAllRanges();
    const inFrames = window.find(text, false, false, true, false, true);
    document.execCommand('selectAll');
    const selected = String(getSelection()).includes(text);
    getSelection().removeAllRanges();
    return { inPage, inFrames, selected };
  }

  async function report() {
    return {
      ...structuredClone(seen),
      frames: window.length,
      globals: Object.getOwnPropertyNames(window).filter((name) => !globals.has(name) && name !== 'probes'),
      resources: performance.getEntriesByType('resource').map((entry) => entry.name),
      styleSheets: document.styleSheets.length + document.adoptedStyleSheets.length,
      storage: [...Object.keys(localStorage), ...Object.keys(sessionStorage), ...(await databaseNames())],
    };
  }
  async function databaseNames() {
    return (await indexedDB.databases()).map(({ name }) => name);
  }

  window.probes = Object.freeze({ find, report, route });
})();
