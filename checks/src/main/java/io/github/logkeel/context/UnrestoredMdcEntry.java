package io.github.logkeel.context;

import static com.google.errorprone.BugPattern.LinkType.NONE;
import static com.google.errorprone.BugPattern.SeverityLevel.WARNING;

import com.google.auto.service.AutoService;
import com.google.errorprone.BugPattern;
import com.google.errorprone.VisitorState;
import com.google.errorprone.bugpatterns.BugChecker;
import com.google.errorprone.matchers.Description;
import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.ExpressionTree;
import io.github.logkeel.engine.Logkeel;
import io.github.logkeel.engine.LogkeelCheck;
import io.github.logkeel.fix.EntryFix;
import io.github.logkeel.model.context.ContextApi;
import io.github.logkeel.model.context.ContextCall;
import io.github.logkeel.model.context.ContextEntries;
import io.github.logkeel.model.context.ContextRole;
import io.github.logkeel.model.context.TracedPath;
import java.util.Optional;
import javax.inject.Inject;

/** Flags entries of the MDC that are lost when one of the same key is closed. */
@AutoService(BugChecker.class)
@BugPattern(
    summary = "MDC entry of the request removed by putCloseable, which restores nothing",
    explanation =
        """
        ## What it finds

        `MDC.putCloseable` for a key under which a filter or an interceptor of the program, or the same
        method before, has put a value, be it with a `putCloseable` around that goes on.

        ## Why it hurts in production

        When the scope is closed the key is removed, and does not get back the value that it had. From
        there on the records of the request lack the entry that the filter has put for all of them.
        (Log4j2's `CloseableThreadContext` does put it back.)

        ## Bad

        ```java
        org.slf4j.MDC.put("customer", customer);
        try {
          try (org.slf4j.MDC.MDCCloseable entry = org.slf4j.MDC.putCloseable("customer", host)) {
            items.add(totalSupplier.get());
          }
        } finally {
          org.slf4j.MDC.remove("customer");
        }
        ```

        ## Good

        ```java
        org.slf4j.MDC.put("customer", customer);
        try {
          String previousCustomer = org.slf4j.MDC.get("customer");
          org.slf4j.MDC.put("customer", host);
          try {
            items.add(totalSupplier.get());
          } finally {
            if (previousCustomer == null) {
              org.slf4j.MDC.remove("customer");
            } else {
              org.slf4j.MDC.put("customer", previousCustomer);
            }
          }
        } finally {
          org.slf4j.MDC.remove("customer");
        }
        ```

        ## What it cannot see

        Entries put by libraries, or by any other method than a filter or an interceptor; keys that are
        computed. No repair is offered where the try has other resources, or `catch` and `finally` blocks.

        ## Flags

        `Logkeel:TracedEntries` names methods of your own where requests come in.
        """,
    linkType = NONE,
    severity = WARNING)
public final class UnrestoredMdcEntry extends LogkeelCheck {

  private static final long serialVersionUID = 1L;

  public UnrestoredMdcEntry() {
    this(new Logkeel());
  }

  @Inject
  UnrestoredMdcEntry(Logkeel logkeel) {
    super(logkeel);
  }

  @Override
  protected Description judge(ContextCall call, VisitorState state) {
    Optional<Object> key =
        call.role() == ContextRole.OPEN_ENTRY && call.api() == ContextApi.SLF4J_MDC
            ? ContextEntries.key(call)
            : Optional.empty();
    Optional<String> before = key.flatMap(k -> putBefore(k, state));
    if (before.isEmpty()) {
      return Description.NO_MATCH;
    }
    ExpressionTree name = call.tree().getArguments().get(0);
    return describe(
        call.tree(),
        "closing it removes %s, which %s has put for the rest of the request"
            .formatted("`" + state.getSourceForNode(name) + "`", before.get()),
        EntryFix.restoreFinally(call, state));
  }

  /** What has put an entry of that key for the request at hand; empty if nothing is known to. */
  private Optional<String> putBefore(Object key, VisitorState state) {
    ContextEntries entries = logkeel().contextEntries();
    if (entries.isPutBefore(key, state) || entries.isOpenAround(key, true, state)) {
      return Optional.of("this method");
    }
    return logkeel().tracedPaths().of(state).filter(path -> !path.ownsThread()).isEmpty()
        ? Optional.empty()
        : entries.methodsThatPut(key, state).stream()
            .filter(
                method ->
                    logkeel()
                        .tracedPaths()
                        .of(method, state)
                        .filter(TracedPath::isAroundHandlers)
                        .isPresent())
            .map(method -> "`" + ASTHelpers.enclosingClass(method).getSimpleName() + "`")
            .findFirst();
  }
}
