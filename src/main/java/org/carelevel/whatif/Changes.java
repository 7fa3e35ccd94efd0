package org.carelevel.whatif;

import java.util.List;

/**
 * The smallest changes that reach something.
 *
 * @param smallest the first of them: fewest questions first, then the shortest steps, then the
 *     questions' order
 * @param found how many there are that change no more questions than were searched
 * @param searched all changes of up to so many questions were tried
 * @param wanted changes of up to so many questions were to be tried; more than {@code searched}
 *     where that would have taken too much work
 */
public record Changes(List<Change> smallest, int found, int searched, int wanted) {

  /** Keeps its own copy. */
  public Changes {
    smallest = List.copyOf(smallest);
  }

  /** How many were found and are left out. */
  public int leftOut() {
    return found - smallest.size();
  }

  /** Whether changes of fewer questions than wanted were tried. */
  public boolean stoppedEarly() {
    return searched < wanted;
  }
}
