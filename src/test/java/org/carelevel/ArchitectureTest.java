package org.carelevel;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.conditions.ArchConditions.callMethodWhere;
import static com.tngtech.archunit.lang.conditions.ArchConditions.dependOnClassesThat;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.lang.invoke.VarHandle;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/** The rooms of the program, and which of them may know which. */
class ArchitectureTest {

  private static final String ROOT = "org.carelevel.";

  /** Each room, and the rooms that it may import besides {@code diagnostic} and {@code model}. */
  private static final Map<String, Set<String>> ROOMS =
      Map.ofEntries(
          Map.entry("diagnostic", Set.of()),
          Map.entry("model", Set.of()),
          Map.entry("load", Set.of()),
          Map.entry("engine", Set.of()),
          Map.entry("diagram", Set.of("engine")),
          Map.entry("verify", Set.of("diagram", "engine")),
          Map.entry("whatif", Set.of("diagram", "engine")),
          // Drafts are answers files.
          Map.entry("interview", Set.of("engine", "diagram", "load")),
          // A cell is read in the same words as an answers file.
          Map.entry("batch", Set.of("engine", "diagram", "agreement", "load")),
          Map.entry("training", Set.of("engine", "diagram", "whatif", "agreement")),
          Map.entry("agreement", Set.of()));

  /** These two alone stand below the others, and see nothing. */
  private static final Set<String> GROUND = Set.of("diagnostic", "model");

  /** What reckons, and so gives the same for the same, everywhere and always. */
  private static final List<String> CORE =
      List.of("diagnostic", "model", "load", "engine", "diagram", "verify", "whatif");

  private static final JavaClasses PROGRAM =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("org.carelevel");

  @Test
  void everyPackageIsARoom() {
    Set<String> known = new TreeSet<>(ROOMS.keySet());
    known.addAll(Set.of("report", "cli"));
    assertThat(rooms()).isNotEmpty().isSubsetOf(known);
  }

  @Test
  void arrowsRunOneWay() {
    assertThat(wrongArrows()).isEmpty();
  }

  private static Set<String> wrongArrows() {
    return PROGRAM.stream()
        .flatMap(each -> each.getDirectDependenciesFromSelf().stream())
        .filter(arrow -> isOurs(arrow.getTargetClass()))
        .filter(arrow -> !mayImport(room(arrow.getOriginClass()), room(arrow.getTargetClass())))
        .map(arrow -> room(arrow.getOriginClass()) + " imports " + arrow.getDescription())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static boolean mayImport(String from, String to) {
    if (from.equals(to) || from.equals("cli")) {
      return true;
    } else if (from.equals("report")) {
      return !to.equals("cli");
    } else if (GROUND.contains(to)) {
      return !GROUND.contains(from);
    }
    return ROOMS.getOrDefault(from, Set.of()).contains(to);
  }

  @Test
  void thereAreNoCycles() {
    slices().matching(ROOT + "(*)..").should().beFreeOfCycles().check(PROGRAM);
  }

  @Test
  void eachLibraryIsKnownToFewRooms() {
    onlyIn(Set.of("load"), "tools.jackson.dataformat..");
    onlyIn(Set.of("load", "report", "batch"), "tools.jackson..");
    onlyIn(Set.of("batch"), "de.siegmar..");
    onlyIn(Set.of("cli"), "picocli..");
    onlyIn(Set.of("cli"), "me.tongfei.progressbar..");
  }

  private static void onlyIn(Set<String> rooms, String library) {
    noClasses()
        .that(DescribedPredicate.not(in(rooms)))
        .should()
        .dependOnClassesThat(resideInAPackage(library))
        .check(PROGRAM);
  }

  @Test
  void thereAreNoOtherLibraries() {
    classes()
        .should()
        .onlyDependOnClassesThat(
            resideInAnyPackage(
                "java..",
                "org.carelevel..",
                "org.jspecify..",
                "tools.jackson..",
                "de.siegmar..",
                "me.tongfei.progressbar..",
                "picocli.."))
        .check(PROGRAM);
  }

  @Test
  void theCoreOpensNothing() {
    noClasses()
        .that(in(CORE))
        .should(dependOnClassesThat(resideInAnyPackage("java.nio.file..", "java.net..")))
        .orShould(dependOnClassesThat(named("java\\.io\\.(File.*|RandomAccessFile|Console)")))
        .check(PROGRAM);
  }

  @Test
  void theCoreReadsNoClockAndPrintsNothing() {
    noClasses()
        .that(in(CORE))
        .should(callMethodWhere(impure()))
        .orShould()
        .accessField(System.class, "out")
        .orShould()
        .accessField(System.class, "err")
        .orShould()
        .accessField(System.class, "in")
        .check(PROGRAM);
  }

  /** What depends on the machine or the moment, or ends the program. */
  private static DescribedPredicate<JavaAccess<?>> impure() {
    Set<String> ofSystem =
        Set.of("exit", "currentTimeMillis", "nanoTime", "getenv", "getProperty", "console");
    return DescribedPredicate.describe(
        "depends on the machine or the moment",
        access -> {
          String owner = access.getTargetOwner().getName();
          String name = access.getTarget().getName();
          return (owner.equals("java.lang.System") && ofSystem.contains(name))
              || owner.equals("java.lang.Runtime")
              || (owner.startsWith("java.time.") && name.equals("now"));
        });
  }

  @Test
  void everyPackageSaysWhereNullMayBe() {
    Set<String> unmarked =
        PROGRAM.stream()
            .map(JavaClass::getPackage)
            .filter(each -> !each.isAnnotatedWith(NullMarked.class))
            .map(each -> each.getName())
            .collect(Collectors.toCollection(TreeSet::new));
    assertThat(unmarked).isEmpty();
  }

  @Test
  void namesSayWhatAClassIs() {
    noClasses().should().haveNameMatching(".*(Util|Helper|Manager)[^.]*").check(PROGRAM);
  }

  @Test
  void nothingStaticChanges() {
    fields().that().areStatic().should().beFinal().check(PROGRAM);
    Map<String, String> suspicious = new TreeMap<>();
    PROGRAM.stream()
        .flatMap(each -> each.getFields().stream())
        .filter(field -> field.getModifiers().contains(JavaModifier.STATIC))
        .filter(field -> !field.getModifiers().contains(JavaModifier.SYNTHETIC))
        .filter(field -> !isImmutable(field))
        .forEach(field -> suspicious.put(field.getFullName(), field.getRawType().getName()));
    assertThat(suspicious).isEmpty();
  }

  /** As far as a type can tell. Collections are held to the factories that copy. */
  private static boolean isImmutable(JavaField field) {
    JavaClass type = field.getRawType();
    return type.isPrimitive()
        || type.isEnum()
        || type.isRecord()
        || type.isEquivalentTo(String.class)
        || type.isEquivalentTo(Pattern.class)
        || type.isEquivalentTo(VarHandle.class)
        || isFilledByAFactory(field);
  }

  private static boolean isFilledByAFactory(JavaField field) {
    boolean collection =
        Stream.of(List.class, Set.class, Map.class).anyMatch(field.getRawType()::isEquivalentTo);
    return collection
        && field.getOwner().getStaticInitializer().stream()
            .flatMap(start -> start.getConstructorCallsFromSelf().stream())
            .noneMatch(call -> call.getTargetOwner().getPackageName().equals("java.util"));
  }

  /** A class is reused by asking it, not by extending it; a closed family of kinds is no reuse. */
  @Test
  void noClassExtendsAnother() {
    List<String> extending = new ArrayList<>();
    for (JavaClass each : PROGRAM) {
      each.getRawSuperclass()
          .filter(ArchitectureTest::isOurs)
          .filter(above -> !each.isEnum() && !above.isEnum())
          .filter(above -> !above.isAssignableTo(Throwable.class))
          .filter(above -> !above.reflect().isSealed())
          .ifPresent(above -> extending.add(each.getName() + " extends " + above.getName()));
    }
    assertThat(extending).isEmpty();
  }

  private static DescribedPredicate<JavaClass> in(Iterable<String> rooms) {
    List<String> packages = new ArrayList<>();
    rooms.forEach(room -> packages.add(ROOT + room + ".."));
    return resideInAnyPackage(packages.toArray(String[]::new));
  }

  private static DescribedPredicate<JavaClass> named(String pattern) {
    return DescribedPredicate.describe(
        "named " + pattern, each -> each.getName().matches(pattern + "(\\$.*)?"));
  }

  private static boolean isOurs(JavaClass each) {
    return each.getBaseComponentType().getPackageName().startsWith("org.carelevel");
  }

  private static Set<String> rooms() {
    return PROGRAM.stream().map(ArchitectureTest::room).collect(Collectors.toSet());
  }

  /** The package below the root; classes in the root itself are in no room. */
  private static String room(JavaClass each) {
    String name = each.getBaseComponentType().getPackageName() + ".";
    String below = name.startsWith(ROOT) ? name.substring(ROOT.length()) : name;
    return below.isEmpty() ? "(root)" : below.substring(0, below.length() - 1);
  }
}
