package org.carelevel.cli;

import java.util.concurrent.locks.LockSupport;

/**
 * What is said where the program is ended from outside, as by Ctrl-C, and only there. Whoever ends
 * it must not wait for long, as where nobody reads what is written; and what goes wrong then has
 * nobody to be told to.
 */
final class LastWord implements AutoCloseable {

  private static final long LONGEST_MILLISECONDS = 1_000;

  private final Thread hook;

  /** Says this if the program is ended before {@link #close}. */
  LastWord(Runnable said) {
    this.hook = new Thread(() -> shortly(said), "last-word");
    try {
      Runtime.getRuntime().addShutdownHook(hook);
    } catch (IllegalStateException e) {
      awaitEnd();
    }
  }

  private static void shortly(Runnable said) {
    Thread speaker = new Thread(() -> quietly(said), "speaker");
    speaker.setDaemon(true);
    speaker.start();
    try {
      speaker.join(LONGEST_MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void quietly(Runnable said) {
    try {
      said.run();
    } catch (Failure e) {
      // The terminal is gone.
    }
  }

  @Override
  public void close() {
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException e) {
      awaitEnd();
    }
  }

  /** Java is ending already; whoever went on now would end it with another exit code. */
  private static void awaitEnd() {
    while (true) {
      LockSupport.park();
    }
  }
}
