package io.github.logkeel.engine;

import com.google.errorprone.VisitorState;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.util.TreePath;
import com.sun.tools.javac.util.Context;
import io.github.logkeel.model.SourceClasses;
import java.util.IdentityHashMap;
import java.util.function.BiConsumer;

/**
 * Walks over all files of a compilation when the first is judged. Between two files that it judges
 * Error Prone runs so much other code that ours is out of the processor's caches: 388 files of
 * ZooKeeper took about 120 ms one at a time, and one that had just been walked over took a tenth.
 */
final class SitesAhead {

  private final Logkeel logkeel;
  private final IdentityHashMap<CompilationUnitTree, Sites> sites = new IdentityHashMap<>();
  private Context context;

  SitesAhead(Logkeel logkeel) {
    this.logkeel = logkeel;
  }

  /**
   * What there is to judge in a file; each is asked for once.
   *
   * @param state with the path to the file
   */
  Sites of(CompilationUnitTree unit, VisitorState state) {
    if (state.context != context) {
      context = state.context;
      sites.clear();
      if (!logkeel.keepsInventory()) {
        walkAhead(state);
      }
    }
    Sites known = sites.remove(unit);
    return known == null ? SourceWalk.over(logkeel, state) : known;
  }

  /** All files that have been walked over and are still to be asked for. */
  void forEach(BiConsumer<CompilationUnitTree, Sites> action) {
    sites.forEach(action);
  }

  private void walkAhead(VisitorState state) {
    for (CompilationUnitTree file : SourceClasses.attributedFiles(state)) {
      sites.put(file, SourceWalk.over(logkeel, state.withPath(new TreePath(file))));
    }
  }
}
