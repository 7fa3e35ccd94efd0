package org.carelevel.load;

import java.util.List;
import org.carelevel.diagnostic.Span;

/** A piece of a YAML or JSON text, with its place. Every scalar is text. */
sealed interface Node {

  Span span();

  /** How to call it in a message. */
  String kind();

  record Entry(String key, Span keySpan, Node value) {}

  record Mapping(List<Entry> entries, Span span) implements Node {
    @Override
    public String kind() {
      return "a map";
    }
  }

  record Sequence(List<Node> items, Span span) implements Node {
    @Override
    public String kind() {
      return "a list";
    }
  }

  record Scalar(String text, Span span) implements Node {
    @Override
    public String kind() {
      return "a text";
    }
  }

  /** Nothing stands there, or {@code null}. */
  record Empty(Span span) implements Node {
    @Override
    public String kind() {
      return "nothing";
    }
  }
}
