package io.github.logkeel.model.context;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import java.util.EnumSet;
import java.util.Set;

/** What is seen of a piece of work, while one looks through its code. */
final class TaskFacts {

  /** What work does that matters. */
  enum Fact {
    /** Logs, or asks for the context. */
    LOGS,
    /** Asks for the context. */
    ASKS,
    /** Calls other systems, which would continue the trace. */
    CALLS_OUT,
    /** Does what may log: it calls code that is out of sight. */
    UNSEEN,
    /** Goes on until the program, or a part of it, ends. */
    ENDLESS
  }

  private final Set<Fact> facts = EnumSet.noneOf(Fact.class);
  private final Set<ContextPart> carried = EnumSet.noneOf(ContextPart.class);

  void add(Fact fact) {
    facts.add(fact);
  }

  void addAll(Set<Fact> more) {
    facts.addAll(more);
  }

  /** Notes what the work restores, or has at hand, or was wrapped with before it is given away. */
  void addCarried(Set<ContextPart> parts) {
    carried.addAll(parts);
  }

  boolean contains(Fact fact) {
    return facts.contains(fact);
  }

  /** The parts of the context that come along. */
  ImmutableSet<ContextPart> carried() {
    return Sets.immutableEnumSet(carried);
  }
}
