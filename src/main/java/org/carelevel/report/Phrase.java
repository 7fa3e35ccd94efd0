package org.carelevel.report;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A line of words, some of them marked. */
public record Phrase(List<Inline> parts) {

  /** No words. */
  static final Phrase EMPTY = new Phrase(List.of());

  private static final Pattern GAP = Pattern.compile("%(?:([1-9])\\$)?[sd]");

  /** Keeps its own copy. */
  public Phrase {
    parts = List.copyOf(parts);
  }

  static Phrase plain(String text) {
    return new Phrase(List.of(new Inline.Plain(text)));
  }

  static Phrase strong(String text) {
    return new Phrase(List.of(new Inline.Strong(text)));
  }

  static Phrase emphasis(String text) {
    return new Phrase(List.of(new Inline.Emphasis(text)));
  }

  static Phrase code(String id) {
    return new Phrase(List.of(new Inline.Code(id)));
  }

  static Phrase link(String id, String anchor) {
    return new Phrase(List.of(new Inline.Link(id, anchor)));
  }

  /** A template with its gaps ({@code %s}, or {@code %2$s} for the second) filled. */
  static Phrase filled(String template, Phrase... values) {
    List<Inline> parts = new ArrayList<>();
    Matcher gap = GAP.matcher(template);
    int from = 0;
    int next = 0;
    while (gap.find()) {
      addPlain(parts, template.substring(from, gap.start()));
      int place = gap.group(1) == null ? next++ : Integer.parseInt(gap.group(1)) - 1;
      parts.addAll(values[place].parts);
      from = gap.end();
    }
    addPlain(parts, template.substring(from));
    return new Phrase(parts);
  }

  private static void addPlain(List<Inline> parts, String text) {
    if (!text.isEmpty()) {
      parts.add(new Inline.Plain(text));
    }
  }

  /** Phrases one after the other, with these words between the last two and those before. */
  static Phrase joined(List<Phrase> phrases, String between, String last) {
    Phrase all = EMPTY;
    for (int i = 0; i < phrases.size(); i++) {
      String gap = i == 0 ? "" : i == phrases.size() - 1 ? last : between;
      all = all.then(gap).then(phrases.get(i));
    }
    return all;
  }

  Phrase then(Phrase more) {
    List<Inline> all = new ArrayList<>(parts);
    all.addAll(more.parts);
    return new Phrase(all);
  }

  Phrase then(String more) {
    return more.isEmpty() ? this : then(plain(more));
  }

  /** The words without their marks. */
  String words() {
    return parts.stream().map(Inline::text).collect(Collectors.joining());
  }
}
