package dev.ascent.core.grade;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ascent.core.variant.Dimensions;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShapeReaderTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "(32,1,024); “024” begins with 0",
                "32 x 1,024; “32 x 1” is not a size",
                "1 024; “024” begins with 0",
                "(1_024, 08); “08” begins with 0",
                "[00, 3]; “00” begins with 0",
                "(2*016, 3); “016” begins with 0",
            })
    void asksAboutASizeThatBeginsWithAZero(String typed, String why) {
        assertThat(ShapeReader.read(typed, List.of()))
                .isInstanceOfSatisfying(
                        ShapeReader.NotRead.class,
                        unread -> assertThat(unread.why()).contains(why));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "(32, 1,128)| “1,128”",
                "(32, 1,024)| “1,024”",
                "(1,128, 32)| “1,128”",
                "[8, 12,288, 3]| “12,288”",
                "(N, 64,128)| “64,128”",
                "(3, 224,224,224)| “224,224,224”",
                "(8; 1,128)| “1,128”",
            })
    void asksWhetherACommaGroupsWhereTheOthersHaveBlanks(String typed, String what) {
        assertThat(ShapeReader.read(typed, List.of("N")))
                .isInstanceOfSatisfying(
                        ShapeReader.NotRead.class,
                        unread -> assertThat(unread.why()).contains(what, "one size or several"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "(1,128); (1, 128)",
                "(1,128,); (1, 128)",
                "(32,1,128); (32, 1, 128)",
                "(32, 1, 128); (32, 1, 128)",
                "(32, 1024,128); (32, 1024, 128)",
                "(32, 1,12); (32, 1, 12)",
                "(32, 1,1288); (32, 1, 1288)",
                "(0, 3); (0, 3)",
                "1_024; (1024)",
                "1 128; (1, 128)",
                "(N,128, 3); (N, 128, 3)",
            })
    void readsWhatCanMeanOneShapeOnly(String typed, String shape) {
        assertThat(ShapeReader.read(typed, List.of("N")))
                .isInstanceOfSatisfying(
                        ShapeReader.Read.class,
                        read -> assertThat(read.shape().text().replace(",)", ")"))
                                .isEqualTo(shape));
    }

    /** What the first edition made of them still counts in the receipts that it gave. */
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {"(32, 1,024); 32 1 24", "1 024; 1 24", "(32, 1,128); 32 1 128"})
    void theFirstEditionSplitWhatTheCurrentOneAsksAbout(String typed, String sizes) {
        assertThat(ShapeReader.read(typed, List.of(), Edition.FIRST))
                .isEqualTo(new ShapeReader.Read(new Dimensions(List.of(sizes.split(" ", -1)))));
        assertThat(ShapeReader.read(typed, List.of())).isInstanceOf(ShapeReader.NotRead.class);
    }

    @Property
    void readsEveryShapeAsItIsShown(@ForAll @Size(max = 8) List<@IntRange(max = 2_000_000) Integer> sizes) {
        Dimensions shape = new Dimensions(sizes.stream().map(String::valueOf).toList());

        assertThat(ShapeReader.read(shape.text(), List.of())).isEqualTo(new ShapeReader.Read(shape));
        assertThat(ShapeReader.read(shape.text().replace(" ", ""), List.of())).isEqualTo(new ShapeReader.Read(shape));
    }
}
