/// How a document looks on a screen, on a phone, in the dark and on paper.
enum Stylesheet {
    static let text = screen + narrow + dark + print

    private static let screen = """
        :root {
          --ink: #1b1f24; --soft: #4d5663; --paper: #ffffff; --rule: #c6ccd4; --link: #14498c;
        }
        * { box-sizing: border-box; }
        html { -webkit-text-size-adjust: 100%; }
        body {
          margin: 0 auto; padding: 2.5rem 1.5rem 5rem; max-width: 62rem; color: var(--ink); background: var(--paper);
          font: 1.0625rem/1.6 Charter, "Bitstream Charter", "Sitka Text", Cambria, Georgia, serif;
        }
        header, main { max-width: 65ch; }
        nav { max-width: 36rem; }
        h1, h2, h3, h4, h5, h6, th, caption, dt, nav, .number {
          font-family: system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif;
        }
        h1 { font-size: 2.1rem; line-height: 1.2; margin: 0 0 1.25rem; letter-spacing: -0.01em; text-wrap: balance; }
        h2 { font-size: 1.5rem; line-height: 1.25; margin: 3.5rem 0 1rem; padding-top: 0.75rem; border-top: 2px solid var(--ink); }
        h3 { font-size: 1.2rem; line-height: 1.3; margin: 2.25rem 0 0.75rem; }
        h4, h5, h6 { font-size: 1.05rem; line-height: 1.35; margin: 1.75rem 0 0.5rem; }
        .number { color: var(--soft); font-weight: 600; margin-right: 0.25em; }
        p { margin: 0 0 1rem; }
        ul { margin: 0 0 1.25rem; padding-left: 1.3rem; }
        li { margin: 0 0 0.5rem; }
        li > ul { margin: 0.4rem 0 0.75rem; color: var(--soft); font-size: 0.95em; }
        li > ul > li { margin-bottom: 0.25rem; }
        li li > ul { font-size: 1em; }
        a { color: var(--link); text-underline-offset: 0.15em; }
        a:focus-visible, .table:focus-visible { outline: 3px solid var(--link); outline-offset: 2px; }
        main:focus { outline: none; }
        .skip { position: absolute; left: -100vw; padding: 0.5rem 1rem; background: var(--ink); color: var(--paper); }
        .skip:focus { left: 1rem; top: 1rem; z-index: 1; }
        dl { margin: 0 0 2rem; padding: 0.75rem 0; border-top: 1px solid var(--rule); border-bottom: 1px solid var(--rule); }
        dl div { display: flex; gap: 1rem; padding: 0.2rem 0; }
        dt { flex: 0 0 11rem; color: var(--soft); font-size: 0.95rem; padding-top: 0.1em; }
        dd { margin: 0; }
        nav { font-size: 0.95rem; }
        nav p { font-weight: 600; margin: 0 0 0.5rem; }
        nav ul { list-style: none; padding: 0; columns: 2; column-gap: 2rem; }
        nav .number { color: inherit; font-weight: 400; margin: 0; }
        nav a { text-decoration-thickness: 1px; }
        nav li { margin: 0; padding: 0.15rem 0; break-inside: avoid; }
        .table { width: min(62rem, 100vw - 3rem); max-width: min(62rem, 100vw - 3rem); overflow-x: auto; margin: 1.25rem 0 1.75rem; }
        table { border-collapse: collapse; width: 100%; font-size: 0.95rem; line-height: 1.45; font-variant-numeric: lining-nums tabular-nums; }
        caption { text-align: left; font-weight: 600; padding-bottom: 0.5rem; }
        caption span { display: inline-block; position: sticky; left: 0; max-width: min(62rem, 100vw - 3rem); }
        th, td { text-align: left; vertical-align: top; padding: 0.5rem 1rem 0.5rem 0; border-bottom: 1px solid var(--rule); }
        thead th { vertical-align: bottom; border-bottom: 2px solid var(--ink); font-size: 0.92em; }
        tbody th { font-weight: 600; min-width: 11rem; }
        tbody td { min-width: 8.5rem; }
        .line { display: block; }
        .line + .line { margin-top: 0.35rem; }
        th .line + .line { color: var(--soft); font-weight: 400; margin-top: 0.1rem; }

        """

    private static let narrow = """
        @media (max-width: 40rem) {
          body { font-size: 1rem; padding: 1.5rem 1rem 3rem; }
          h1 { font-size: 1.6rem; }
          h2 { font-size: 1.3rem; margin-top: 2.5rem; }
          .table { width: calc(100vw - 2rem); max-width: calc(100vw - 2rem); }
          caption span { max-width: calc(100vw - 2rem); }
          dl div { display: block; padding: 0.3rem 0; }
          nav ul { columns: 1; }
          nav li { padding: 0.35rem 0; }
          tbody th { min-width: 9rem; }
          tbody td:last-child { min-width: 14rem; }
        }

        """

    private static let dark = """
        @media screen and (prefers-color-scheme: dark) {
          :root {
            --ink: #e7eaee; --soft: #aab4c0; --paper: #14171b; --rule: #3b434d; --link: #8fbcf5;
          }
        }

        """

    private static let print = """
        @media print {
          @page { size: A4; margin: 20mm 18mm; }
          body { font-size: 10.5pt; padding: 0; max-width: none; }
          header, nav, main { max-width: none; }
          .skip, nav { display: none; }
          .table { width: auto; max-width: none; overflow: visible; }
          table { font-size: 9pt; }
          thead { display: table-header-group; }
          tr, li, dl div { break-inside: avoid; }
          h1, h2, h3, h4, caption { break-after: avoid; }
          p { orphans: 3; widows: 3; }
          a { color: inherit; text-decoration: none; }
          tbody th { min-width: 0; }
          tbody td { min-width: 6rem; }
          caption span { max-width: none; }
        }
        """
}
