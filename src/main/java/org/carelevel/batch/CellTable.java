package org.carelevel.batch;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.carelevel.diagram.Branches;
import org.carelevel.model.Answers;
import org.carelevel.model.Codes;
import org.carelevel.model.Meaning;
import org.carelevel.model.Origin;
import org.carelevel.model.Question;
import org.carelevel.model.Scale;
import org.jspecify.annotations.Nullable;

/**
 * From the bytes of a cell to the branch of its answer, for the ways of writing that are usual: no
 * spaces, no quotes. What is not found here is not wrong, only unusual. Never changed once made.
 */
final class CellTable {

  /** The cell is not found here. */
  static final int UNUSUAL = -1;

  /** A question about a number with a wider range is not looked up here at all. */
  private static final int MOST_ANSWERS = 1 << 12;

  /** How many bytes are compared as words. */
  private static final int WORDS = 2 * Long.BYTES;

  private final boolean isShort;
  private final int shift;
  private final long[] words;
  private final int[] branches;

  /** The cells that are longer than what is compared as words; null for the others. */
  private final byte[] @Nullable [] cells;

  private CellTable(Map<String, Integer> answers) {
    this.isShort =
        answers.keySet().stream()
            .allMatch(text -> text.length() < Long.BYTES || text.equals(Answers.DECLINED));
    int bits = 64 - Long.numberOfLeadingZeros(4L * answers.size());
    this.shift = Long.SIZE - bits;
    this.words = new long[2 << bits];
    this.branches = new int[1 << bits];
    this.cells = new byte[1 << bits][];
    Arrays.fill(branches, UNUSUAL);
    answers.forEach(this::put);
  }

  /** The branch of what a text means to a question. */
  static int branch(Question question, Meaning meaning, Branches branches) {
    return meaning instanceof Meaning.Answer answer
        ? branches.of(question.id(), answer.value())
        : branches.blank(question.id());
  }

  /** Of the texts in a column that answers a question. */
  static CellTable of(Header.Answered answered, Branches branches) {
    Map<String, Integer> answers = new LinkedHashMap<>();
    meanings(answered)
        .forEach(
            (text, meaning) -> answers.put(text, branch(answered.question(), meaning, branches)));
    return new CellTable(answers);
  }

  private static Map<String, Meaning> meanings(Header.Answered answered) {
    Map<String, Meaning> meanings = new LinkedHashMap<>();
    Origin.Column column = answered.origin() instanceof Origin.Column mapped ? mapped : null;
    Scale scale = answered.question().scale();
    if ((column == null || column.own()) && scale.size() <= MOST_ANSWERS) {
      for (int value = scale.lowest(); value <= scale.highest(); value++) {
        meanings.put(answered.question().show(value), new Meaning.Answer(value));
      }
    }
    if (column == null || column.own()) {
      meanings.put(Answers.DECLINED, Meaning.Open.DECLINED);
    }
    meanings.put("", column == null ? Meaning.Open.UNANSWERED : column.codes().blank());
    if (column != null) {
      column.codes().ranges().forEach(range -> put(meanings, range));
      meanings.putAll(column.codes().texts());
    }
    return meanings;
  }

  private static void put(Map<String, Meaning> meanings, Codes.Range range) {
    if ((long) range.to() - range.from() < MOST_ANSWERS) {
      for (int number = range.from(); number <= range.to(); number++) {
        meanings.put(Integer.toString(number), range.meaning());
      }
    }
  }

  private void put(String answer, int branch) {
    byte[] cell = answer.getBytes(StandardCharsets.UTF_8);
    byte[] padded = Arrays.copyOf(cell, cell.length + Words.PADDING);
    long first = Words.at(padded, 0);
    long second = Words.at(padded, Long.BYTES);
    int slot = slot(first, second);
    while (branches[slot] != UNUSUAL) {
      slot = (slot + 1) & (branches.length - 1);
    }
    words[2 * slot] = first;
    words[2 * slot + 1] = second;
    branches[slot] = branch;
    cells[slot] = cell.length < WORDS ? null : cell;
  }

  /**
   * The branch of a cell.
   *
   * @param first the cell's first eight bytes, with zeros for those past its end
   * @param second the eight after them
   */
  int branch(long first, long second, byte[] row, int from, int to) {
    int slot = slot(first, second);
    while (branches[slot] != UNUSUAL) {
      if (words[2 * slot] == first && words[2 * slot + 1] == second) {
        byte[] cell = cells[slot];
        // A shorter cell is in the words as a whole: it has no zeros of its own.
        if (cell == null || Arrays.equals(row, from, to, cell, 0, cell.length)) {
          return branches[slot];
        }
      }
      slot = (slot + 1) & (branches.length - 1);
    }
    return UNUSUAL;
  }

  /** Whether all texts but {@link Answers#DECLINED} are shorter than a word. */
  boolean isShort() {
    return isShort;
  }

  /**
   * The branch of a short cell, where it is found at once.
   *
   * @param word the cell, with zeros for what is past its end
   */
  int branch(long word) {
    int slot = slot(word, 0);
    boolean found = words[2 * slot] == word && words[2 * slot + 1] == 0;
    return found ? branches[slot] : UNUSUAL;
  }

  private int slot(long first, long second) {
    return (int) ((first * 0x9E3779B97F4A7C15L ^ second * 0xC2B2AE3D27D4EB4FL) >>> shift);
  }
}
