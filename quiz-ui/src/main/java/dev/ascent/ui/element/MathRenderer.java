package dev.ascent.ui.element;

import java.util.Map;
import java.util.Set;
import org.commonmark.node.Node;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.html.HtmlNodeRendererContext;
import org.commonmark.renderer.html.HtmlWriter;

/** Writes a formula as its TeX in an element that the browser typesets. */
final class MathRenderer implements NodeRenderer {

    private final HtmlWriter html;

    MathRenderer(HtmlNodeRendererContext context) {
        this.html = context.getWriter();
    }

    @Override
    public Set<Class<? extends Node>> getNodeTypes() {
        return Set.of(MathNode.class, MathBlock.class);
    }

    @Override
    public void render(Node node) {
        if (node instanceof MathNode math) {
            write("span", math.tex(), math.display());
        } else if (node instanceof MathBlock math) {
            html.line();
            write("div", math.tex(), true);
            html.line();
        }
    }

    private void write(String tag, String tex, boolean display) {
        html.tag(tag, Map.of("class", display ? "math display" : "math"));
        html.text(tex);
        html.tag("/" + tag);
    }
}
