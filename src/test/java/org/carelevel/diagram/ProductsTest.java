package org.carelevel.diagram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Products hold wherever they must and nowhere else than they may, tried on every point. */
class ProductsTest {

  /** Fewer where the test is run over and over, as in mutation testing. */
  private static final int FUNCTIONS = Integer.getInteger("carelevel.rulesets", 300);

  private static final int[] SIZES = {3, 2, 4, 2, 3};

  private final Diagram diagram = new Diagram(SIZES, 1 << 20);

  @Test
  void ofRandomFunctions() {
    Products products = new Products(diagram);
    for (int seed = 1; seed <= FUNCTIONS; seed++) {
      Random random = new Random(seed);
      int must = function(0, random);
      int may = diagram.or(must, function(0, random));
      List<int[]> found = products.between(must, may);
      for (int[] point : points()) {
        boolean covered = found.stream().anyMatch(product -> holds(product, point));
        boolean needed = diagram.restrict(must, point) == Diagram.ONE;
        boolean allowed = diagram.restrict(may, point) == Diagram.ONE;
        assertThat(covered ? allowed : !needed).as("seed %d", seed).isTrue();
      }
      assertThat(found).as("seed %d", seed).allMatch(product -> isNeeded(product, found, must));
    }
  }

  @Test
  void oneForOneProduct() {
    int first = diagram.make(0, new int[] {Diagram.ZERO, Diagram.ONE, Diagram.ONE});
    int second = diagram.make(2, new int[] {Diagram.ONE, Diagram.ZERO, Diagram.ONE, Diagram.ZERO});
    int both = diagram.and(first, second);
    List<int[]> found = new Products(diagram).between(both, both);
    assertThat(found)
        .containsExactly(new int[] {0b110, Products.ANY, 0b101, Products.ANY, Products.ANY});
  }

  @Test
  void oneForEachPartOfAUnion() {
    int first = diagram.make(1, new int[] {Diagram.ZERO, Diagram.ONE});
    int second = diagram.make(4, new int[] {Diagram.ZERO, Diagram.ZERO, Diagram.ONE});
    int either = diagram.or(first, second);
    int third = diagram.make(2, new int[] {Diagram.ZERO, Diagram.ONE, Diagram.ONE, Diagram.ZERO});
    int all = diagram.or(either, third);
    int any = Products.ANY;
    assertThat(new Products(diagram).between(either, either))
        .containsExactly(
            new int[] {any, 0b10, any, any, any}, new int[] {any, any, any, any, 0b100});
    assertThat(new Products(diagram).between(all, all))
        .containsExactly(
            new int[] {any, 0b10, any, any, any},
            new int[] {any, any, 0b110, any, any},
            new int[] {any, any, any, any, 0b100});
  }

  /** Whether an odd number of variables is 1 takes a product for half of all points. */
  @Test
  void givesUpOnTooManyProducts() {
    assertThat(odd(8)).hasSize(128);
    assertThatThrownBy(() -> odd(9)).isInstanceOf(BudgetExceeded.class);
  }

  private static List<int[]> odd(int variables) {
    int[] sizes = new int[variables];
    Arrays.fill(sizes, 2);
    Diagram store = new Diagram(sizes, 1000);
    int even = Diagram.ONE;
    int odd = Diagram.ZERO;
    for (int variable = variables - 1; variable >= 0; variable--) {
      int before = even;
      even = store.make(variable, new int[] {even, odd});
      odd = store.make(variable, new int[] {odd, before});
    }
    return new Products(store).between(odd, odd);
  }

  @Test
  void noneOfNothingAndOneOfEverything() {
    Products products = new Products(diagram);
    assertThat(products.between(Diagram.ZERO, Diagram.ONE)).isEmpty();
    assertThat(products.between(Diagram.ONE, Diagram.ONE)).hasSize(1);
  }

  @Test
  void givesUpOnVariablesWithManyBranches() {
    Diagram wide = new Diagram(new int[] {9}, 100);
    int[] children = new int[9];
    Arrays.fill(children, Diagram.ZERO);
    children[3] = Diagram.ONE;
    int function = wide.make(0, children);
    assertThatThrownBy(() -> new Products(wide).between(function, function))
        .isInstanceOf(BudgetExceeded.class);
  }

  /** Whether some point that must be covered is covered by this product alone. */
  private boolean isNeeded(int[] product, List<int[]> all, int must) {
    return points().stream()
        .filter(point -> diagram.restrict(must, point) == Diagram.ONE && holds(product, point))
        .anyMatch(point -> all.stream().filter(other -> holds(other, point)).count() == 1);
  }

  private int function(int variable, Random random) {
    if (variable == SIZES.length) {
      return random.nextInt(3) == 0 ? Diagram.ONE : Diagram.ZERO;
    }
    int[] children = new int[SIZES[variable]];
    for (int i = 0; i < children.length; i++) {
      children[i] =
          random.nextInt(5) == 0 ? Diagram.terminal(i % 2) : function(variable + 1, random);
    }
    return diagram.make(variable, children);
  }

  private static boolean holds(int[] product, int[] point) {
    for (int variable = 0; variable < SIZES.length; variable++) {
      if ((product[variable] >> point[variable] & 1) == 0) {
        return false;
      }
    }
    return true;
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
