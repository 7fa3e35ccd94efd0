package org.carelevel.report;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.carelevel.model.Codes;
import org.carelevel.model.Mapping;
import org.carelevel.model.Meaning;
import org.carelevel.model.Origin;
import org.carelevel.model.Question;
import org.carelevel.model.Ruleset;
import org.carelevel.model.Scale;

/**
 * What a mapping says by itself, without any file.
 *
 * @param unmapped the questions that it does not mention
 * @param assumed what it answers where nobody has answered, in words
 * @param unreachable answers that nothing in it leads to, in words
 * @param conflicting rows of tables that can hold together and mean different things, in words;
 *     where they do hold together, a row of the file is rejected
 */
public record MappingNotes(
    List<String> unmapped,
    List<String> assumed,
    List<String> unreachable,
    List<String> conflicting) {

  /** Keeps its own copies. */
  public MappingNotes {
    unmapped = List.copyOf(unmapped);
    assumed = List.copyOf(assumed);
    unreachable = List.copyOf(unreachable);
    conflicting = List.copyOf(conflicting);
  }

  /** Of a mapping for this ruleset. */
  public static MappingNotes of(Mapping mapping, Ruleset ruleset) {
    Set<String> unmapped = new LinkedHashSet<>(ruleset.questions().keySet());
    unmapped.removeAll(mapping.origins().keySet());
    List<String> assumed = new ArrayList<>();
    List<String> unreachable = new ArrayList<>();
    List<String> conflicting = new ArrayList<>();
    mapping
        .origins()
        .forEach(
            (id, origin) -> {
              Question question = ruleset.question(id);
              assume(question, origin, assumed);
              if (origin instanceof Origin.Table table) {
                conflicts(id, table.rows(), conflicting);
              }
              List<String> missing = unreachable(question, origin);
              if (!missing.isEmpty()) {
                unreachable.add(id + ": " + String.join(", ", missing));
              }
            });
    return new MappingNotes(List.copyOf(unmapped), assumed, unreachable, conflicting);
  }

  private static void conflicts(String id, List<Origin.Table.Row> rows, List<String> into) {
    for (int second = 1; second < rows.size(); second++) {
      for (int first = 0; first < second; first++) {
        Origin.Table.Row one = rows.get(first);
        Origin.Table.Row other = rows.get(second);
        if (!one.meaning().equals(other.meaning()) && canHoldTogether(one, other)) {
          into.add("%s: rows %d and %d of its table".formatted(id, first + 1, second + 1));
        }
      }
    }
  }

  private static boolean canHoldTogether(Origin.Table.Row one, Origin.Table.Row other) {
    return one.when().entrySet().stream()
        .allMatch(
            part -> {
              Set<String> texts = other.when().get(part.getKey());
              return texts == null || texts.stream().anyMatch(part.getValue()::contains);
            });
  }

  private static void assume(Question question, Origin origin, List<String> assumed) {
    if (origin instanceof Origin.Column column) {
      assume(question, "a blank cell means", column.codes().blank(), assumed);
    } else if (origin instanceof Origin.Boxes boxes) {
      assume(question, "no ticked box means", boxes.none(), assumed);
    } else if (origin instanceof Origin.Table table) {
      assume(question, "no row of the table means", table.otherwise(), assumed);
    } else if (origin instanceof Origin.Constant constant) {
      assume(question, "every row means", constant.meaning(), assumed);
    }
  }

  private static void assume(
      Question question, String words, Meaning meaning, List<String> assumed) {
    if (meaning instanceof Meaning.Answer answer) {
      assumed.add("%s: %s %s".formatted(question.id(), words, question.show(answer.value())));
    }
  }

  private static List<String> unreachable(Question question, Origin origin) {
    boolean own = origin instanceof Origin.Column column && column.own();
    if (own
        || origin instanceof Origin.Constant
        || !(question.scale() instanceof Scale.Choices choices)) {
      return List.of();
    }
    Set<String> ids = new LinkedHashSet<>(choices.ids());
    meanings(origin).stream()
        .filter(Meaning.Answer.class::isInstance)
        .map(Meaning.Answer.class::cast)
        .forEach(answer -> ids.remove(question.show(answer.value())));
    return List.copyOf(ids);
  }

  private static Set<Meaning> meanings(Origin origin) {
    Set<Meaning> meanings = new LinkedHashSet<>();
    if (origin instanceof Origin.Column column) {
      meanings.add(column.codes().blank());
      meanings.addAll(column.codes().texts().values());
      meanings.addAll(
          column.codes().ranges().stream().map(Codes.Range::meaning).collect(Collectors.toSet()));
    } else if (origin instanceof Origin.Boxes boxes) {
      meanings.add(boxes.none());
      boxes.boxes().values().forEach(value -> meanings.add(new Meaning.Answer(value)));
    } else if (origin instanceof Origin.Table table) {
      meanings.add(table.otherwise());
      table.rows().forEach(row -> meanings.add(row.meaning()));
    }
    return meanings;
  }
}
