package io.github.logkeel.model.location;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.errorprone.VisitorState;
import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IfTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreeScanner;
import com.sun.tools.javac.code.Type;
import io.github.logkeel.model.ColdCode;
import io.github.logkeel.model.log.GuardedCode;
import io.github.logkeel.model.log.LogCalls;
import io.github.logkeel.model.log.LogLevel;
import java.util.regex.Pattern;

/**
 * Tells the look-ups that are made again and again in production, for records below error. A
 * failure may cost something, and so may what is switched on to look for one.
 */
public final class PaidLookups {

  /** Where it is the purpose of the code to find the place of a statement. */
  private static final ImmutableList<String> FRAMEWORKS =
      ImmutableList.of(
          "org.slf4j.",
          "ch.qos.logback.",
          "org.apache.logging.",
          "org.apache.log4j.",
          "org.apache.commons.logging.",
          "org.apache.juli.",
          "org.jboss.logging.",
          "org.jboss.logmanager.",
          "com.google.common.flogger.",
          "org.tinylog.",
          "net.logstash.logback.",
          "co.elastic.logging.",
          "io.opentelemetry.instrumentation.",
          "org.springframework.boot.logging.",
          "java.util.logging.");

  private static final Pattern FLAG_OF_PLACES =
      Pattern.compile("(?i)(?:location|caller|origin|source|line_?number)(?!ClassName|MethodName)");

  /** What writes the records of a program. */
  private static final ImmutableSet<String> WRITERS =
      ImmutableSet.of(
          "java.util.logging.Formatter",
          "java.util.logging.Handler",
          "ch.qos.logback.core.Layout",
          "ch.qos.logback.core.Appender",
          "ch.qos.logback.core.encoder.Encoder",
          "ch.qos.logback.core.pattern.Converter",
          "org.apache.logging.log4j.core.Layout",
          "org.apache.logging.log4j.core.Appender",
          "org.apache.logging.log4j.core.pattern.PatternConverter",
          "org.apache.log4j.Layout",
          "org.apache.log4j.Appender");

  /** What hands the place of a record on to another library. */
  private static final ImmutableSet<String> HANDING_ON =
      ImmutableSet.of("setSourceClassName", "setSourceMethodName", "logp", "logrb", "withLocation");

  /** Steps that let few of the records of a statement through. */
  private static final ImmutableSet<String> RARE =
      ImmutableSet.of("atMostEvery", "every", "onAverageEvery", "per");

  private PaidLookups() {}

  /** Whether the code at hand is a part of a logging library. */
  public static boolean areMadeByLibrary(VisitorState state) {
    CompilationUnitTree unit = state.getPath().getCompilationUnit();
    String name = unit.getPackageName() == null ? "" : unit.getPackageName() + ".";
    return FRAMEWORKS.stream().anyMatch(name::startsWith);
  }

  /** Whether a call looks a place up, or makes others do so, for such records. */
  public static boolean isPaid(LocationCall call, LogCalls logCalls, VisitorState state) {
    return switch (call.row().kind()) {
      case THREAD, THROWABLE, STACK ->
          !isSeldom(state)
              && PlaceUses.of(call, logCalls, state).stream()
                  .anyMatch(use -> !isSeldom(use.state()) && isPaidUse(use));
      case RECORD -> isPaidRecord(call, state);
      case STATEMENT -> isPaidStatement(call, state);
      case SETTING, ATTRIBUTE, PATTERN ->
          !GuardedCode.contains(state)
              && !isOptional(state)
              && !isInWriter(state)
              && !isForErrors(state);
    };
  }

  private static boolean isPaidUse(PlaceUses.Use use) {
    if (use.statement().isEmpty()) {
      return true;
    }
    LogLevel level = use.statement().get().level();
    return level != LogLevel.ERROR && !(use.isLazy() && isMostlyOff(level));
  }

  /** Whether a step makes a statement look up its place that is written in production. */
  private static boolean isPaidStatement(LocationCall step, VisitorState state) {
    LogLevel level = LogLevel.UNKNOWN;
    ExpressionTree at = ASTHelpers.getReceiver(step.tree());
    while (at instanceof MethodInvocationTree call) {
      String name = ASTHelpers.getSymbol(call).getSimpleName().toString();
      if (RARE.contains(name)) {
        return false;
      }
      level =
          call.getArguments().isEmpty()
              ? LogLevel.named(name.replaceFirst("^at", ""))
              : LogLevel.namedBy(call.getArguments().get(0));
      at = ASTHelpers.getReceiver(call);
    }
    // A builder of a level that is off does nothing.
    boolean isOff = isMostlyOff(level) && step.tree().getArguments().isEmpty();
    return level != LogLevel.ERROR && !isOff && !isSeldom(state);
  }

  /** Whether a question for the place of a record is asked to write it. */
  private static boolean isPaidRecord(LocationCall question, VisitorState state) {
    TreePath parent = state.getPath().getParentPath();
    boolean handsOn =
        parent.getLeaf() instanceof MethodInvocationTree call
            && HANDING_ON.contains(ASTHelpers.getSymbol(call).getSimpleName().toString());
    return !handsOn
        && isInWriter(state)
        && !GuardedCode.contains(state)
        && !isOptional(state)
        && isFirst(question, state);
  }

  private static boolean isSeldom(VisitorState state) {
    return ColdCode.contains(state) || GuardedCode.contains(state);
  }

  private static boolean isMostlyOff(LogLevel level) {
    return level == LogLevel.DEBUG || level == LogLevel.TRACE;
  }

  /** Whether somebody has to ask for places: {@code if (includeCallerData) { .. }}. */
  private static boolean isOptional(VisitorState state) {
    for (Tree around : state.getPath()) {
      if (around instanceof MethodTree) {
        return false;
      }
      if (around instanceof IfTree choice && speaksOfPlaces(choice.getCondition(), state)) {
        return true;
      }
    }
    return false;
  }

  /** Not where it is the question itself, {@code record.getSourceClassName() != null}. */
  private static boolean speaksOfPlaces(ExpressionTree condition, VisitorState state) {
    String source = state.getSourceForNode(condition);
    return source != null
        && FLAG_OF_PLACES.matcher(source).find()
        && !source.contains(state.getSourceForNode(state.getPath().getLeaf()));
  }

  private static boolean isInWriter(VisitorState state) {
    ClassTree type = state.findEnclosing(ClassTree.class);
    for (Type supertype : state.getTypes().closure(ASTHelpers.getType(type))) {
      if (WRITERS.contains(supertype.tsym.getQualifiedName().toString())) {
        return true;
      }
    }
    return false;
  }

  /** The record keeps what it has found, so that the first question alone takes a walk. */
  private static boolean isFirst(LocationCall question, VisitorState state) {
    MethodTree method = state.findEnclosing(MethodTree.class);
    MethodInvocationTree[] first = new MethodInvocationTree[1];
    new TreeScanner<Void, Void>() {
      @Override
      public Void visitMethodInvocation(MethodInvocationTree tree, Void unused) {
        super.visitMethodInvocation(tree, null);
        String name = ASTHelpers.getSymbol(tree).getSimpleName().toString();
        if (first[0] == null && question.row().methods().contains(name)) {
          first[0] = tree;
        }
        return null;
      }
    }.scan(method, null);
    return first[0] == question.tree();
  }

  /** Whether the method also restricts what it sets up to errors, by a filter of a threshold. */
  private static boolean isForErrors(VisitorState state) {
    MethodTree method = state.findEnclosing(MethodTree.class);
    boolean[] found = new boolean[1];
    new TreeScanner<Void, Void>() {
      @Override
      public Void visitMethodInvocation(MethodInvocationTree tree, Void unused) {
        Tree owner = ASTHelpers.getReceiver(tree);
        boolean ofFilter =
            owner != null && String.valueOf(ASTHelpers.getType(owner)).endsWith("ThresholdFilter");
        found[0] |=
            ofFilter
                && tree.getArguments().stream()
                    .anyMatch(
                        level ->
                            LogLevel.namedBy(level) == LogLevel.ERROR
                                || "ERROR".equals(ASTHelpers.constValue(level)));
        return super.visitMethodInvocation(tree, null);
      }
    }.scan(method, null);
    return found[0];
  }
}
