package dev.ascent.ui.element;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MarkdownTest {

    @Test
    void keepsFormulasAsTheyAreWritten() {
        assertThat(Markdown.inlineHtml("cost $O(n^2 * m_1)$, not *this*"))
                .isEqualTo("cost <span class=\"math\">O(n^2 * m_1)</span>, not <em>this</em>");
    }

    @Test
    void leavesSumsOfMoneyAlone() {
        assertThat(Markdown.inlineHtml("from $5 to $10")).isEqualTo("from $5 to $10");
    }

    @Test
    void aLineOfAFormulaIsNoListAndNoHeading() {
        assertThat(Markdown.html("$$\na\n- b\n= c\n$$\n\nafter"))
                .contains("<div class=\"math display\">a\n- b\n&#61; c</div>")
                .contains("<p>after</p>")
                .doesNotContain("<li>");
    }

    @Test
    void readsADisplayedFormulaOnOneLine() {
        assertThat(Markdown.html("$$x = 1$$")).contains("math display").contains("x &#61; 1");
    }

    @Test
    void dropsWhatCouldRunOrFetch() {
        String html = Markdown.html("<script>x</script> <img src=x onerror=y> [a](javascript:x) ![b](http://e/p.png)");
        assertThat(html).doesNotContain("<script").doesNotContain("<img").doesNotContain("href=\"javascript");
    }

    @Test
    void givesPlainTextForNames() {
        assertThat(Markdown.plain("**Bold** `code` $x_1$\n\nand more")).isEqualTo("Bold code x_1 and more");
    }
}
