package dev.ascent.client;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ascent.server.fixture.Engine;
import dev.ascent.server.fixture.NodeFixture;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openapitools.codegen.ClientOptInput;
import org.openapitools.codegen.DefaultGenerator;
import org.openapitools.codegen.config.CodegenConfigurator;

class GeneratedClientTest {

    @Test
    void takesAQuizWithAClientMadeOfTheDescription(@TempDir Path folder) throws Exception {
        NodeFixture node = NodeFixture.shared(Engine.H2);
        Path description = folder.resolve("openapi.yaml");
        Files.writeString(description, node.anonymous().get("/api/openapi.yaml").body());
        Path sources = generate(description, folder.resolve("client"));
        Path journey = Files.createDirectories(sources.resolve("journey")).resolve("Journey.java");
        try (InputStream text = Objects.requireNonNull(getClass().getResourceAsStream("Journey.java"))) {
            Files.copy(text, journey);
        }
        Path classes = compile(sources, Files.createDirectory(folder.resolve("classes")));

        try (URLClassLoader loader =
                new URLClassLoader(new URL[] {classes.toUri().toURL()})) {
            Object traveller = loader.loadClass("journey.Journey")
                    .getConstructor(URI.class)
                    .newInstance(node.node().address());

            assertThat(((Callable<?>) traveller).call())
                    .isEqualTo(List.of("client@example.org", "in-progress", "saved 1", "graded", "result"));
        }
    }

    private static Path generate(Path description, Path target) {
        ClientOptInput input = new CodegenConfigurator()
                .setInputSpec(description.toString())
                .setGeneratorName("java")
                .setLibrary("native")
                .setOutputDir(target.toString())
                .setInvokerPackage("client")
                .setApiPackage("client.api")
                .setModelPackage("client.model")
                .addAdditionalProperty("openApiNullable", false)
                .addAdditionalProperty("useJakartaEe", true)
                .toClientOptInput();
        DefaultGenerator generator = new DefaultGenerator();
        generator.setGenerateMetadata(false);
        generator.opts(input).generate();
        return target.resolve("src/main/java");
    }

    private static Path compile(Path sources, Path classes) throws IOException {
        List<Path> files;
        try (Stream<Path> found = Files.walk(sources)) {
            files = found.filter(file -> file.toString().endsWith(".java")).toList();
        }
        assertThat(files).hasSizeGreaterThan(30);
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        StringWriter messages = new StringWriter();
        List<String> options = new ArrayList<>(List.of("-proc:none", "-nowarn", "-d", classes.toString()));
        options.addAll(List.of("-classpath", System.getProperty("java.class.path")));
        try (StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, StandardCharsets.UTF_8)) {
            boolean compiled = compiler.getTask(
                            messages, manager, null, options, null, manager.getJavaFileObjectsFromPaths(files))
                    .call();
            assertThat(compiled).as(messages.toString()).isTrue();
        }
        return classes;
    }
}
