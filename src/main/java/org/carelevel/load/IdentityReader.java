package org.carelevel.load;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.carelevel.diagnostic.Code;
import org.carelevel.diagnostic.Quote;
import org.carelevel.diagnostic.Span;
import org.carelevel.model.Ruleset;
import org.carelevel.model.Text;
import org.jspecify.annotations.Nullable;

/** Reads {@code ruleset:}. */
final class IdentityReader {

  private final Reading reading;
  private final Parts parts;
  private final TextReader texts;

  IdentityReader(Reading reading, Parts parts, TextReader texts) {
    this.reading = reading;
    this.parts = parts;
    this.texts = texts;
  }

  /** The languages, before any text is read. */
  void languages(@Nullable Fields fields) {
    if (fields == null) {
      return;
    }
    Node own = fields.need("language");
    String language = own == null ? null : reading.string(own, "'language'");
    if (own != null && language != null && isLanguage(language, own.span())) {
      parts.language = language;
    }
    Set<String> all = new LinkedHashSet<>(Set.of(parts.language));
    Node listed = fields.maybe("languages");
    if (listed != null) {
      List<String> names = reading.strings(listed, "'languages'");
      for (String name : names) {
        if (isLanguage(name, listed.span())) {
          all.add(name);
        }
      }
      if (!names.contains(parts.language)) {
        String message = "'languages' lacks '%s', the ruleset's own; add it";
        reading.problem(Code.MISSING_LANGUAGE, listed.span(), message.formatted(parts.language));
      }
    }
    parts.languages = List.copyOf(all);
  }

  private boolean isLanguage(String word, Span span) {
    if (word.length() == 2 && isSmall(word.charAt(0)) && isSmall(word.charAt(1))) {
      return true;
    }
    String message = "%s is not a language; write two small letters, such as en or es";
    reading.problem(Code.BAD_VALUE, span, message.formatted(Quote.of(word)));
    return false;
  }

  private static boolean isSmall(char letter) {
    return letter >= 'a' && letter <= 'z';
  }

  Ruleset.@Nullable Identity read(Fields fields, String sha256) {
    Node idNode = fields.need("id");
    String id = idNode == null ? null : reading.id(idNode, "'id'");
    Node versionNode = fields.need("version");
    String version = versionNode == null ? null : reading.id(versionNode, "'version'");
    Text title = texts.need(fields, "title");
    Node reviewedNode = fields.maybe("reviewed");
    String reviewed = reviewedNode == null ? null : day(reviewedNode);
    Text status = texts.maybe(fields, "status");
    Text audience = texts.maybe(fields, "audience");
    fields.done();
    return id == null || version == null || title == null
        ? null
        : new Ruleset.Identity(
            id,
            version,
            sha256,
            title,
            parts.language,
            parts.languages,
            reviewed,
            status,
            audience);
  }

  private @Nullable String day(Node node) {
    String word = reading.string(node, "'reviewed'");
    if (word == null) {
      return null;
    }
    try {
      return LocalDate.parse(word).toString();
    } catch (DateTimeException e) {
      String message = "'reviewed' is %s; write a day such as 2026-11-01";
      reading.problem(Code.BAD_VALUE, node.span(), message.formatted(Quote.of(word)));
      return null;
    }
  }
}
