package org.carelevel.diagram;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A table has a place for each branch of each state, and none for what makes no difference. */
class StateTableTest {

  private final Diagram diagram = new Diagram(new int[] {3, 4, 2}, 100);

  private final int last = diagram.make(2, new int[] {Diagram.ZERO, Diagram.terminal(5)});

  /** Looks at the first and the last variable, and not at the one between them. */
  private final int root = diagram.make(0, new int[] {Diagram.ZERO, last, Diagram.terminal(7)});

  @Test
  void holdsJustWhatItNeeds() {
    StateTable table = StateTable.of(diagram, root, 1000).orElseThrow();
    assertThat(table.size()).isEqualTo(3 + 3 * 2);
    assertThat(table.values()).containsExactlyInAnyOrder(0, 5, 7);
    assertThat(StateTable.of(diagram, root, 9)).isPresent();
    assertThat(StateTable.of(diagram, root, 8)).isEmpty();
  }

  @Test
  void givesTheValueOfEachPoint() {
    StateTable table = StateTable.of(diagram, root, 1000).orElseThrow();
    int[] values = table.values();
    for (int a = 0; a < 3; a++) {
      for (int c = 0; c < 2; c++) {
        int expected = a == 0 ? 0 : a == 2 ? 7 : 5 * c;
        for (int b = 0; b < 4; b++) {
          int[] point = {a, b, c};
          assertThat(table.value(point)).isEqualTo(expected);
          assertThat(values[table.outcome(point)]).isEqualTo(expected);
        }
      }
    }
  }

  @Test
  void aConstantNeedsNothing() {
    StateTable table = StateTable.of(diagram, Diagram.terminal(3), 0).orElseThrow();
    assertThat(table.size()).isZero();
    assertThat(table.value(new int[] {0, 0, 0})).isEqualTo(3);
  }

  /** No more members than a byte has bits, and no more places than a group may have. */
  @Test
  void groups() {
    List<Integer> members =
        IntStream.range(0, 20)
            .map(
                i ->
                    diagram.make(0, new int[] {Diagram.terminal(i % 2), Diagram.ONE, Diagram.ZERO}))
            .boxed()
            .toList();
    List<StateGroup> groups = StateGroup.of(diagram, members).orElseThrow();
    assertThat(groups).extracting(StateGroup::first).containsExactly(0, 8, 16);
    assertThat(groups.get(0).table().value(new int[] {0, 0, 0})).isEqualTo(0b10101010);
    assertThat(groups.get(2).table().value(new int[] {0, 0, 0})).isEqualTo(0b1010);
    assertThat(groups.get(2).table().value(new int[] {1, 0, 0})).isEqualTo(0b1111);
    assertThat(StateGroup.of(diagram, List.of()).orElseThrow()).isEmpty();
  }
}
