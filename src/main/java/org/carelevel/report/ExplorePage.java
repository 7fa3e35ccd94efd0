package org.carelevel.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;
import org.carelevel.diagram.DiagramExport;
import org.carelevel.model.Ruleset;

/**
 * One HTML page on which answers can be tried, with the result beside them. It holds its scripts,
 * its style and the ruleset, and requests nothing: its policy allows these very scripts and this
 * very style, and nothing else.
 */
public final class ExplorePage {

  private static final List<String> SCRIPTS =
      List.of(
          "diagram.js",
          "screener.js",
          "text.js",
          "case.js",
          "field.js",
          "result.js",
          "rules.js",
          "picture.js",
          "page.js");

  private ExplorePage() {}

  /**
   * The whole page.
   *
   * @param diagram the ruleset's diagrams
   * @param opening the words in whose language the page opens; it can be switched to the ruleset's
   *     others
   */
  public static String write(Ruleset ruleset, DiagramExport diagram, Words opening) {
    List<String> languages = ruleset.identity().languages();
    List<Words> words = languages.stream().map(Words::in).toList();
    String data = ExploreJson.of(ruleset, diagram, words, languages.indexOf(opening.language()));
    String style = resource("explore.css");
    List<String> scripts = SCRIPTS.stream().map(ExplorePage::resource).toList();
    String title = Html.escape(ruleset.identity().title().in(opening.language()));
    return """
        <!DOCTYPE html>
        <html lang="%s">
        <head>
        <meta charset="utf-8">
        <meta http-equiv="Content-Security-Policy" content="%s">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="referrer" content="no-referrer">
        <title>%s</title>
        <style>%s</style>
        </head>
        <body>
        <noscript><h1>%s</h1><p>%s</p><p>%s</p></noscript>
        <script type="application/json" id="data">%s</script>
        %s
        </body>
        </html>
        """
        .formatted(
            Html.escape(opening.language()),
            policy(style, scripts),
            title,
            style,
            title,
            Html.escape(opening.of("explore.no.script")),
            Html.escape(opening.of("consult")),
            data,
            scripts.stream()
                .map(script -> "<script>" + script + "</script>")
                .collect(Collectors.joining("\n")));
  }

  private static String policy(String style, List<String> scripts) {
    String allowed = scripts.stream().map(ExplorePage::hash).collect(Collectors.joining(" "));
    return "default-src 'none'; base-uri 'none'; form-action 'none'; style-src %s; script-src %s"
        .formatted(hash(style), allowed);
  }

  private static String hash(String text) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      byte[] bytes = digest.digest(text.getBytes(StandardCharsets.UTF_8));
      return "'sha256-" + Base64.getEncoder().encodeToString(bytes) + "'";
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  private static String resource(String name) {
    try (InputStream in = ExplorePage.class.getResourceAsStream("explore/" + name)) {
      if (in == null) {
        throw new IllegalStateException(name + " is missing from the program");
      }
      return "\n" + new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
