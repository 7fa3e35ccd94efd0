package org.carelevel.report;

/** How pages look, on a screen and on paper. Every colour has a contrast of 4.5:1 or more. */
final class HtmlStyle {

  static final String CSS =
      """
      html { background: #fff; color: #1a1a1a; font: 100%/1.5 Georgia, "Times New Roman", serif; }
      body { margin: 0; }
      main { max-width: 46rem; margin: 0 auto; padding: 1.5rem; overflow-wrap: break-word; }
      h1, h2, h3, h4 { line-height: 1.25; font-family: system-ui, "Segoe UI", Arial, sans-serif; }
      h1 { font-size: 1.8rem; }
      h2 { font-size: 1.4rem; margin-top: 2.5rem; border-bottom: 2px solid #1a1a1a; }
      h3 { font-size: 1.15rem; margin-top: 2rem; }
      h4 { font-size: 1rem; margin: 0 0 .5rem; }
      section { border-left: 4px solid #767676; padding: .1rem 0 .1rem 1rem; margin: 1.25rem 0; }
      section > :first-child { margin-top: 0; }
      p, ul, ol, table { margin: .5rem 0; }
      ul, ol { padding-left: 1.5rem; }
      code { font: .85em ui-monospace, Consolas, monospace; background: #f2f2f2; padding: 0 .2em; }
      a { color: #0b4f8a; }
      nav ul { list-style: none; padding: 0; }
      nav .deep { padding-left: 1.5rem; }
      table { border-collapse: collapse; width: 100%; }
      th, td { border: 1px solid #767676; padding: .25rem .5rem; text-align: left; vertical-align: top; }
      .notice { border: 2px solid #7a4a00; border-left-width: 10px; padding: .25rem .75rem; margin: .75rem 0; }
      .notice.emergency { border-color: #a00000; background: #fff2f2; font-size: 1.1em; }
      .sheet table { table-layout: fixed; }
      .sheet th:first-child { width: 45%; }
      .sheet td, .sheet p, .sheet li { overflow-wrap: anywhere; }
      .sheet h1 { font-size: 1.4rem; margin: 0 0 .5rem; }
      .sheet h2 { font-size: 1.15rem; margin: 1.4rem 0 .4rem; border-bottom-width: 1px; }
      .blank { display: flex; gap: .5rem; margin: 1.6rem 0 0; }
      .line { flex: 1; border-bottom: 1px solid #1a1a1a; min-height: 1.5rem; }
      @page { margin: 12mm; }
      @media print {
        html { font-size: 10pt; line-height: 1.4; }
        main { max-width: none; padding: 0; }
        a { color: inherit; text-decoration: none; }
        h1, h2, h3, h4 { break-after: avoid; }
        section, tr, li, .blank { break-inside: avoid; }
        h2 + p, h3 + p { break-after: avoid; }
        p { orphans: 3; widows: 3; }
        .notice { break-inside: avoid; }
        .sheet { font-size: 8pt; line-height: 1.18; }
        .sheet .notice { padding: 0 2mm; margin: 1.2mm 0; border-width: 1px; border-left-width: 2mm; }
        .sheet .notice.emergency { font-size: 1em; }
        .sheet .notice p { display: inline; }
        .sheet .blank { margin-top: 1mm; }
        .sheet .line { min-height: 4mm; }
        .sheet h1 { font-size: 14pt; }
        .sheet h2 { font-size: 10pt; margin: 1.6mm 0 .5mm; }
        .sheet p, .sheet ul, .sheet table { margin: .5mm 0; }
        .sheet th, .sheet td { padding: 0 1.5mm; }
      }
      """;

  private HtmlStyle() {}
}
