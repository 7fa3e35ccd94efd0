package org.carelevel.load;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.carelevel.diagnostic.Code;
import org.carelevel.diagnostic.Quote;
import org.carelevel.model.Consideration;
import org.carelevel.model.Contact;
import org.carelevel.model.Feature;
import org.carelevel.model.Level;
import org.carelevel.model.Source;
import org.carelevel.model.Text;

/** Reads what rules and questions refer to: contacts, sources, levels, considerations, features. */
final class ReferenceReader {

  private final Reading reading;
  private final Parts parts;
  private final TextReader texts;

  ReferenceReader(Reading reading, Parts parts, TextReader texts) {
    this.reading = reading;
    this.parts = parts;
    this.texts = texts;
  }

  /** {@code contacts:}, before any text that may mention them. */
  void contacts(Node node) {
    for (Node.Entry entry : reading.entries(node, "'contacts'")) {
      parts.declare("contacts", entry, parts.contactNames);
      Fields fields = reading.fields(entry.value(), "a contact");
      if (fields != null) {
        Text name = texts.need(fields, "name");
        Node number = fields.need("number");
        String dial = number == null ? null : reading.string(number, "'number'");
        Text about = texts.maybe(fields, "about");
        fields.done();
        if (name != null && dial != null) {
          parts.contacts.put(entry.key(), new Contact(entry.key(), name, dial, about));
        }
      }
    }
  }

  /** {@code sources:}. */
  void sources(Node node) {
    for (Node.Entry entry : reading.entries(node, "'sources'")) {
      parts.declare("sources", entry, parts.sourceNames);
      Fields fields = reading.fields(entry.value(), "a source");
      if (fields != null) {
        Text title = texts.need(fields, "title");
        Text publisher = texts.maybe(fields, "publisher");
        Node kind = fields.maybe("kind");
        boolean convention = kind != null && isConvention(kind);
        Node sections = fields.maybe("sections");
        List<String> names = sections == null ? List.of() : reading.strings(sections, "'sections'");
        Text about = texts.maybe(fields, "about");
        fields.done();
        if (title != null) {
          parts.sources.put(
              entry.key(), new Source(entry.key(), title, publisher, convention, names, about));
        }
      }
    }
  }

  private boolean isConvention(Node node) {
    String kind = reading.string(node, "'kind'");
    if (kind != null && !Set.of("document", "convention").contains(kind)) {
      String message = "'kind' is %s; write document or convention";
      reading.problem(Code.BAD_VALUE, node.span(), message.formatted(Quote.of(kind)));
    }
    return "convention".equals(kind);
  }

  /** {@code levels:}, least to most intensive. */
  void levels(Node node) {
    List<Node> items = reading.items(node, "'levels'");
    reading.limit(items.size(), Limits.LEVELS, node.span(), "levels");
    if (items.isEmpty() && node instanceof Node.Sequence) {
      reading.problem(Code.BAD_VALUE, node.span(), "'levels' is empty; name at least one level");
    }
    for (Node item : items) {
      Fields fields = reading.fields(item, "a level");
      String id = fields == null ? null : reading.newId(fields, parts.levelNames, "the level");
      if (fields != null) {
        parts.places.put("levels/" + id, fields.place("id"));
        Text name = texts.need(fields, "name");
        Text about = texts.need(fields, "about");
        Text result = texts.maybe(fields, "result");
        List<Text> expect = expect(fields);
        var cites = texts.cites(fields);
        fields.done();
        if (id != null && name != null && about != null) {
          int rank = parts.levels.size();
          parts.levels.add(new Level(id, rank, name, about, result, expect, cites));
        }
      }
    }
  }

  private List<Text> expect(Fields fields) {
    Node node = fields.maybe("expect");
    List<Text> found = new ArrayList<>();
    for (Node item : node == null ? List.<Node>of() : reading.items(node, "'expect'")) {
      Text text = texts.text(item, "an item of 'expect'");
      if (text != null) {
        found.add(text);
      }
    }
    return found;
  }

  /** {@code considerations:}, in the order of the interview. */
  void considerations(Node node) {
    List<Node> items = reading.items(node, "'considerations'");
    if (items.isEmpty() && node instanceof Node.Sequence) {
      String message = "'considerations' is empty; name at least one";
      reading.problem(Code.BAD_VALUE, node.span(), message);
    }
    for (Node item : items) {
      Fields fields = reading.fields(item, "a consideration");
      if (fields != null) {
        String id = reading.newId(fields, parts.considerationNames, "the consideration");
        parts.places.put("considerations/" + id, fields.place("id"));
        Text name = texts.need(fields, "name");
        Text about = texts.maybe(fields, "about");
        fields.done();
        if (id != null && name != null) {
          parts.considerations.put(id, new Consideration(id, name, about));
        }
      }
    }
  }

  /** {@code features:}. */
  void features(Node node) {
    for (Node.Entry entry : reading.entries(node, "'features'")) {
      parts.declare("features", entry, parts.featureNames);
      Fields fields = reading.fields(entry.value(), "a feature");
      if (fields != null) {
        Text name = texts.need(fields, "name");
        Text ask = texts.need(fields, "ask-the-programme");
        Text about = texts.maybe(fields, "about");
        var cites = texts.cites(fields);
        fields.done();
        if (name != null && ask != null) {
          parts.features.put(entry.key(), new Feature(entry.key(), name, ask, about, cites));
        }
      }
    }
  }
}
