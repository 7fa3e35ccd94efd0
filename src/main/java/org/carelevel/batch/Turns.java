package org.carelevel.batch;

/**
 * Lets threads that work on chunks side by side write what came out in the order of the chunks. The
 * thread whose turn it is has the output, the messages and the counts to itself.
 */
final class Turns {

  /**
   * How far the work has come.
   *
   * @param lines how many lines were read
   * @param rows how many rows there were among them, without the header
   * @param lastRow the line of the last row
   */
  record Progress(long lines, long rows, long lastRow) {

    /** With a chunk after it, whose last row is counted from 1 within it; 0 if it has none. */
    Progress plus(long moreLines, long moreRows, long last) {
      return new Progress(lines + moreLines, rows + moreRows, last == 0 ? lastRow : lines + last);
    }
  }

  private long turn;
  private boolean stopped;
  private Progress progress;

  /**
   * Starts with a chunk.
   *
   * @param first its number
   * @param progress what came before it
   */
  Turns(long first, Progress progress) {
    this.turn = first;
    this.progress = progress;
  }

  /**
   * Waits until it is this chunk's turn.
   *
   * @return false where the whole work has been stopped
   */
  synchronized boolean await(long number) throws InterruptedException {
    while (turn != number && !stopped) {
      wait();
    }
    return !stopped;
  }

  /** What comes before the chunk whose turn it is. */
  synchronized Progress progress() {
    return progress;
  }

  /**
   * Ends a chunk's turn.
   *
   * @param now what comes before the next one
   */
  synchronized void pass(Progress now) {
    progress = now;
    turn++;
    notifyAll();
  }

  /** Stops the whole work. */
  synchronized void stop() {
    stopped = true;
    notifyAll();
  }
}
