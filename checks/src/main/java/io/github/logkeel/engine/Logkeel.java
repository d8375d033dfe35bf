package io.github.logkeel.engine;

import com.google.common.base.Suppliers;
import com.google.common.collect.HashMultiset;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.Multiset;
import com.google.errorprone.ErrorProneFlags;
import com.google.errorprone.VisitorState;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.Tree;
import io.github.logkeel.model.context.CallerContext;
import io.github.logkeel.model.context.ContextCalls;
import io.github.logkeel.model.context.ContextEntries;
import io.github.logkeel.model.context.HandoffCalls;
import io.github.logkeel.model.context.Propagation;
import io.github.logkeel.model.context.TracedPaths;
import io.github.logkeel.model.fields.EmittedField;
import io.github.logkeel.model.fields.EmittedFields;
import io.github.logkeel.model.fields.FieldCalls;
import io.github.logkeel.model.location.LocationCalls;
import io.github.logkeel.model.log.Backend;
import io.github.logkeel.model.log.Encoder;
import io.github.logkeel.model.log.HouseMethod;
import io.github.logkeel.model.log.LogCall;
import io.github.logkeel.model.log.LogCalls;
import io.github.logkeel.model.log.LogChains;
import io.github.logkeel.model.schema.FieldDump;
import io.github.logkeel.model.schema.RegistryReader;
import io.github.logkeel.model.schema.SchemaRegistry;
import java.io.IOException;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import javax.inject.Inject;

/**
 * What all checks of one compilation share. Error Prone injects the same instance into each of them
 * (one per class and compilation, {@code ErrorProneInjector} of Error Prone 2.42.0).
 */
public final class Logkeel {

  private final Options options;
  private final FamilySeverities families;
  private final ImmutableList<String> problems;
  private final LogCalls logCalls;
  private final LogChains logChains = new LogChains();
  private final FieldCalls fieldCalls = new FieldCalls();
  private final ContextCalls contextCalls = new ContextCalls();
  private final LocationCalls locationCalls = new LocationCalls();
  private final TestSources testSources = new TestSources();
  private final ContextEntries contextEntries;
  private final TracedPaths tracedPaths;
  private final HandoffCalls handoffCalls;
  private final CallerContext callerContext;
  private final Propagation propagation;
  private final EmittedFields emittedFields;
  private final FieldInventory inventory;
  private final Supplier<SchemaRegistry> registry;
  private final Multiset<FindingKey> quiet;
  private final Set<String> reported = new HashSet<>();
  private SiteNames siteNames;
  private Boolean isSetWrong;
  private CompilationUnitTree lastUnit;
  private Sites lastSites = Sites.NONE;
  private final SitesAhead ahead = new SitesAhead(this);
  private final Answers answers = new Answers();

  /** Reads the flags of the compilation. */
  @Inject
  public Logkeel(ErrorProneFlags flags) {
    this(flags, true);
  }

  /**
   * The same without any flag: what a check gets that is made by {@code ServiceLoader}. Error Prone
   * makes all of them so in each compilation, to look at their classes.
   */
  public Logkeel() {
    this(ErrorProneFlags.empty(), false);
  }

  private Logkeel(ErrorProneFlags flags, boolean isOfCompilation) {
    options = Options.of(flags);
    families = options.get(Options.FAMILIES);
    logCalls =
        new LogCalls(
            ImmutableList.<HouseMethod>builder()
                .addAll(options.get(Options.KEY_VALUE_METHODS))
                .addAll(options.get(Options.LOG_METHODS))
                .build());
    contextEntries = new ContextEntries(contextCalls, logCalls, TestSources::contains);
    tracedPaths = new TracedPaths(options.get(Options.TRACED_ENTRIES), TestSources::contains);
    handoffCalls = new HandoffCalls(options.get(Options.HANDOFF_METHODS));
    propagation = new Propagation(contextCalls, logCalls, contextEntries, TestSources::contains);
    callerContext =
        new CallerContext(
            contextCalls, contextEntries, tracedPaths, propagation, options.get(Options.AGENT));
    emittedFields =
        new EmittedFields(
            options.get(SchemaFlags.FIELD_METHODS),
            fieldCalls,
            contextCalls,
            logCalls,
            !options.get(Options.KEY_VALUE_METHODS).isEmpty());
    // While javac parses and attributes: to read YAML in a new JVM takes a tenth of a second.
    registry =
        isOfCompilation
            ? CompletableFuture.supplyAsync(this::readRegistry)::join
            : Suppliers.memoize(this::readRegistry);
    inventory = options.get(SchemaFlags.FIELD_INVENTORY) ? new FieldInventory() : null;
    String file = options.get(Options.BASELINE);
    Baseline baseline = file.isEmpty() ? Baseline.NONE : Baseline.read(file);
    quiet = HashMultiset.create(baseline.entries());
    problems =
        ImmutableList.<String>builder()
            .addAll(options.problems())
            .addAll(baseline.problems())
            .build();
  }

  /** The flags. */
  public Options options() {
    return options;
  }

  /** What the checks of each family report. */
  FamilySeverities families() {
    return families;
  }

  /** The recogniser of log statements. */
  public LogCalls logCalls() {
    return logCalls;
  }

  /** The recogniser of log statements that are being built. */
  public LogChains logChains() {
    return logChains;
  }

  /** The recogniser of named values outside log statements. */
  public FieldCalls fieldCalls() {
    return fieldCalls;
  }

  /** The entries of the MDC and its like that the program puts and takes away. */
  public ContextEntries contextEntries() {
    return contextEntries;
  }

  /** Which code of the compilation runs on behalf of a request. */
  public TracedPaths tracedPaths() {
    return tracedPaths;
  }

  /** The recogniser of what carries the context of a request. */
  public ContextCalls contextCalls() {
    return contextCalls;
  }

  /** The recogniser of work that is given to another thread. */
  public HandoffCalls handoffCalls() {
    return handoffCalls;
  }

  /** The recogniser of what looks up the place of statements. */
  public LocationCalls locationCalls() {
    return locationCalls;
  }

  /** What the threads of the program hold of the request that they serve. */
  public CallerContext callerContext() {
    return callerContext;
  }

  /** What becomes of it in work that is given to another thread. */
  public Propagation propagation() {
    return propagation;
  }

  /** The recogniser of the fields that the program emits. */
  public EmittedFields emittedFields() {
    return emittedFields;
  }

  /** The names that fields may have; empty if nobody has given any. */
  public SchemaRegistry registry() {
    return registry.get();
  }

  private SchemaRegistry readRegistry() {
    return RegistryReader.read(
            options.get(SchemaFlags.SCHEMA_REGISTRY), Logkeel.class.getClassLoader())
        .with(options.get(SchemaFlags.SCHEMA_PACK).fields());
  }

  /** The day by which the registry's days are judged. */
  public Optional<LocalDate> asOf() {
    return options.get(SchemaFlags.AS_OF);
  }

  /** The fields that the module emitted when the list of them was committed. */
  public Optional<FieldDump> dump() {
    return options.get(SchemaFlags.SCHEMA_DUMP);
  }

  /** What writes the records of SLF4J as JSON: as the flag says, else as the class path shows. */
  public Encoder encoder(VisitorState state) {
    Encoder told = options.get(Options.ENCODER);
    return told == Encoder.UNKNOWN ? Encoder.onClassPath(state) : told;
  }

  /** What SLF4J logs to: as the flag says, else as the class path shows. */
  public Backend backend(VisitorState state) {
    Backend told = options.get(Options.BACKEND);
    return told == Backend.UNKNOWN ? Backend.onClassPath(state) : told;
  }

  /**
   * Whether rules of style judge the file at hand. They leave tests alone, whose logs nobody reads
   * in an incident, unless the flag says otherwise.
   */
  public boolean judgesStyleIn(VisitorState state) {
    return options.get(Options.STYLE_IN_TESTS) || !testSources.contains(state);
  }

  /** The configuration files of the program; those of its tests nobody runs in production. */
  ImmutableList<ConfigurationFile> configurations(VisitorState state) {
    return judgesStyleIn(state)
        ? ConfigurationFiles.of(options.get(Options.CONFIGURATION_FOLDERS), state)
        : ImmutableList.of();
  }

  /** What there is to judge in the file at hand, which is walked over once for all checks. */
  Sites sites(VisitorState state) {
    CompilationUnitTree unit = state.getPath().getCompilationUnit();
    if (unit != lastUnit) {
      lastUnit = unit;
      lastSites = Sites.NONE; // all there is should the walk fail
      answers.enter(state.context);
      lastSites = ahead.of(unit, state);
      writeInventory(unit, state);
    }
    return lastSites;
  }

  /** The files behind the one at hand, as far as they can be judged by now. */
  SitesAhead ahead() {
    return ahead;
  }

  /**
   * What several checks ask about a statement, found out by the first of them.
   *
   * @param question the class that answers it
   */
  public <T> T once(Class<?> question, LogCall statement, Supplier<T> answer) {
    return answers.once(question, statement, answer);
  }

  /** The names of the calls that there may be something to judge in. */
  SiteNames siteNames(VisitorState state) {
    if (siteNames == null || !siteNames.areOf(state.context)) {
      siteNames = new SiteNames(this, state);
    }
    return siteNames;
  }

  private void writeInventory(CompilationUnitTree unit, VisitorState state) {
    try {
      if (inventory != null) {
        inventory.write(unit, state);
      }
    } catch (IOException | RuntimeException fault) {
      Fault.report(FieldDump.NAME, fault, "the fields of this file", unit, state);
    }
  }

  /** Whether the fields of each file are written down when it is judged. */
  boolean keepsInventory() {
    return inventory != null;
  }

  /** Whether anybody asks which fields the program emits. */
  boolean asksForFields() {
    return inventory != null || !registry().isEmpty();
  }

  /** The fields that a tree emits, taken down where that is asked for. */
  ImmutableList<EmittedField> takenDown(ImmutableList<EmittedField> fields, VisitorState state) {
    if (inventory != null) {
      fields.forEach(field -> inventory.add(field, state));
    }
    return fields;
  }

  /** Whether anything is wrong with the flags or the registry. */
  boolean isSetWrong() {
    if (isSetWrong == null) {
      isSetWrong = !problems.isEmpty() || !registry().problems().isEmpty();
    }
    return isSetWrong;
  }

  /** What is wrong with the flags and the files that they name: one line each. */
  public ImmutableList<String> problems() {
    return problems;
  }

  /**
   * Whether a finding was there before Logkeel. Where the baseline has it twice, the first two of
   * the compilation are.
   */
  boolean isInBaseline(String check, Tree tree, VisitorState state) {
    return !quiet.isEmpty()
        && isInBaseline(
            FindingKey.of(check, state.getPath().getCompilationUnit(), tree, state.context));
  }

  /** The same of one in a file that is no Java. */
  boolean isInBaseline(FindingKey finding) {
    return quiet.remove(finding);
  }

  /**
   * Whether this is the first time that something is said of the file at hand. What is said once
   * per compilation would be said of another file as soon as javac is given them in another order.
   */
  public boolean isNews(String message, VisitorState state) {
    return isNews(state.getPath().getCompilationUnit().getSourceFile().getName() + " " + message);
  }

  /** Whether this is the first time in this compilation that something is said. */
  public boolean isNews(String message) {
    return reported.add(message);
  }
}
