package org.carelevel.batch;

/**
 * Lets threads that work on chunks side by side write what came out in the order of the chunks. The
 * thread whose turn it is has the output, the messages and the count of lines to itself.
 */
final class Turns {

  private long turn;
  private boolean stopped;
  private long lines;
  private long lastRow;

  /**
   * Starts with a chunk.
   *
   * @param first its number
   * @param lines how many lines there are before it
   * @param lastRow the line of the last row before it
   */
  Turns(long first, long lines, long lastRow) {
    this.turn = first;
    this.lines = lines;
    this.lastRow = lastRow;
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

  /** How many lines there are before the chunk whose turn it is. */
  synchronized long lines() {
    return lines;
  }

  /** The line of the last row before the chunk whose turn it is. */
  synchronized long lastRow() {
    return lastRow;
  }

  /**
   * Ends a chunk's turn.
   *
   * @param more how many lines the chunk has
   * @param last the line of its last row, counted from 1 within it; 0 if it has none
   */
  synchronized void pass(long more, long last) {
    lastRow = last == 0 ? lastRow : lines + last;
    lines += more;
    turn++;
    notifyAll();
  }

  /** Stops the whole work. */
  synchronized void stop() {
    stopped = true;
    notifyAll();
  }
}
