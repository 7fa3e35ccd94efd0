package org.carelevel.batch;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.List;
import java.util.concurrent.CompletionService;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Lets workers work side by side. Where one of them fails, nobody waits for the others: one may be
 * waiting for input that never comes.
 */
record Crew(List<Worker> workers, Turns turns) {

  /** Lets all of them work until all are done. */
  void work() throws BadInput, IOException {
    ExecutorService threads = Executors.newFixedThreadPool(workers.size(), Crew::thread);
    try {
      CompletionService<Boolean> done = new ExecutorCompletionService<>(threads);
      workers.forEach(done::submit);
      for (int i = 0; i < workers.size(); i++) {
        done.take().get();
      }
    } catch (ExecutionException e) {
      throw cause(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("interrupted");
    } finally {
      turns.stop();
      threads.shutdown();
    }
  }

  private static Thread thread(Runnable work) {
    Thread thread = new Thread(work, "score");
    thread.setDaemon(true);
    return thread;
  }

  private static IOException cause(ExecutionException e) throws BadInput, IOException {
    Throwable cause = e.getCause();
    if (cause instanceof BadInput bad) {
      throw bad;
    } else if (cause instanceof IOException io) {
      throw io;
    } else if (cause instanceof RuntimeException defect) {
      throw defect;
    } else if (cause instanceof Error error) {
      throw error;
    }
    throw new IllegalStateException(cause);
  }
}
