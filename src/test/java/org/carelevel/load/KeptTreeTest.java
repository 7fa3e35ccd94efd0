package org.carelevel.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.carelevel.diagnostic.Position;
import org.carelevel.diagnostic.RejectedText;
import org.carelevel.diagnostic.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is kept of a ruleset reads as its text does. */
class KeptTreeTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "rules/iop-suitability.yaml",
        "rules/scored-screening.yaml",
        "src/test/resources/rulesets/six-dimensions.yaml",
        "src/test/resources/rulesets/six-ratings.yaml",
        "src/test/resources/rulesets/weighted.yaml"
      })
  void readsAsItsTextDoes(String file) throws IOException, RejectedText {
    byte[] bytes = Files.readAllBytes(Path.of(file));
    LoadedRuleset read = RulesetReader.read(file, bytes);
    LoadedRuleset kept = RulesetReader.readKept(file, RulesetReader.keep(file, bytes), () -> bytes);
    assertThat(kept.places()).as("cases are read later").hasSizeLessThan(read.places().size());
    assertThat(kept.ruleset()).isEqualTo(read.ruleset());
    assertThat(kept.places()).isEqualTo(read.places()).isNotEmpty();
    assertThat(kept.source().lines().get()).isEqualTo(read.source().lines().get());
  }

  /** A ruleset in the program is not older than its text. */
  @ParameterizedTest
  @ValueSource(strings = {"iop-suitability", "scored-screening"})
  void theBuildKeptWhatIsShipped(String id) throws IOException, RejectedText {
    try (InputStream shipped =
        KeptTreeTest.class.getResourceAsStream("/org/carelevel/rules/" + id + ".tree")) {
      byte[] text = Files.readAllBytes(Path.of("rules", id + ".yaml"));
      assertThat(Objects.requireNonNull(shipped).readAllBytes())
          .isEqualTo(RulesetReader.keep(id, text));
    }
  }

  @Test
  void keepsEveryKindOfNodeTextAndPlace() {
    Span near = new Span(Position.START, new Position(1, 127));
    Span far = new Span(new Position(128, 16_384), new Position(2_000_000, Integer.MAX_VALUE));
    Node root =
        new Node.Mapping(
            List.of(
                new Node.Entry("", near, new Node.Empty(far)),
                new Node.Entry(
                    "é 😀 →", far, new Node.Sequence(List.of(new Node.Scalar("x", near)), near))),
            far);
    KeptTree tree = new KeptTree(root, "digest");
    assertThat(KeptTree.of(tree.bytes())).isEqualTo(tree);
  }
}
