package org.carelevel.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.carelevel.WrittenRuleset;
import org.carelevel.diagnostic.RejectedText;
import org.carelevel.diagram.DiagramExport;
import org.carelevel.load.RulesetReader;
import org.carelevel.model.Ruleset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page to explore a ruleset, as a reader and a browser meet it. */
class ExplorePageTest {

  private static Ruleset shipped(String id) throws IOException, RejectedText {
    return RulesetReader.read(id, Files.readAllBytes(Path.of("rules", id + ".yaml"))).ruleset();
  }

  private static String page(Ruleset ruleset, String language) {
    return ExplorePage.write(ruleset, DiagramExport.of(ruleset), Words.in(language));
  }

  @Test
  void needsNothingElse() throws Exception {
    for (String id : new String[] {"iop-suitability", "scored-screening"}) {
      // The name of SVG is no address that is asked for.
      assertThat(page(shipped(id), "en").replace("http://www.w3.org/2000/svg", ""))
          .contains("default-src 'none'", "<html lang=\"en\">")
          .doesNotContain("'unsafe-inline'")
          .doesNotContainPattern("(?i)https?:|\\bsrc=|\\bhref=|url\\(|@import|<link|<iframe|<img")
          .doesNotContainPattern(
              "fetch\\(|XMLHttpRequest|WebSocket|EventSource|sendBeacon|import\\(")
          .doesNotContainPattern("innerHTML *=[^=]|insertAdjacentHTML|document\\.write|\\beval\\(");
    }
  }

  @Test
  void textsOfARulesetStayTexts() throws Exception {
    String yaml =
        Files.readString(Path.of("src/test/resources/sessions/rules/files/scale.yaml"))
            .replace("title: A scale", "title: '</title></script><script>alert(1)</script><!--'")
            .replace("name: Clinic", "name: '</script><b>Clinic'");
    Ruleset ruleset = WrittenRuleset.of(yaml);
    String page = page(ruleset, "en");
    assertThat(page)
        .contains("\\u003c/script>\\u003cb>Clinic", "&lt;/title&gt;")
        .doesNotContain("<b>", "<script>alert", "<!--");
    assertThat(page.split("</script>", -1)).hasSize(page.split("<script", -1).length);
  }

  @Test
  void showsTheCaseOfTheAddress(@TempDir Path folder) throws Exception {
    Optional<Chromium> browser = Chromium.find(folder);
    assumeTrue(browser.isPresent(), "there is no Chromium on the PATH");
    Path file = folder.resolve("explore.html");
    Files.writeString(file, page(shipped("iop-suitability"), "en"));
    Chromium opened = browser.orElseThrow();
    Words english = Words.in("en");

    assertThat(opened.open(file, ""))
        .contains("at least Standard outpatient, at most Inpatient or residential")
        .contains(english.of("consult"));
    assertThat(opened.open(file, "withdrawal-severity=severe"))
        .contains("Recommended level of care: Inpatient or residential");
    assertThat(opened.open(file, "overdose-signs=yes&_lang=es"))
        .contains("<html lang=\"es\">", "notice emergency", "EMERGENCIA");
    assertThat(opened.open(file, "prior-treatment=none&relapse-after-treatment=once"))
        .contains(english.of("explore.contradiction"))
        .doesNotContain("class=\"level\"");
    assertThat(opened.open(file, "overdose-signs=yes&use-severity=sever"))
        .contains(english.of("explore.link.unknown", "use-severity=sever"), "notice emergency")
        .doesNotContain("class=\"level\"");
  }
}
