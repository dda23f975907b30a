/** The invented site's own style sheet, in both themes, hostile where a real one could be by accident. */

/** A named family in the panel would fetch these, and tell the page which characters it shows. */
const TRAPPED = [
  'Segoe UI',
  'Roboto',
  'Helvetica',
  'Helvetica Neue',
  'Arial',
  'Inter',
  'Verdana',
  'Georgia',
  'Menlo',
  'Consolas',
];

export const STYLE = `
${TRAPPED.map((family) => `@font-face { font-family: '${family}'; src: url('/fixture/font/${encodeURIComponent(family)}'); }`).join('\n')}
html { background: #f4f2ee; color: #191919; font-family: serif; font-size: 16px }
html.theme--dark { background: #1b1f23; color: #e8e6e3 }
body { margin: 0 }
div, iframe { outline: 3px dotted transparent !important }
button, input { font-family: serif }
h2, table, button { font-size: 31px !important; color: magenta !important }
header nav { display: flex; gap: 24px; align-items: center }
#global-nav, #root > header { position: fixed; inset: 0 0 auto; height: 52px; padding: 0 24px; background: #fff; z-index: 100 }
.theme--dark #global-nav, .theme--dark #root > header { background: #1d2226 }
header ul { display: flex; gap: 24px; list-style: none; padding: 0 }
.scaffold-layout__inner, #root > div { display: flex; gap: 24px; max-width: 1128px; margin: 76px auto 0 }
main { flex: 1 } main > * { display: block; background: #fff; border-radius: 8px; padding: 16px; margin-bottom: 8px }
.theme--dark main > * { background: #1d2226 }
.fixture-space { height: 1600px }
.msg-overlay-container { position: fixed; right: 16px; bottom: 0; z-index: 99 }
.msg-overlay-list-bubble { width: 288px; height: 48px; background: #fff; border-radius: 8px 8px 0 0; box-shadow: 0 0 4px #0004 }
.theme--dark .msg-overlay-list-bubble { background: #1d2226 }
`;
