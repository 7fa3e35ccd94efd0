package org.carelevel.load;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import org.carelevel.diagnostic.Diagnostic;
import org.carelevel.diagnostic.RejectedText;
import org.carelevel.verify.Verifier;

/**
 * Whatever the bytes, a ruleset is read or refused with problems that can be printed; nothing else
 * happens. As a plain test this tries the kept inputs; {@code JAZZER_FUZZ=1 mvn -q test
 * -Dtest=RulesetFuzzTest} looks for new ones.
 */
class RulesetFuzzTest {

  private static final int SMALL = 20_000;

  @FuzzTest(maxDuration = "8s")
  void anyBytes(byte[] bytes) {
    try {
      LoadedRuleset loaded = RulesetReader.read("fuzz.yaml", bytes);
      if (bytes.length < SMALL) {
        assertThat(Verifier.verify(loaded.ruleset()).lines()).isNotEmpty();
      }
    } catch (org.carelevel.diagram.BudgetExceeded e) {
      assertThat(e.budget()).isPositive();
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
}
