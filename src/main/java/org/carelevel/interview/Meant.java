package org.carelevel.interview;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/** Which of several choices a typed word means: by its short name, its text, or a beginning. */
public final class Meant {

  private Meant() {}

  /**
   * The places, counted from 0, of the choices that are meant: the one that is called just so, or
   * else all whose short name or text begins so; none for an empty word.
   *
   * @param ids the short names
   * @param texts the words that stand for each, in the same order
   */
  public static List<Integer> by(List<String> ids, List<String> texts, String typed) {
    String word = plain(typed.strip());
    if (word.isEmpty()) {
      return List.of();
    }
    List<Integer> called = called(ids, texts, word);
    return called.isEmpty()
        ? IntStream.range(0, ids.size())
            .filter(i -> plain(ids.get(i)).startsWith(word) || plain(texts.get(i)).startsWith(word))
            .boxed()
            .toList()
        : called;
  }

  /**
   * The places of the choices that are surely meant: the one that is called just so, or else all
   * whose short name begins so, where enough of it was typed.
   *
   * @param enough how many letters of a beginning are enough
   */
  public static List<Integer> surely(
      List<String> ids, List<String> texts, String typed, int enough) {
    String word = plain(typed.strip());
    List<Integer> called = called(ids, texts, word);
    return called.isEmpty() && word.length() >= enough
        ? places(ids, id -> plain(id).startsWith(word))
        : called;
  }

  /** Whether a choice is called just so. */
  static boolean justSo(List<String> ids, List<String> texts, String typed) {
    return !called(ids, texts, plain(typed.strip())).isEmpty();
  }

  private static List<Integer> called(List<String> ids, List<String> texts, String word) {
    List<Integer> called = places(ids, id -> plain(id).equals(word));
    return called.isEmpty() ? places(texts, text -> plain(text).equals(word)) : called;
  }

  private static List<Integer> places(List<String> names, Predicate<String> fits) {
    return IntStream.range(0, names.size()).filter(i -> fits.test(names.get(i))).boxed().toList();
  }

  /** In small letters without accents, so that {@code si} is {@code sí}. */
  static String plain(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFD)
        .replaceAll("\\p{M}", "")
        .toLowerCase(Locale.ROOT);
  }
}
