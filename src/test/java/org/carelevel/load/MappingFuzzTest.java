package org.carelevel.load;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.carelevel.diagnostic.Diagnostic;
import org.carelevel.diagnostic.RejectedText;
import org.carelevel.model.Mapping;
import org.carelevel.model.Origin;
import org.carelevel.model.Ruleset;

/**
 * Whatever the bytes, a mapping is read or refused with problems that can be printed, and what is
 * read never means two things. {@code JAZZER_FUZZ=1 mvn -q test -Dtest=MappingFuzzTest} looks for
 * new inputs.
 */
class MappingFuzzTest {

  private final Ruleset ruleset = ruleset();

  @FuzzTest(maxDuration = "8s")
  void anyBytes(byte[] bytes) {
    try {
      Mapping mapping = MappingReader.read("fuzz.yaml", bytes, ruleset).mapping();
      assertThat(ruleset.questions().keySet()).containsAll(mapping.origins().keySet());
      mapping.origins().values().forEach(MappingFuzzTest::check);
    } catch (RejectedText e) {
      assertThat(e.problems()).isNotEmpty();
      for (Diagnostic problem : e.problems()) {
        assertThat(problem.span().start().line()).isPositive();
        assertThat(problem.message()).isNotBlank();
      }
      assertThat(e.render().chars().filter(c -> c != '\n').noneMatch(Character::isISOControl))
          .isTrue();
    }
  }

  private static void check(Origin origin) {
    assertThat(origin.columns()).doesNotHaveDuplicates().allMatch(name -> !name.isBlank());
    if (origin instanceof Origin.Column column) {
      assertThat(column.codes().texts().keySet())
          .allMatch(text -> !text.isEmpty() && text.equals(text.strip()));
    } else if (origin instanceof Origin.Table table) {
      for (Set<String> known : table.known().values()) {
        assertThat(known).doesNotContainAnyElementsOf(table.unanswered());
      }
    }
  }

  private static Ruleset ruleset() {
    try {
      Path file = Path.of("src", "test", "resources", "schema", "every-key.yaml");
      return RulesetReader.read("t", Files.readAllBytes(file)).ruleset();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    } catch (RejectedText e) {
      throw new IllegalStateException(e.render());
    }
  }
}
