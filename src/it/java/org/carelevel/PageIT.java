package org.carelevel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The page of a record in a browser: its layout, how many sheets it takes, and who can read it. */
class PageIT {

  private static final String AXE = "/META-INF/resources/webjars/axe-core/4.6.3/axe.min.js";

  /** Puts a result where it is found again. */
  private static final String SHOW =
      """
      <pre id="measured"></pre>
      <script>function show(t) { document.getElementById('measured').textContent = t; }</script>
      """;

  private static final Pattern MEASURED = Pattern.compile("<pre id=\"measured\">(.*?)</pre>", 32);

  /** An invented person with alerts, open questions, notes and a disposition. */
  private static final String MUCH =
      """
      overdose-signs: no
      suicidal-thoughts: plan
      medical-needs: stabilization
      withdrawal-severity: severe
      withdrawal-complications: yes
      pregnant: yes
      daily-alcohol-or-sedatives: yes
      use-severity: severe
      cooccurring-severity: severe
      home-environment: unsafe
      work-or-school: yes
      prior-treatment: residential
      relapse-after-treatment: repeated
      stepping-down: yes
      can-attend: declined
      """;

  private static final String LITTLE = "overdose-signs: no\n";

  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource({"much,en", "much,es", "little,en", "little,es"})
  void fitsOnTwoSheets(String which, String language) throws Exception {
    Path page = page(which, language);
    Path pdf = folder.resolve("page.pdf");
    chromium("--no-pdf-header-footer", "--print-to-pdf=" + pdf, page.toUri().toString());
    String text = Files.readString(pdf, StandardCharsets.ISO_8859_1);
    long pages = Pattern.compile("/Type\\s*/Page\\b").matcher(text).results().count();
    assertThat(pages).isBetween(1L, 2L);
  }

  @ParameterizedTest
  @CsvSource({"much,390", "much,1280", "little,390"})
  void needsNoScrollingSideways(String which, int width) throws Exception {
    String script =
        "document.documentElement.scrollWidth + ' of ' + document.documentElement.clientWidth";
    String measured =
        measured(page(which, "en"), "show(" + script + ")", "--window-size=" + width + ",900");
    String[] widths = measured.split(" of ", -1);
    assertThat(Integer.parseInt(widths[0])).isLessThanOrEqualTo(Integer.parseInt(widths[1]));
  }

  @ParameterizedTest
  @CsvSource({"390", "1280"})
  void aNoteWithoutSpacesIsAllOnThePage(int width) throws Exception {
    Tool.needs("chromium", "chromium-browser", "google-chrome");
    String note = "n " + "W".repeat(400) + "\nq\n";
    Installed here = Installed.in(folder).typing(note);
    here.carelevel("screen", "--format", "html", "-o", "page.html", "--label", "A".repeat(64));
    String wider =
        "[...document.querySelectorAll('main, td, p')].some(e => e.scrollWidth > e.clientWidth + 1"
            + " || e.getBoundingClientRect().right > document.documentElement.clientWidth)";
    Path page = folder.resolve("page.html");
    assertThat(measured(page, "show('' + " + wider + ")", "--window-size=" + width + ",900"))
        .isEqualTo("false");
  }

  @ParameterizedTest
  @CsvSource({"much,en", "little,es"})
  void hasNothingThatShutsSomebodyOut(String which, String language) throws Exception {
    String axe;
    try (InputStream in = PageIT.class.getResourceAsStream(AXE)) {
      axe = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
    }
    Path page = page(which, language);
    String run =
        axe
            + ";axe.run().then(r => show(r.violations.map(v => v.id + ': ' + v.help).join('; ')"
            + " + ' (' + r.passes.length + ' rules pass)'));";
    String measured = measured(page, run, "--window-size=1000,1200");
    assertThat(measured).matches(" \\([1-9][0-9]* rules pass\\)");
  }

  @Test
  void readsInTheOrderInWhichItMatters() throws Exception {
    String html = Files.readString(page("much", "en"));
    List<String> anchors = new ArrayList<>();
    Matcher heading = Pattern.compile("<h[12] id=\"([a-z]+)\"").matcher(html);
    while (heading.find()) {
      anchors.add(heading.group(1));
    }
    assertThat(anchors)
        .containsExactly("top", "level", "why", "unknown", "look", "next", "how", "disposition");
    assertThat(html.indexOf("class=\"notice emergency\"")).isLessThan(html.indexOf("id=\"level\""));
    assertThat(html).doesNotContain("http:").doesNotContain("https:").doesNotContain("<script");
  }

  private Path page(String which, String language) throws Exception {
    Tool.needs("chromium", "chromium-browser", "google-chrome");
    Files.writeString(folder.resolve("answers.yaml"), which.equals("much") ? MUCH : LITTLE);
    Installed.Result result =
        Installed.in(folder)
            .carelevel(
                "explain",
                "--answers",
                "answers.yaml",
                "--lang",
                language,
                "--format",
                "html",
                "-o",
                "page.html");
    assertThat(result.err()).isEmpty();
    return folder.resolve("page.html");
  }

  /** What a script says of the page; the page itself runs none. */
  private String measured(Path page, String script, String size) throws Exception {
    String html =
        Files.readString(page)
            .replaceFirst("<meta http-equiv=\"Content-Security-Policy\"[^>]*>", "")
            .replace("</body>", SHOW + "<script>" + script + "</script></body>");
    Path copy = Files.writeString(folder.resolve("measured.html"), html);
    String dom =
        chromium(size, "--virtual-time-budget=20000", "--dump-dom", copy.toUri().toString());
    Matcher found = MEASURED.matcher(dom);
    assertThat(found.find()).as("the script has run").isTrue();
    return found.group(1);
  }

  private String chromium(String... args) throws IOException, InterruptedException {
    Path program = Tool.needs("chromium", "chromium-browser", "google-chrome");
    List<String> command =
        new ArrayList<>(
            List.of(
                program.toString(),
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--hide-scrollbars",
                "--user-data-dir=" + folder.resolve("profile")));
    command.addAll(List.of(args));
    Path out = folder.resolve("dom.html");
    Process process =
        new ProcessBuilder(command)
            .redirectOutput(out.toFile())
            .redirectError(folder.resolve("chromium.log").toFile())
            .start();
    if (!process.waitFor(120, TimeUnit.SECONDS)) {
      process.destroyForcibly();
      throw new IOException("chromium did not end within two minutes");
    }
    return Files.readString(out);
  }
}
