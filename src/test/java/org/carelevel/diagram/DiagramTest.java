package org.carelevel.diagram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.IntBinaryOperator;
import java.util.function.ToIntFunction;
import org.junit.jupiter.api.Test;

/** What is done with whole functions is what doing it point by point gives. */
class DiagramTest {

  private static final int[] SIZES = {3, 2, 4, 2};
  private static final int FUNCTIONS = 60;

  private final Diagram diagram = new Diagram(SIZES, 1 << 20);
  private final Random random = new Random(1);

  @Test
  void operations() {
    for (int i = 0; i < FUNCTIONS; i++) {
      int a = function(0, 4);
      int b = function(0, 4);
      int yes = function(0, 2);
      same(Op.OR, a, b, (x, y) -> x | y);
      same(Op.MAX, a, b, Math::max);
      same(Op.PLUS, a, b, Integer::sum);
      same(Op.AND, yes, function(0, 2), (x, y) -> x & y);
      same(Op.TIMES, a, yes, (x, y) -> x * y);
      same(Op.TIMES, yes, a, (x, y) -> x * y);
      same(diagram.not(yes), point -> 1 - value(yes, point));
      same(diagram.map(a, x -> x / 2), point -> value(a, point) / 2);
    }
  }

  private void same(Op op, int a, int b, IntBinaryOperator expected) {
    int found = diagram.apply(op, a, b);
    same(found, point -> expected.applyAsInt(value(a, point), value(b, point)));
    // Equal functions are the same reference, whether they were found before or not.
    assertThat(diagram.apply(op, b, a)).isEqualTo(found);
  }

  @Test
  void partsAndUnions() {
    for (int i = 0; i < FUNCTIONS; i++) {
      int ref = function(0, 5);
      int[] fixed = new int[SIZES.length];
      boolean[] kept = new boolean[SIZES.length];
      for (int v = 0; v < SIZES.length; v++) {
        fixed[v] = random.nextInt(SIZES[v] + 1) - 1;
        kept[v] = random.nextBoolean();
        int variable = v;
        same(diagram.unionOver(ref, v), point -> union(ref, point, other -> other != variable));
      }
      same(diagram.restrict(ref, fixed), point -> value(ref, put(point, fixed)));
      same(diagram.unionOverOthers(ref, kept), point -> union(ref, point, v -> kept[v]));
      assertThat(diagram.reachable(ref)).isEqualTo(union(ref, points().get(0), v -> false));
    }
  }

  @Test
  void whatAFunctionIsMadeOf() {
    for (int i = 0; i < FUNCTIONS; i++) {
      int ref = function(0, 2);
      Set<Integer> nodes = new HashSet<>();
      gather(ref, nodes);
      assertThat(diagram.weigh(ref)).isEqualTo(nodes.size());
      boolean[] support = new boolean[SIZES.length];
      nodes.forEach(node -> support[diagram.variable(node)] = true);
      assertThat(diagram.support(ref)).isEqualTo(support);
      assertThat(diagram.weigh(ref)).as("once more").isEqualTo(nodes.size());
    }
    assertThat(diagram.weigh(Diagram.ONE)).isZero();
  }

  private void gather(int ref, Set<Integer> into) {
    if (!Diagram.isTerminal(ref) && into.add(ref)) {
      for (int branch = 0; branch < SIZES[diagram.variable(ref)]; branch++) {
        gather(diagram.child(ref, diagram.variable(ref), branch), into);
      }
    }
  }

  /** Whatever was made after a mark is forgotten, and what was made before is as it was. */
  @Test
  void marks() {
    List<Integer> before = new ArrayList<>();
    for (int i = 0; i < FUNCTIONS; i++) {
      before.add(function(0, 3));
    }
    List<List<Integer>> values = before.stream().map(this::values).toList();
    int mark = diagram.mark();
    int nodes = diagram.nodes();
    for (int round = 0; round < 20; round++) {
      for (int i = 0; i < FUNCTIONS; i++) {
        int a = before.get(random.nextInt(FUNCTIONS));
        int b = function(0, 3);
        same(Op.PLUS, a, b, Integer::sum);
      }
      assertThat(diagram.nodes()).isGreaterThan(nodes);
      diagram.releaseTo(mark);
      assertThat(diagram.nodes()).isEqualTo(nodes);
      assertThat(before.stream().map(this::values).toList()).isEqualTo(values);
    }
  }

  @Test
  void theBudgetIsWhatThereMayBe() {
    Diagram small = new Diagram(new int[] {2, 2}, 3);
    int first = small.make(1, new int[] {Diagram.ZERO, Diagram.ONE});
    int other = small.make(1, new int[] {Diagram.ONE, Diagram.ZERO});
    assertThat(small.make(1, new int[] {Diagram.ZERO, Diagram.ONE})).isEqualTo(first);
    small.make(0, new int[] {first, other});
    assertThat(small.nodes()).isEqualTo(3);
    assertThatThrownBy(() -> small.make(0, new int[] {other, first}))
        .isInstanceOfSatisfying(BudgetExceeded.class, e -> assertThat(e.budget()).isEqualTo(3));
  }

  @Test
  void oneChildForAllBranchesMakesNoNode() {
    assertThat(diagram.make(2, new int[] {~7, ~7, ~7, ~7})).isEqualTo(~7);
    assertThat(diagram.nodes()).isZero();
  }

  /** Also where there are many nodes, or one with very many branches. */
  @Test
  void equalNodesAreOne() {
    int branches = 5_000;
    Diagram large = new Diagram(new int[] {branches, 2}, 1 << 20);
    int[] wide = new int[branches];
    Arrays.setAll(wide, Diagram::terminal);
    int first = large.make(0, wide);
    int[] nodes = new int[branches];
    for (int i = 0; i < branches; i++) {
      nodes[i] = large.make(1, new int[] {Diagram.terminal(i), Diagram.terminal(i + 1)});
    }
    int all = large.make(0, nodes);
    assertThat(large.nodes()).isEqualTo(branches + 2);
    assertThat(large.make(0, wide)).isEqualTo(first);
    assertThat(large.make(0, nodes)).isEqualTo(all);
    for (int i = 0; i < branches; i++) {
      assertThat(large.make(1, new int[] {Diagram.terminal(i), Diagram.terminal(i + 1)}))
          .isEqualTo(nodes[i]);
      assertThat(large.child(first, 0, i)).isEqualTo(Diagram.terminal(i));
    }
    assertThat(large.nodes()).isEqualTo(branches + 2);
  }

  private int function(int variable, int values) {
    if (variable == SIZES.length) {
      return Diagram.terminal(random.nextInt(values));
    }
    int[] children = new int[SIZES[variable]];
    for (int i = 0; i < children.length; i++) {
      children[i] =
          random.nextInt(4) == 0
              ? Diagram.terminal(random.nextInt(values))
              : i > 0 && random.nextInt(3) == 0 ? children[i - 1] : function(variable + 1, values);
    }
    return diagram.make(variable, children);
  }

  private void same(int ref, ToIntFunction<int[]> expected) {
    for (int[] point : points()) {
      assertThat(value(ref, point)).isEqualTo(expected.applyAsInt(point));
    }
  }

  private List<Integer> values(int ref) {
    return points().stream().map(point -> value(ref, point)).toList();
  }

  private int value(int ref, int[] point) {
    int at = ref;
    while (!Diagram.isTerminal(at)) {
      int variable = diagram.variable(at);
      at = diagram.child(at, variable, point[variable]);
    }
    return Diagram.value(at);
  }

  /** Over all points that are the same in the variables that are kept. */
  private int union(int ref, int[] point, java.util.function.IntPredicate kept) {
    int union = 0;
    for (int[] other : points()) {
      boolean same = true;
      for (int v = 0; v < SIZES.length; v++) {
        same &= !kept.test(v) || other[v] == point[v];
      }
      union |= same ? value(ref, other) : 0;
    }
    return union;
  }

  private static int[] put(int[] point, int[] fixed) {
    int[] result = point.clone();
    for (int v = 0; v < result.length; v++) {
      result[v] = fixed[v] < 0 ? result[v] : fixed[v];
    }
    return result;
  }

  private static List<int[]> points() {
    List<int[]> points = List.of(new int[0]);
    for (int size : SIZES) {
      List<int[]> longer = new ArrayList<>();
      for (int[] point : points) {
        for (int branch = 0; branch < size; branch++) {
          int[] next = Arrays.copyOf(point, point.length + 1);
          next[point.length] = branch;
          longer.add(next);
        }
      }
      points = longer;
    }
    return points;
  }
}
