package io.github.logkeel.engine;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.errorprone.VisitorState;
import com.google.errorprone.matchers.Description;
import com.sun.source.util.TreePath;
import io.github.logkeel.model.configuration.LocationUse;
import io.github.logkeel.model.context.ContextCall;
import io.github.logkeel.model.context.TaskHandoff;
import io.github.logkeel.model.fields.EmittedField;
import io.github.logkeel.model.fields.FieldCall;
import io.github.logkeel.model.location.LocationCall;
import io.github.logkeel.model.log.ConsoleCall;
import io.github.logkeel.model.log.LocalBuilder;
import io.github.logkeel.model.log.LogCall;
import io.github.logkeel.model.log.LogChain;
import java.util.Collection;
import java.util.function.BiFunction;

/** What there is to judge in a file. */
final class Sites {

  /** What checks judge. The first is not of a file: whoever judges it is asked in all of them. */
  private static final ImmutableList<Class<?>> KINDS =
      ImmutableList.of(
          LocationUse.class,
          LogCall.class,
          FieldCall.class,
          ContextCall.class,
          ConsoleCall.class,
          LogChain.class,
          LocalBuilder.class,
          TaskHandoff.class,
          EmittedField.class,
          LocationCall.class);

  static final Sites NONE = new Sites(ImmutableListMultimap.of(), false);

  /** A tree to judge. */
  static final class Site {
    private final TreePath path;
    private final BiFunction<LogkeelCheck, VisitorState, Description> question;
    private VisitorState state;

    /**
     * @param path to the tree
     * @param question puts it to a check, with that path
     */
    Site(TreePath path, BiFunction<LogkeelCheck, VisitorState, Description> question) {
      this.path = path;
      this.question = question;
    }

    /**
     * With the path to the tree.
     *
     * @param unit of the file that findings are told of
     */
    VisitorState state(VisitorState unit) {
      return unit.withPath(path);
    }

    /**
     * The verdict of one check.
     *
     * @param unit of any file
     */
    Description judgedBy(LogkeelCheck check, VisitorState unit) {
      if (state == null) {
        state = unit.withPath(path); // for all checks
      }
      return question.apply(check, state);
    }
  }

  private final ImmutableListMultimap<Class<?>, Site> byKind;
  private final int kinds;

  /**
   * @param byKind the trees by what they are, in the order of the source
   * @param concernAll whether all checks are to be asked, be there anything for them or not
   */
  Sites(ImmutableListMultimap<Class<?>, Site> byKind, boolean concernAll) {
    this.byKind = byKind;
    this.kinds = concernAll ? -1 : setOf(byKind.keySet()) | setOf(KINDS.subList(0, 1));
  }

  /** Some kinds as a set that is quick to compare: most checks have nothing to do in most files. */
  static int setOf(Collection<Class<?>> kinds) {
    int set = 0;
    for (Class<?> kind : kinds) {
      set |= 1 << KINDS.indexOf(kind);
    }
    return set;
  }

  /** Whether a check that judges these kinds need not be asked. */
  boolean concernNone(int ofKinds) {
    return (kinds & ofKinds) == 0;
  }

  /** Those of one kind. */
  ImmutableList<Site> of(Class<?> kind) {
    return byKind.get(kind);
  }
}
