package org.carelevel.load;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.carelevel.diagnostic.Position;
import org.carelevel.diagnostic.Span;

/**
 * A tree in bytes that are read much faster than the text that it came from: its keys and texts
 * stand together at the end, each once, and are decoded at once.
 *
 * @param root the tree
 * @param sha256 of the text that it came from
 */
record KeptTree(Node root, String sha256) {

  private static final int MAPPING = 0;
  private static final int SEQUENCE = 1;
  private static final int SCALAR = 2;
  private static final int EMPTY = 3;

  /** The bytes to keep: how long each key, each text and the tree are, the tree, and the words. */
  byte[] bytes() {
    Writer writer = new Writer();
    writer.text(sha256);
    writer.node(root);
    String words = String.join("", writer.keys.keySet()) + String.join("", writer.texts.keySet());
    boolean narrow = StandardCharsets.ISO_8859_1.newEncoder().canEncode(words);
    Writer whole = new Writer();
    whole.number(narrow ? 1 : 2);
    whole.lengths(writer.keys.keySet());
    whole.lengths(writer.texts.keySet());
    whole.number(writer.tree.size());
    whole.tree.writeBytes(writer.tree.toByteArray());
    whole.tree.writeBytes(words.getBytes(charset(narrow ? 1 : 2)));
    return whole.tree.toByteArray();
  }

  /** Reads what {@link #bytes} gave. */
  static KeptTree of(byte[] bytes) {
    Reader reader = new Reader(bytes);
    String sha256 = reader.text();
    return new KeptTree(reader.node(), sha256);
  }

  private static Charset charset(int width) {
    return width == 1 ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_16BE;
  }

  private static final class Writer {

    private final ByteArrayOutputStream tree = new ByteArrayOutputStream();
    private final Map<String, Integer> keys = new LinkedHashMap<>();
    private final Map<String, Integer> texts = new LinkedHashMap<>();

    private void node(Node node) {
      if (node instanceof Node.Mapping map) {
        number(MAPPING);
        number(map.entries().size());
        for (Node.Entry entry : map.entries()) {
          number(place(entry.key(), keys));
          span(entry.keySpan());
          node(entry.value());
        }
      } else if (node instanceof Node.Sequence list) {
        number(SEQUENCE);
        number(list.items().size());
        list.items().forEach(this::node);
      } else if (node instanceof Node.Scalar scalar) {
        number(SCALAR);
        text(scalar.text());
      } else {
        number(EMPTY);
      }
      span(node.span());
    }

    private void text(String text) {
      number(place(text, texts));
    }

    private static int place(String text, Map<String, Integer> all) {
      int next = all.size();
      Integer place = all.putIfAbsent(text, next);
      return place == null ? next : place;
    }

    private void lengths(Collection<String> words) {
      number(words.size());
      words.forEach(word -> number(word.length()));
    }

    private void span(Span span) {
      number(span.start().line());
      number(span.start().column());
      number(span.end().line());
      number(span.end().column());
    }

    /** Seven bits a byte, the lowest first. */
    private void number(int number) {
      int left = number;
      while (left > 0x7F) {
        tree.write((left & 0x7F) | 0x80);
        left >>>= 7;
      }
      tree.write(left);
    }
  }

  private static final class Reader {

    private final byte[] bytes;
    private int at;
    private final String[] keys;
    private final String[] texts;

    Reader(byte[] bytes) {
      this.bytes = bytes;
      Charset charset = charset(number());
      int[] ofKeys = lengths();
      int[] ofTexts = lengths();
      int tree = number();
      String words = new String(bytes, at + tree, bytes.length - at - tree, charset);
      this.keys = new String[ofKeys.length];
      this.texts = new String[ofTexts.length];
      int from = cut(words, 0, ofKeys, keys);
      cut(words, from, ofTexts, texts);
      // The keys of the format are then the very texts that its readers ask for.
      for (int i = 0; i < keys.length; i++) {
        keys[i] = keys[i].intern();
      }
    }

    private int[] lengths() {
      int[] lengths = new int[number()];
      for (int i = 0; i < lengths.length; i++) {
        lengths[i] = number();
      }
      return lengths;
    }

    private static int cut(String words, int start, int[] lengths, String[] into) {
      int from = start;
      for (int i = 0; i < lengths.length; i++) {
        into[i] = words.substring(from, from + lengths[i]);
        from += lengths[i];
      }
      return from;
    }

    private Node node() {
      int kind = number();
      return switch (kind) {
        case MAPPING -> mapping(number());
        case SEQUENCE -> sequence(number());
        case SCALAR -> new Node.Scalar(text(), span());
        case EMPTY -> new Node.Empty(span());
        default -> throw new IllegalArgumentException("no kind of node: " + kind);
      };
    }

    private Node mapping(int size) {
      List<Node.Entry> entries = new ArrayList<>(size);
      for (int i = 0; i < size; i++) {
        entries.add(new Node.Entry(keys[number()], span(), node()));
      }
      return new Node.Mapping(entries, span());
    }

    private Node sequence(int size) {
      List<Node> items = new ArrayList<>(size);
      for (int i = 0; i < size; i++) {
        items.add(node());
      }
      return new Node.Sequence(items, span());
    }

    private String text() {
      return texts[number()];
    }

    private Span span() {
      return new Span(new Position(number(), number()), new Position(number(), number()));
    }

    private int number() {
      int number = bytes[at++];
      if (number >= 0) {
        return number;
      }
      number &= 0x7F;
      for (int shift = 7; ; shift += 7) {
        int next = bytes[at++];
        number |= (next & 0x7F) << shift;
        if (next >= 0) {
          return number;
        }
      }
    }
  }
}
