package org.carelevel.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.regex.Pattern;
import org.carelevel.batch.ColumnLook;
import org.carelevel.diagram.RandomRuleset;
import org.carelevel.load.MappingReader;
import org.carelevel.model.Choice;
import org.carelevel.model.Mapping;
import org.carelevel.model.Meaning;
import org.carelevel.model.Origin;
import org.carelevel.model.Question;
import org.carelevel.model.Ruleset;
import org.carelevel.model.Scale;
import org.carelevel.model.Text;
import org.carelevel.model.WrittenCases;
import org.junit.jupiter.api.Test;

/** Whatever stands in a file, the draft of its mapping can be read, and says the same. */
class MappingDraftTest {

  private static final String ODD =
      "aZ09 '\"\\#:-?,[]{}&*!|>%@`~=\t\n\r\u0000\u0007\u001b\u007f\u0085\u00a0\u2028\u202e\u2066"
          + "\ufeff\uffff\ufffd≤é日\ud83d\ude00_./";
  private static final List<String> WORDS =
      List.of("~", "null", "yes", "no", "1.0", "-9", "a: b", "# x", "- x", "'", "\"", "? x", "!t");
  private static final Pattern UNDECIDED =
      Pattern.compile("(?m)^ {6}# (.*): \\?   \\([0-9,]+ rows?.*\\)$");

  @Test
  void answersAreReadAsTheyWereSeen() throws Exception {
    int answers = 0;
    int guessed = 0;
    for (long seed = 1; seed <= 1500; seed++) {
      Random random = new Random(seed);
      Set<String> texts = texts(random, 2 + random.nextInt(4));
      Ruleset ruleset = asking(List.copyOf(texts));
      String name = random.nextBoolean() ? "one-question" : ("one-question" + odd(random)).strip();
      String draft = draft(ruleset, List.of(column(name, texts)));
      Mapping mapping = read(draft, ruleset);
      if (mapping.origins().get("one-question") instanceof Origin.Column column) {
        assertThat(column.name()).isEqualTo(name);
        assertThat(column.codes().texts().keySet()).containsExactlyInAnyOrderElementsOf(texts);
        List<String> all = List.copyOf(texts);
        column
            .codes()
            .texts()
            .forEach(
                (text, meaning) ->
                    assertThat(all.get(((Meaning.Answer) meaning).value()))
                        .isEqualToIgnoringCase(text));
        answers += texts.size();
        guessed += name.equals("one-question") ? 0 : 1;
      }
    }
    assertThat(answers).isGreaterThan(2000);
    assertThat(guessed).isGreaterThan(200);
  }

  /** Whoever takes away the sign of a comment and writes an answer has said what the text means. */
  @Test
  void whatIsUndecidedCanBeFilledIn() throws Exception {
    for (long seed = 1; seed <= 1500; seed++) {
      Random random = new Random(seed);
      Set<String> texts = texts(random, 6);
      Ruleset ruleset = asking(List.of("first answer", "second answer"));
      String draft = draft(ruleset, List.of(column("one-question", texts)));
      assertThat(read(draft, ruleset).origins()).containsOnlyKeys("one-question");
      String filled =
          UNDECIDED
              .matcher(draft)
              .replaceAll(
                  found ->
                      java.util.regex.Matcher.quoteReplacement(
                          "      " + found.group(1) + ": id-1"))
              .replace("    # values:", "    values:");
      Mapping mapping = read(filled, ruleset);
      assertThat(mapping.origins().get("one-question"))
          .isInstanceOfSatisfying(
              Origin.Column.class,
              column ->
                  assertThat(column.codes().texts().keySet())
                      .containsExactlyInAnyOrderElementsOf(texts));
    }
  }

  @Test
  void anyFileGivesAMappingThatCanBeRead() throws Exception {
    int mapped = 0;
    for (long seed = 1; seed <= 500; seed++) {
      Random random = new Random(seed);
      Ruleset ruleset = RandomRuleset.of(seed);
      List<ColumnLook.Column> columns = new ArrayList<>();
      for (String name : texts(random, 5)) {
        columns.add(column(name, texts(random, random.nextInt(8))));
      }
      for (Question question : ruleset.questions().values()) {
        Set<String> texts = texts(random, random.nextInt(4));
        texts.add(question.show(question.scale().lowest()));
        columns.add(column(question.id(), texts));
      }
      mapped += read(draft(ruleset, columns), ruleset).origins().size();
    }
    assertThat(mapped).isGreaterThan(1000);
  }

  @Test
  void whatIsEachOnesOwnStaysInTheFile() {
    Map<String, Long> names = new LinkedHashMap<>(Map.of("Ada", 1L, "Bo", 1L, "Cy", 2L));
    Map<String, Long> codes = new LinkedHashMap<>(Map.of("red", 3L, "green", 3L));
    ColumnLook look =
        new ColumnLook(
            List.of(
                new ColumnLook.Column("person", names, false),
                new ColumnLook.Column("colour", codes, false)),
            6);
    String draft = new MappingDraft("in.csv", look, asking(List.of("x", "y"))).text();
    assertThat(draft).contains("'person': 3 different texts").contains("'red'", "'green'");
    assertThat(draft).doesNotContain("Ada", "Bo", "Cy");
  }

  private static Ruleset asking(List<String> answers) {
    List<Choice> choices = new ArrayList<>();
    for (String answer : answers) {
      choices.add(new Choice("id-" + choices.size(), Text.of("en", answer)));
    }
    Ruleset any = RandomRuleset.of(1);
    Question question =
        new Question(
            "one-question",
            "c",
            Text.of("en", "Which?"),
            null,
            null,
            new Scale.Choices(choices, true),
            null,
            List.of());
    return new Ruleset(
        any.identity(),
        any.levels(),
        Map.of(),
        Map.of(),
        any.considerations(),
        Map.of("one-question", question),
        Map.of(),
        Map.of(),
        Map.of(),
        List.of(),
        WrittenCases.none());
  }

  private static ColumnLook.Column column(String name, Set<String> texts) {
    Map<String, Long> rows = new LinkedHashMap<>();
    texts.forEach(text -> rows.put(text, 3L));
    return new ColumnLook.Column(name, rows, false);
  }

  private static String draft(Ruleset ruleset, List<ColumnLook.Column> columns) {
    String draft = new MappingDraft("folder/in.csv", new ColumnLook(columns, 9), ruleset).text();
    assertThat(draft.codePoints().filter(c -> c != '\n').noneMatch(Character::isISOControl))
        .isTrue();
    return draft;
  }

  private static Mapping read(String draft, Ruleset ruleset) throws Exception {
    byte[] bytes = draft.getBytes(StandardCharsets.UTF_8);
    return MappingReader.read("draft.yaml", bytes, ruleset).mapping();
  }

  /** Texts as cells are, without white space around them; no two differ only in their case. */
  private static Set<String> texts(Random random, int count) {
    Map<String, String> texts = new LinkedHashMap<>();
    while (texts.size() < count) {
      String text =
          random.nextInt(4) == 0
              ? WORDS.get(random.nextInt(WORDS.size())) + random.nextInt(3)
              : odd(random).strip();
      if (!text.isBlank()) {
        texts.putIfAbsent(text.toLowerCase(java.util.Locale.ROOT), text);
      }
    }
    return new LinkedHashSet<>(texts.values());
  }

  private static String odd(Random random) {
    int[] points = ODD.codePoints().toArray();
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(8); i >= 0; i--) {
      text.appendCodePoint(points[random.nextInt(points.length)]);
    }
    return text.toString();
  }
}
