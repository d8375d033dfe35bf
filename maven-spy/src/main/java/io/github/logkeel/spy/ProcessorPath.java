package io.github.logkeel.spy;

import java.util.ArrayList;
import java.util.List;
import org.apache.maven.RepositoryUtils;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.model.Dependency;
import org.apache.maven.model.DependencyManagement;
import org.apache.maven.project.MavenProject;
import org.codehaus.plexus.component.configurator.expression.ExpressionEvaluationException;
import org.codehaus.plexus.util.xml.Xpp3Dom;
import org.eclipse.aether.RepositorySystem;
import org.eclipse.aether.artifact.DefaultArtifact;
import org.eclipse.aether.collection.CollectRequest;
import org.eclipse.aether.graph.Exclusion;
import org.eclipse.aether.resolution.ArtifactResult;
import org.eclipse.aether.resolution.DependencyRequest;
import org.eclipse.aether.resolution.DependencyResolutionException;

/**
 * Resolves {@code annotationProcessorPaths} with what they depend on, as maven-compiler-plugin
 * 3.14.1 does in {@code AbstractCompilerMojo.resolveProcessorPathEntries}.
 */
final class ProcessorPath {
  private final RepositorySystem repositorySystem;
  private final MavenSession session;
  private final MojoParameters parameters;

  ProcessorPath(
      RepositorySystem repositorySystem, MavenSession session, MojoParameters parameters) {
    this.repositorySystem = repositorySystem;
    this.session = session;
    this.parameters = parameters;
  }

  /** The jars, in order; empty where the parameter is absent. */
  List<String> resolve() throws ExpressionEvaluationException, DependencyResolutionException {
    List<String> jars = new ArrayList<>();
    List<Xpp3Dom> paths = parameters.elements("annotationProcessorPaths");
    if (paths.isEmpty()) {
      return jars;
    }
    CollectRequest collection = new CollectRequest();
    collection.setRepositories(project().getRemoteProjectRepositories());
    for (Xpp3Dom path : paths) {
      collection.addDependency(dependency(path));
    }
    if (parameters.isTrue("annotationProcessorPathsUseDepMgmt")) {
      for (Dependency managed : managedDependencies()) {
        collection.addManagedDependency(
            RepositoryUtils.toDependency(
                managed, session.getRepositorySession().getArtifactTypeRegistry()));
      }
    }
    for (ArtifactResult result :
        repositorySystem
            .resolveDependencies(
                session.getRepositorySession(), new DependencyRequest(collection, null))
            .getArtifactResults()) {
      jars.add(result.getArtifact().getFile().getAbsolutePath());
    }
    return jars;
  }

  private org.eclipse.aether.graph.Dependency dependency(Xpp3Dom path)
      throws ExpressionEvaluationException {
    String groupId = parameters.text(path.getChild("groupId"));
    String artifactId = parameters.text(path.getChild("artifactId"));
    String classifier = parameters.text(path.getChild("classifier"));
    String version = parameters.text(path.getChild("version"));
    DefaultArtifact artifact =
        new DefaultArtifact(
            groupId,
            artifactId,
            classifier,
            "jar",
            version == null ? managedVersion(groupId, artifactId, classifier) : version);
    return new org.eclipse.aether.graph.Dependency(artifact, "runtime", false, exclusions(path));
  }

  private List<Exclusion> exclusions(Xpp3Dom path) throws ExpressionEvaluationException {
    List<Exclusion> exclusions = new ArrayList<>();
    Xpp3Dom parent = path.getChild("exclusions");
    if (parent != null) {
      for (Xpp3Dom exclusion : parent.getChildren()) {
        exclusions.add(
            new Exclusion(
                parameters.text(exclusion.getChild("groupId")),
                parameters.text(exclusion.getChild("artifactId")),
                "*",
                "*"));
      }
    }
    return exclusions;
  }

  private String managedVersion(String groupId, String artifactId, String classifier) {
    return managedDependencies().stream()
        .filter(
            managed ->
                managed.getGroupId().equals(groupId)
                    && managed.getArtifactId().equals(artifactId)
                    && java.util.Objects.equals(managed.getClassifier(), classifier))
        .map(Dependency::getVersion)
        .findFirst()
        .orElse(null);
  }

  private List<Dependency> managedDependencies() {
    DependencyManagement management = project().getDependencyManagement();
    return management == null ? new ArrayList<>() : management.getDependencies();
  }

  private MavenProject project() {
    return session.getCurrentProject();
  }
}
