package org.carelevel.report;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import org.carelevel.diagnostic.RejectedText;
import org.carelevel.load.RulesetReader;
import org.carelevel.model.Ruleset;

/** A ruleset with something of everything, and what somebody hostile could write into its texts. */
final class SmallRuleset {

  static final Path FOLDER = Path.of("src/test/resources/show");

  static final List<String> HOSTILE =
      List.of(
          "<script>alert(1)</script>",
          "</style><img src=x onerror=alert(1)>",
          "\" onmouseover=\"alert(1)",
          "[click](javascript:alert(1))",
          "![x](https://example.com/x.png) https://example.com www.example.com",
          "`code` **bold** _it_ ~~no~~ | cell | $x$ {: .k}",
          "# heading",
          "- point",
          "1. point",
          "> quote &lt;b&gt;",
          "\u001b[31mred\u001b[0m \u202egnp.exe \u0007",
          "line\n\n# heading after a break\n\n---\n");

  private SmallRuleset() {}

  static Ruleset ruleset() throws IOException, RejectedText {
    return read(Files.readString(FOLDER.resolve("small.yaml")));
  }

  /** The small ruleset with each of its English texts, and the number to dial, replaced. */
  static Ruleset hostile(String text) throws IOException, RejectedText {
    String quoted = quoted(text);
    String yaml = Files.readString(FOLDER.resolve("small.yaml"));
    String replacement = Matcher.quoteReplacement(quoted);
    yaml = yaml.replaceAll("\\ben: (\"[^\"]*\"|[^,}]+)(?=[,}])", "en: " + replacement);
    yaml = yaml.replace("number: 555-0100", "number: " + quoted);
    return read(yaml);
  }

  private static String quoted(String text) {
    String escaped = text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n");
    StringBuilder yaml = new StringBuilder("\"");
    escaped
        .codePoints()
        .forEach(
            point ->
                yaml.append(
                    point < 32 || point > 126
                        ? String.format("\\u%04x", point)
                        : Character.toString(point)));
    return yaml.append('"').toString();
  }

  private static Ruleset read(String yaml) throws RejectedText {
    return RulesetReader.read("small.yaml", yaml.getBytes(StandardCharsets.UTF_8)).ruleset();
  }
}
