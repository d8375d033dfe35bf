package io.github.logkeel.model;

import com.google.errorprone.VisitorState;
import com.sun.source.tree.CatchTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import java.util.regex.Pattern;

/**
 * Tells code that runs once or seldom, so that it does not matter what it costs: what starts and
 * stops a program or a part of it, and what handles a failure.
 */
public final class ColdCode {

  /**
   * As their names tell: {@code initCache}, {@code doStart}, {@code close}, not {@code stopped}.
   */
  private static final Pattern METHODS =
      Pattern.compile(
          "<init>|main|afterPropertiesSet"
              + "|(?:do|on|pre|post|internal|_)?(?i:init(?:iali[sz]e)?|start(?:up)?|stop|shutdown|close"
              + "|destroy|dispose|configure|setup|bootstrap|construct)(?![a-z]).*");

  private ColdCode() {}

  /** Whether the tree at hand is a part of such code, as far as its method shows. */
  public static boolean contains(VisitorState state) {
    for (Tree around : state.getPath()) {
      if (around instanceof CatchTree) {
        return true;
      }
      if (around instanceof LambdaExpressionTree) {
        return false;
      }
      if (around instanceof MethodTree method) {
        return METHODS.matcher(method.getName()).matches();
      }
      if (around instanceof ClassTree) {
        return true; // an initialiser
      }
    }
    return false;
  }
}
