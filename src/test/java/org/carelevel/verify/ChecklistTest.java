package org.carelevel.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** How much of what each line of the checklist looks at is as it should be. */
class ChecklistTest {

  @Test
  void eachLineSaysHowMuchIsSound() {
    List<Verdict.Line> lines =
        Verifier.verify(
                SmallRules.of(
                    "low middle high",
                    """
                    use: {text: Q, help: H, answers: [none, some, much]}
                    job: {text: Q, answers: [no, yes], ordered: false}
                    """,
                    """
                    - {id: much, when: {use: much}, at-least: high, because: B, cites: [s]}
                    - {id: also, when: {use: much, job: yes}, at-least: high, because: B}
                    - {id: never, when: {use: some, not: {use: some}}, at-least: high, because: B}
                    - {id: some, when: {use: some}, at-least: high, look-for: [f], because: B}
                    - {id: seen, when: {job: no}, supports: low, because: B}
                    """,
                    """
                    properties:
                      - {id: p, never-matters: [job]}
                      - {id: q, never-matters: [use]}
                    cases:
                      - {name: a, answers: {use: much}, expect: {level: high}}
                      - {name: b, answers: {use: some}, expect: {level: low}}
                      - {name: c, answers: {use: none, job: no}, expect: {level: low}}
                    """))
            .lines();
    assertThat(lines.stream().map(line -> line.check().id() + " " + line.detail()))
        .containsExactly(
            "cases 2 of 3",
            "properties 1 of 2",
            "monotone 1 of 1 ordered questions",
            "reachable 2 of 3",
            "can-hold 4 of 5",
            "decisive 2 of 3",
            "rule-coverage 3 of 5",
            "branch-coverage 10 of 12",
            "citations 1 of 5",
            "translations 25 of 25",
            "features 1 of 2",
            "help 1 of 2");
  }
}
