package dev.ascent.core.bank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BankFilesTest {

    @TempDir
    private Path folder;

    @Test
    void takesTheTaxonomyTheQuestionsAndTheQuizzesAndNothingElse() throws IOException {
        write("taxonomy.yaml", "areas: {}");
        write("questions/cnn/a.yaml", "id: a");
        write("questions/cnn/notes.txt", "notes");
        write("quizzes/q.yaml", "id: q");
        write("examples/e.yaml", "id: e");
        write("schema/question.schema.json", "{}");

        assertThat(BankFiles.folder(folder).texts())
                .containsOnlyKeys("taxonomy.yaml", "questions/cnn/a.yaml", "quizzes/q.yaml")
                .containsEntry("quizzes/q.yaml", "id: q");
    }

    @Test
    void refusesAFolderWithoutATaxonomy() {
        assertThatThrownBy(() -> BankFiles.folder(folder))
                .isInstanceOf(NoSuchFileException.class)
                .hasMessageContaining("taxonomy.yaml");
    }

    @Test
    void readsOnlySoMuchOfAnEndlessFile() throws IOException {
        write("taxonomy.yaml", "areas: {}");
        write("questions/cnn/a.yaml", "x".repeat(5_000_000));

        assertThat(BankFiles.folder(folder).text("questions/cnn/a.yaml")).hasSizeLessThan(300_000);
        assertThat(BankReader.read(BankFiles.folder(folder)).problems())
                .extracting(Problem::code)
                .containsExactly(Code.B002);
    }

    @Test
    void findsThePackagedBankInAJarWhosePathHasBlanks() throws IOException {
        Path jar = Files.createDirectories(folder.resolve("a b ä")).resolve("bank 1.jar");
        try (OutputStream out = Files.newOutputStream(jar);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (String name : new String[] {"bank/taxonomy.yaml", "bank/questions/cnn/a.yaml"}) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write("areas: {}".getBytes(StandardCharsets.UTF_8));
            }
        }
        try (URLClassLoader loader = new URLClassLoader(new URL[] {jar.toUri().toURL()}, null)) {
            assertThat(BankFiles.packaged(loader).texts()).containsOnlyKeys("taxonomy.yaml", "questions/cnn/a.yaml");
            assertThat(BankFiles.packaged(loader)).isEqualTo(BankFiles.packaged(loader));
        }
    }

    @Test
    void saysThatThereIsNoPackagedBank() throws IOException {
        try (URLClassLoader loader = new URLClassLoader(new URL[0], null)) {
            assertThatThrownBy(() -> BankFiles.packaged(loader)).hasMessage("no question bank on the class path");
        }
    }

    private void write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
