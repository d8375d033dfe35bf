package io.github.logkeel.gate;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code logkeel schema}: the names of fields as a contract. */
@Command(
    name = "schema",
    description = {
      "Keep the names and types of log fields, which dashboards and alerts rely on.",
      "Builds read the registry of names by -XepOpt:Logkeel:SchemaRegistry=FILE."
    },
    subcommands = {
      SchemaDumpCommand.class,
      SchemaCheckCommand.class,
      SchemaDiffCommand.class,
      SchemaInitCommand.class,
      SchemaDocCommand.class
    })
final class SchemaCommand implements Runnable {
  @Spec private CommandSpec spec;

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "dump, check, diff, init or doc is missing");
  }
}
