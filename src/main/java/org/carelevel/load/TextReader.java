package org.carelevel.load;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.carelevel.diagnostic.Code;
import org.carelevel.diagnostic.NearName;
import org.carelevel.diagnostic.Quote;
import org.carelevel.diagnostic.Span;
import org.carelevel.model.Citation;
import org.carelevel.model.Contact;
import org.carelevel.model.Source;
import org.carelevel.model.Text;
import org.jspecify.annotations.Nullable;

/** Reads texts for people, with contacts' numbers put in, and citations. */
final class TextReader {

  private static final Pattern CONTACT = Pattern.compile("\\{([A-Za-z0-9][A-Za-z0-9._-]{0,63})}");

  private final Reading reading;
  private final Parts parts;

  TextReader(Reading reading, Parts parts) {
    this.reading = reading;
    this.parts = parts;
  }

  /** A text that must be there; null where it is not, or is wrong. */
  @Nullable Text need(Fields fields, String key) {
    Node node = fields.need(key);
    return node == null ? null : text(node, "'" + key + "'");
  }

  /** A text that may be left out. */
  @Nullable Text maybe(Fields fields, String key) {
    Node node = fields.maybe(key);
    return node == null ? null : text(node, "'" + key + "'");
  }

  /** A text in the ruleset's own language, or a map of languages. */
  @Nullable Text text(Node node, String what) {
    Map<String, String> words = new LinkedHashMap<>();
    if (node instanceof Node.Mapping map) {
      boolean own = false;
      for (Node.Entry entry : map.entries()) {
        inLanguage(entry, what, words);
        own |= entry.key().equals(parts.language);
      }
      if (!own) {
        String message = "%s has no text in '%s', the ruleset's own language; add it";
        reading.problem(
            Code.MISSING_LANGUAGE, node.span(), message.formatted(what, parts.language));
      }
    } else {
      String plain = reading.string(node, what);
      if (plain != null) {
        words.put(parts.language, withContacts(plain, node.span()));
      }
    }
    return words.containsKey(parts.language) ? new Text(parts.language, words) : null;
  }

  private void inLanguage(Node.Entry entry, String what, Map<String, String> words) {
    if (!parts.languages.contains(entry.key())) {
      String message =
          "%s is not a language of this ruleset (%s); add it to 'languages', or remove it";
      reading.problem(
          Code.UNKNOWN_KEY,
          entry.keySpan(),
          message.formatted(Quote.of(entry.key()), String.join(", ", parts.languages)));
      return;
    }
    String text = reading.string(entry.value(), what);
    if (text != null) {
      words.put(entry.key(), withContacts(text, entry.value().span()));
    }
  }

  private String withContacts(String text, Span span) {
    if (text.indexOf('{') < 0) {
      return text;
    }
    Matcher found = CONTACT.matcher(text);
    return found.replaceAll(
        match -> {
          String id = match.group(1);
          if (!parts.contactNames.contains(id)) {
            Span place = reading.within(span, match.group());
            parts.known(id, place, parts.contactNames, Code.UNKNOWN_CONTACT, "contact");
          }
          Contact contact = parts.contacts.get(id);
          return Matcher.quoteReplacement(contact == null ? match.group() : contact.number());
        });
  }

  /** The citations of {@code cites:}, where there are any. */
  List<Citation> cites(Fields fields) {
    Node node = fields.maybe("cites");
    List<Citation> cites = new ArrayList<>();
    for (Node item : node == null ? List.<Node>of() : reading.items(node, "'cites'")) {
      String words = reading.string(item, "a citation");
      Citation citation = words == null ? null : citation(words, item.span());
      if (citation != null) {
        cites.add(citation);
      }
    }
    return cites;
  }

  private @Nullable Citation citation(String words, Span span) {
    int hash = words.indexOf('#');
    String id = hash < 0 ? words : words.substring(0, hash);
    if (!parts.known(id, span, parts.sourceNames, Code.UNKNOWN_SOURCE, "source")) {
      return null;
    }
    Source source = parts.sources.get(id);
    String section = hash < 0 ? null : words.substring(hash + 1);
    if (source != null && section != null) {
      List<String> names = source.sections();
      if (!names.contains(section)) {
        String hint = NearName.hintOrList(section, names);
        String message = "the source '%s' has no section %s%s";
        reading.problem(Code.UNKNOWN_SOURCE, span, message.formatted(id, Quote.of(section), hint));
        return null;
      }
    }
    return new Citation(id, section);
  }
}
